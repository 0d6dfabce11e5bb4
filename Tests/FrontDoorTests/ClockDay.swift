import BusinessTime
import Chat
import CurlClient
import Kernel
import Slack
import TestKit

/// A team's day on Slack: lines, the clock in between, and what arrives at a recording server by real libcurl.
///
/// Everything is written down, `> line` before its reply and `→ #room` before what arrives there, with the hour in Paris.
final class ClockDay {
  private let server: LoopbackServer
  private let curl: CurlClient
  private let clock = TestClock()
  private let journal = MemoryJournal()
  private var bot: BotTester
  private var seen = 0
  private var posts = 0
  /// Whether the bot is stopped and started over its journal after every step.
  private let restarts: Bool
  private(set) var transcript: [String] = []

  init(restarts: Bool = false) async throws {
    self.restarts = restarts
    let numbers = Lock(0)
    server = try LoopbackServer { _ in
      let number = numbers.withLock { count in
        count += 1
        return count
      }
      return .status(200, body: #"{"ok":true,"ts":"1700000000.00000\#(number)"}"#)
    }
    curl = try CurlClient(CurlSettings(origins: [.configured(server.origin)]))
    bot = try await ClockDay.start(server, clock, journal, curl)
  }

  private static func start(
    _ server: LoopbackServer, _ clock: TestClock, _ journal: MemoryJournal, _ curl: CurlClient
  ) async throws -> BotTester {
    let slack = Slack(
      SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: server.origin + "/api"), check: .reference)
    return try await BotTester.start(on: slack, clock: clock, journal: journal, sender: curl.sender)
  }

  func stop() { server.stop() }

  /// One line, its reply, and what it made arrive elsewhere.
  func say(_ line: String, as user: String = "ana", in language: String = "en") async throws {
    transcript.append("> @\(user) \(line)")
    transcript.append(await bot.say(line, as: user, language: language))
    try await arrivals()
  }

  /// Lets time pass minute by minute up to an hour of Paris: `2026-03-26 18:00`.
  func until(_ hour: String) async throws {
    guard let civil = CivilTime(hour), let paris = Zone("Europe/Paris") else { return }
    let end = paris.instant(of: civil)
    while clock.now < end {
      await bot.pass(until: min(end, clock.now.adding(seconds: 60)))
      try await arrivals()
    }
  }

  /// What the server was sent since the last time: the first line of each message.
  private func arrivals() async throws {
    for _ in 1...3 {
      _ = await bot.deliver()
      // A conversation takes a message a second; nobody waits for that here.
      let now = clock.now
      clock.move(to: now.adding(seconds: 2))
      _ = await bot.deliver()
      clock.move(to: now)
    }
    let requests = server.requests.dropFirst(seen)
    seen += requests.count
    for request in requests { transcript.append(try text(of: request)) }
    if restarts { bot = try await ClockDay.start(server, clock, journal, curl) }
  }

  private func text(of request: LoopbackServer.Request) throws -> String {
    let body = try JSONReader.read(Array(request.body.utf8))
    let room = body["channel"]?.string ?? ""
    let isUpdate = request.path.hasSuffix("chat.update")
    let isThread = body["thread_ts"] != nil
    let kind = isUpdate ? "card changed: " : isThread ? "thread: " : ""
    let lines = (body["text"]?.string ?? "").split(separator: "\n")
    let hour = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc).date(clock.now)
    return "→ \(room) \(hour) \(kind)\(lines.first ?? "")"
  }
}
