import Bot
import Charts
import Chat
import Commands
import Console
import CurlClient
import EventLog
import Foundation
import Kernel
import Listener
import Logging
import Operations
import Priorities
import ServiceLifecycle
import Signatures
import UnixSignals

/// The composition root: the real clock, disk, dice and network meet the bot here, and nowhere else.
struct Server {
  let bot: Assembly
  private let curl: CurlClient
  private let platforms: [any Platform]
  private let settings: Settings
  private let logger: Logger

  /// Opens the journal, restores the state and puts the bot together.
  ///
  /// Nothing is listened on yet.
  ///
  /// - Throws: `JournalError`, `VocabularyProblems`, `Fault`.
  init(settings: Settings, words: [Vocabulary], logger: Logger) async throws {
    self.settings = settings
    self.logger = logger
    let folder = settings.data
    let opened = try Server.open(folder: folder, people: settings.people, logger: logger)
    let secrets = try DataSecrets(folder: folder)
    let ballots = BallotKey.seal(folder: folder, logger: logger)
    if !opened.state.priorities.canBeCounted(with: ballots) {
      logger.error(
        "votes cannot be read: keys/ballots.key is not the key that they were sealed with",
        metadata: ["remedy": "put the key back before the vote is closed, or begin the vote anew: vote again"])
    }
    let console = Console(secrets: [secrets.console], check: .crypto)
    platforms = settings.platforms(console: console, secrets: secrets)
    curl = try CurlClient(CurlSettings(origins: settings.origins()))
    let curl = curl
    // What the console is told stays in the house.
    let wire = HTTPSender { call in
      call.method == "FEED" ? .success(console.feed.deliver(call)) : await curl.send(call)
    }
    bot = try await Assembly(
      version: Railhead.version, state: opened.state, journal: opened.journal, words: words, platforms: platforms,
      alerts: settings.alerts, rooms: settings.rooms,
      in: Assembly.World(
        now: { .wallClock }, uptime: Server.uptime(), dice: { Double.random(in: 0..<1) },
        // The only real timer: everything that waits is handed this one, and tests hand in their own.
        sleep: { try? await Task.sleep(for: .milliseconds($0)) }, newFaultID: { Server.faultID() },
        sender: Credentials(sender: wire, now: { .wallClock }).filling, bearers: BearerKeys(sender: wire).check,
        painter: CairoPainter(), verifyJournal: { await Server.verify(folder: folder) }, ballots: ballots))
  }

  /// Serves until a signal or a broken journal ends it; what was accepted is answered, and everything is flushed.
  ///
  /// - Parameter ready: Told the port, once connections are accepted.
  func run(signals: [UnixSignal] = [.sigterm, .sigint], ready: @escaping @Sendable (Int) async -> Void) async throws {
    let listener = try Listener(
      settings: settings.listener(), routes: platforms.flatMap(\.routes) + (settings.alerts?.receiver.routes ?? []),
      endpoints: endpoints, logger: logger,
      onRunning: ready,
      onRefusal: { [metrics = bot.metrics] in metrics.count("railhead_http_refused_total", ["status": "\($0)"]) },
      handler: bot.webDesk.handle)
    let watch = JournalWatch(dispatcher: bot.dispatcher)
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          .init(service: OutboxService(outbox: bot.outbox, curl: curl)),
          .init(service: SchedulerService(scheduler: bot.scheduler)),
          .init(service: watch, successTerminationBehavior: .gracefullyShutdownGroup),
          .init(service: listener),
        ],
        gracefulShutdownSignals: signals, logger: logger))
    var failure: (any Error)?
    do { try await group.run() } catch { failure = error }
    let health = bot.dispatcher.journalHealth
    await close()
    if case .broken(let reason) = health { throw JournalError.broken(reason) }
    if let failure { throw failure }
  }

  /// Keeps everything but the listener going while `body` runs.
  func running(_ body: () async -> Void) async {
    await withTaskGroup { group in
      group.addTask { [bot] in await bot.outbox.run() }
      group.addTask { [bot] in await bot.scheduler.run() }
      await body()
      await bot.scheduler.stop()
      await bot.outbox.stop()
    }
    await close()
  }

  /// What stands for the address of a server in this process.
  static let inside = "http://inside"

  /// The same road as over the wire, without one: for the terminal that starts its own server.
  func exchange(_ call: HTTPCall) async -> HTTPResult {
    let answer = await bot.webDesk.handle(
      WebRequest(
        method: call.method, path: String(call.url.dropFirst(Server.inside.count)),
        headers: call.headers.map { ($0.name, $0.value) }, body: call.body))
    return HTTPResult(status: answer.status, body: answer.body)
  }

  private func close() async {
    await bot.webDesk.finish(within: 2000)
    await curl.shutdown(within: .seconds(2))
    await bot.dispatcher.close()
  }

  private var endpoints: Endpoints {
    let (bot, curl) = (bot, curl)
    return Endpoints(
      health: { .text("alive\n") },
      readiness: {
        // Whoever asks wants to know about now: a full disk may have room again.
        if bot.dispatcher.journalHealth == .full {
          _ = await bot.dispatcher.record([.operations(.savingResumed)], by: "railhead")
        }
        switch bot.dispatcher.journalHealth {
        case .saving: return .text("ready\n")
        case .full: return .text("not saving: the disk is full\n", status: 503)
        case .broken: return .text("not saving: the journal is broken\n", status: 503)
        }
      },
      metrics: { .text(bot.metricsPage(samples: curl.counts.samples)) })
  }

  /// Takes the data folder and makes the state that its journal leads to.
  static func open(
    folder: String, people: Operations.Configuration, logger: Logger
  ) throws(JournalError) -> (state: BotState, journal: FileJournal) {
    let empty = BotState(operations: Operations(configuration: people))
    let opened = try FileJournal.open(
      folder: folder, hash: .crypto, now: { .wallClock }, from: empty,
      restore: { parts in
        do throws(Fault) {
          return try BotState(restoring: parts, operations: empty.operations)
        } catch {
          logger.warning("a snapshot cannot be used", metadata: ["reason": "\(error)"])
          return nil
        }
      },
      read: BotState.Step.init, replay: { state, step in try state.replay(step) })
    for warning in opened.report.warnings { logger.warning("\(warning)") }
    return (opened.state, opened.journal)
  }

  private static func verify(folder: String) async -> Result<OperationsDesk.Verification, Fault> {
    await withCheckedContinuation { continuation in
      // Reads the whole history: not on the threads that answer people.
      DispatchQueue.global(qos: .utility).async {
        do throws(JournalError) {
          let report = try FileJournal.verify(folder: folder, hash: .crypto)
          if let damage = report.damage { throw damage }
          continuation.resume(
            returning: .success(.intact(records: report.lastSequence, chain: String(report.chain.prefix(12)))))
        } catch {
          continuation.resume(returning: .failure(Fault(error.message)))
        }
      }
    }
  }

  private static func uptime() -> @Sendable () -> Int64 {
    let start = ContinuousClock.now
    return { Int64((ContinuousClock.now - start) / .milliseconds(1)) }
  }

  private static func faultID() -> String { "F-" + String(UInt32.random(in: 0x1000_0000...UInt32.max), radix: 16) }
}

/// Ends the server when the journal can save nothing more: a restart is the only cure.
private struct JournalWatch: Service {
  let dispatcher: Dispatcher

  func run() async throws {
    await cancelWhenGracefulShutdown { await dispatcher.untilBroken() }
  }
}
