import Bot
import Chat
import CurlClient
import Dispatch
import EventLog
import Logging
import ServiceLifecycle
import Slack
import TestKit
import Testing

@testable import railhead

/// A graceful stop while Slack has a message and has not answered yet.
@Suite(.timeLimit(.minutes(1))) struct StopWhilePostingTests {
  /// Slack, holding its answers back until it is told to go on.
  private final class SlowSlack: Sendable {
    let server: LoopbackServer
    private let release = DispatchSemaphore(value: 0)

    init() throws {
      server = try LoopbackServer { [release] request in
        if request.path == "/ping" { return .status(200) }
        release.wait()
        return .status(200, body: #"{"ok":true,"ts":"1700000000.000001"}"#)
      }
    }

    deinit {
      answer()
      server.stop()
    }

    func answer() { release.signal() }

    var platform: Slack {
      Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: server.origin + "/api"),
        check: .reference)
    }
  }

  /// Declares an incident, stops while its card is being posted, and says so once nothing new leaves any more.
  private func stop(
    _ slack: SlowSlack, over journal: MemoryJournal, grace: Duration, whenStopping: () -> Void = {}
  ) async throws {
    let curl = try CurlClient(CurlSettings(origins: [.configured(slack.server.origin)]))
    let bot = try await BotTester.start(on: slack.platform, journal: journal, sender: curl.sender)
    let service = OutboxService(outbox: bot.bot.outbox, curl: curl, grace: grace)
    let group = ServiceGroup(
      services: [service], logger: Logger(label: "stop") { _ in SwiftLogNoOpLogHandler() })
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      _ = await bot.say("/inc checkout is down sev1")
      _ = try await slack.server.requests { $0.map(\.path) == ["/api/chat.postMessage"] }
      await group.triggerGracefulShutdown()
      let ping = HTTPCall(method: "GET", url: slack.server.origin + "/ping")
      while case .success = await curl.send(ping) {}
      whenStopping()
      try await tasks.waitForAll()
    }
  }

  private func outcomes(in journal: MemoryJournal) -> [String] {
    journal.records.map(\.kind).filter { $0.hasPrefix("outbox.") }
  }

  private func postsAfterRestart(_ slack: SlowSlack, over journal: MemoryJournal) async throws -> [String] {
    try await BotTester.start(on: slack.platform, journal: journal).deliver().map(\.url)
  }

  @Test func whatIsConfirmedInTimeIsRecordedAndNotSaidAgain() async throws {
    let (slack, journal) = (try SlowSlack(), MemoryJournal())
    try await stop(slack, over: journal, grace: .seconds(50)) { slack.answer() }
    #expect(outcomes(in: journal) == ["outbox.queued", "outbox.sent"])
    #expect(try await postsAfterRestart(slack, over: journal) == [])
  }

  @Test func whatIsNotConfirmedInTimeIsSaidAgain() async throws {
    let (slack, journal) = (try SlowSlack(), MemoryJournal())
    try await stop(slack, over: journal, grace: .milliseconds(20))
    #expect(outcomes(in: journal) == ["outbox.queued"])
    #expect(try await postsAfterRestart(slack, over: journal) == [slack.server.origin + "/api/chat.postMessage"])
    #expect(outcomes(in: journal) == ["outbox.queued", "outbox.sent"])
  }
}
