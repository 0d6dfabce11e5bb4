import Bot
package import Chat
package import EventLog
import Foundation
import Imports
package import Kernel
import Operations
import Slack
package import TestKit

/// A team over a real history: what its tracker had so far is brought in every Monday, and three weekly reviews are held.
///
/// The incidents are those of the shared history, of August and September 2023; what people type about them is made up.
package final class HistoryWeeks {
  /// All that was recorded.
  package let journal = MemoryJournal()
  private let clock: TestClock
  private let people: Operations.Configuration
  private let outside = RecordingSender()
  private var bot: BotTester
  /// What was sent, oldest first.
  package private(set) var calls: [HTTPCall] = []
  /// Every line that was typed, and its answer.
  package private(set) var written: [String] = []

  /// A team that reads one language, and has not typed anything yet.
  package init(_ language: Language) async throws {
    clock = TestClock(Self.at("2023-08-21T05:00"))
    people = Operations.Configuration(
      audience: Audience(language: language, zone: Zone("Europe/Paris") ?? .utc),
      roles: Operations.Configuration.testers.roles)
    bot = try await Self.start(clock, journal, outside, people)
  }

  /// Where the shared history is; a test is skipped where it is not beside the package.
  package static var isThere: Bool { FileManager.default.fileExists(atPath: history.path()) }

  private static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardizedFileURL
  private static let history = package.appending(path: "../shared/data/github-status/incidents.jsonl")
    .standardizedFileURL

  private static func at(_ minute: String) -> Timestamp { Timestamp(minute + ":00.000Z") ?? .distantFuture }

  private static func start(
    _ clock: TestClock, _ journal: MemoryJournal, _ outside: RecordingSender, _ people: Operations.Configuration
  ) async throws -> BotTester {
    try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), clock: clock, journal: journal, outside: outside, people: people)
  }

  /// Three weeks, up to the hour before the digest of the Monday after them.
  package func live() async throws {
    for (number, week) in zip(0..., [Self.first, Self.second, Self.third]) {
      try await bringIn(before: monday(number))
      await pass(until: monday(number).adding(seconds: 600))
      for step in week + Self.requests(of: number) { await act(step) }
    }
    try await bringIn(before: monday(3))
  }

  /// Passes the hour of the digest; the messages of its channel as they were sent.
  package func digest() async -> [JSON] {
    let before = calls.count
    await pass(until: monday(3).adding(seconds: 60))
    return calls.dropFirst(before).compactMap { try? JSONReader.read($0.body) }.filter {
      $0["channel"]?.string == "desk"
    }
  }

  /// Writes all that was recorded into a data folder that a process can be started on.
  package func write(to folder: String, hash: LineHash) throws {
    let empty = BotState(operations: Operations(configuration: people))
    let (file, _, _) = try FileJournal.open(
      folder: folder, hash: hash, now: { [clock] in clock.now }, from: empty, restore: { _ in nil },
      read: BotState.Step.init, replay: { state, step in try state.replay(step) })
    defer { file.close() }
    var command: [Record] = []
    for record in journal.records {
      command.append(record)
      guard record.more == 0 else { continue }
      try file.append(command)
      command = []
    }
  }

  /// Mondays at 9:00 in Paris, from 21 August 2023 on.
  private func monday(_ number: Int) -> Timestamp {
    Self.at("2023-08-21T07:00").adding(seconds: Int64(number) * 7 * 86_400)
  }

  /// So many hours pass, and then somebody types: `2h ana /prio list`.
  private func act(_ step: String) async {
    let parts = step.split(separator: " ", maxSplits: 2).map(String.init)
    let hours = Int64(parts[0].dropLast()) ?? 0
    await pass(until: clock.now.adding(seconds: hours * 3600))
    _ = await say(parts[2], as: parts[1])
  }

  /// Somebody types a line in the channel; the whole answer.
  package func say(_ line: String, as person: String, in language: Language = .english) async -> String {
    written.append("> @\(person) \(line)")
    // As Slack sends the names that people pick from its list.
    let sent = line.replacing(/@(ana|emil|karim|lea|zoe|adam)\b/) { "<@\($0.1)|\($0.1)>" }
    let answer = await bot.say(sent, as: person, language: language.rawValue, channel: "desk")
    written.append(answer)
    await send()
    return answer
  }

  /// Lets time pass.
  package func pass(seconds: Int64) async { await pass(until: clock.now.adding(seconds: seconds)) }

  private func pass(until end: Timestamp) async {
    while clock.now < end {
      await bot.pass(until: min(end, clock.now.adding(seconds: 1800)))
      await send()
    }
  }

  /// A conversation takes a message a second, and nobody waits for that here.
  private func send() async {
    let now = clock.now
    for _ in 1...20 {
      calls += await bot.deliver()
      clock.advance(seconds: 1)
    }
    clock.move(to: now)
  }

  /// Stops, brings in what was over by now, and starts again.
  private func bringIn(before monday: Timestamp) async throws {
    await pass(until: monday.adding(seconds: -3600))
    let known = try String(decoding: Data(contentsOf: Self.history), as: UTF8.self).split(separator: "\n").filter {
      line in
      // `"published_at": "2022-03-26T03:35:00Z"`
      let published = line.firstMatch(of: /"published_at": "([^"]+):\d\dZ"/)
      return published.map { Self.at(String($0.1)) <= clock.now } ?? false
    }
    var pieces = [Array(known.joined(separator: "\n").utf8)][...]
    let mapping = Self.package.appending(path: "docs/import/statuspage.yaml")
    var stream = try RecordStream(
      { pieces.popFirst() ?? [] },
      mapping: Mapping(name: "statuspage.yaml", bytes: Array(Data(contentsOf: mapping)), kind: .incidents))
    var state = BotState(operations: Operations(configuration: people))
    for record in journal.records { try state.replay(BotState.Step(record)) }
    var importer = Importer(state: state, journal: journal, now: { [clock] in clock.now })
    while let batch = try stream.next() { _ = try importer.take(batch) }
    bot = try await Self.start(clock, journal, outside, people)
  }
}
