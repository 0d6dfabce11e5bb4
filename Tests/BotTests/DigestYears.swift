import Bot
import Chat
import EventLog
import Kernel
import Operations
import Slack
import TestKit
import Testing

/// Two years in one zone.
struct DigestYears {
  private struct Course {
    var channel: String
    var line: String
    /// Seconds.
    var grace: Int64
    var plain: PlainSchedule
  }

  struct Report {
    var owed: Int
    var expected: [String]
    var posted: [String]
    var expectedMissed: [String]
    var missed: [String]
    var doubled: [String]
  }

  private let zone: Zone
  private let courses: [Course]
  private let journal = MemoryJournal()
  private let clock = TestClock()
  private let channels = SlackChannels()
  private var random: SeededGenerator
  private var bot: BotTester
  /// The latest instant that it has seen.
  private var seen = Timestamp.distantPast
  /// What had not been seen when it stopped, and when it was back.
  private var downtimes: [(from: Timestamp, to: Timestamp)] = []

  init(zone name: String, seed: UInt64) async throws {
    zone = try #require(Zone(name))
    random = SeededGenerator(seed: seed &+ UInt64(name.utf8.count))
    // In Paris 02:30 is skipped and repeated; on Lord Howe, half an hour moves: 01:45 comes twice, 02:15 is skipped.
    let isLordHowe = name == "Australia/Lord_Howe"
    let (daily, weekly) = (isLordHowe ? 135 : 150, isLordHowe ? 105 : 150)
    courses = [
      Course(
        channel: "daily", line: isLordHowe ? "every day 2:15" : "every day 2:30", grace: 6 * 3600,
        plain: PlainSchedule(days: .every, minute: daily, holiday: .skip, zone: zone)),
      Course(
        channel: "weekly", line: isLordHowe ? "weekly sun 1:45" : "weekly sun 2:30", grace: 48 * 3600,
        plain: PlainSchedule(days: .weekday(.sunday), minute: weekly, holiday: .nextWorkday, zone: zone)),
      Course(
        channel: "monday", line: "weekly", grace: 48 * 3600,
        plain: PlainSchedule(days: .weekday(.monday), minute: 540, holiday: .nextWorkday, zone: zone)),
      Course(
        channel: "monthly", line: "monthly", grace: 5 * 86_400,
        plain: PlainSchedule(days: .firstWorkdayOfMonth, minute: 540, holiday: .nextWorkday, zone: zone)),
      Course(
        channel: "lastday", line: "monthly 31st 0:00 holidays→skip", grace: 5 * 86_400,
        plain: PlainSchedule(days: .lastDayOfMonth, minute: 0, holiday: .skip, zone: zone)),
      Course(
        channel: "quarterly", line: "quarterly last business day 23:30", grace: 5 * 86_400,
        plain: PlainSchedule(days: .lastWorkdayOfQuarter, minute: 1410, holiday: .nextWorkday, zone: zone)),
    ]
    clock.move(to: zone.instant(of: try #require(CivilTime("2025-12-31 23:45"))))
    bot = try await DigestYears.start(zone, journal, clock, channels)
    for course in courses {
      let reply = await bot.say("/digest \(course.line)", as: "lea", channel: course.channel)
      #expect(reply.contains("Next:"), "\(reply)")
    }
  }

  private static func start(
    _ zone: Zone, _ journal: MemoryJournal, _ clock: TestClock, _ channels: SlackChannels
  ) async throws -> BotTester {
    var people = Operations.Configuration.testers
    people.audience.zone = zone
    return try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), clock: clock, journal: journal, sender: channels.sender, people: people)
  }

  /// From the end of 31 December 2025 to 31 December 2027 at its end.
  mutating func run() async throws {
    let end = zone.instant(of: try #require(CivilTime("2028-01-01 00:00"))).adding(milliseconds: -1)
    var stop = clock.now.adding(seconds: Int64.random(in: 3600...40 * 86_400, using: &random))
    while clock.now < end {
      try await work(until: min(stop, end))
      guard clock.now < end else { break }
      if Int.random(in: 0...3, using: &random) == 0 {
        // A clock that is set back lives through the same hours again, and sends nothing a second time.
        clock.move(to: clock.now.adding(seconds: -Int64.random(in: 60...7200, using: &random)))
      } else {
        // Mostly short, sometimes for days.
        let longest: Int64 = Int.random(in: 0...2, using: &random) == 0 ? 9 * 86_400 : 4 * 3600
        try await restart(after: Int64.random(in: 60...longest, using: &random), atMost: end)
      }
      stop = clock.now.adding(seconds: Int64.random(in: 3600...30 * 86_400, using: &random))
    }
    try await work(until: end)
  }

  private mutating func restart(after seconds: Int64, atMost end: Timestamp = .distantFuture) async throws {
    seen = max(seen, clock.now)
    clock.move(to: min(end, clock.now.adding(seconds: seconds)))
    downtimes.append((seen, clock.now))
    bot = try await DigestYears.start(zone, journal, clock, channels)
  }

  /// Everything at its instant; between the intent and the post, or behind the post, the bot may be killed.
  private mutating func work(until stop: Timestamp) async throws {
    while true {
      await bot.bot.scheduler.drain()
      if !bot.bot.dispatcher.state.outbox.pending.isEmpty, Int.random(in: 0...30, using: &random) == 0 {
        let arrives = Bool.random(using: &random)
        if arrives {
          channels.next(.arrives)
          _ = await bot.deliver()
          channels.forgive()
        }
        try await restart(after: Int64.random(in: 1...(arrives ? 43_200 : 1200), using: &random))
        continue
      }
      _ = await bot.deliver()
      guard let next = await bot.bot.scheduler.next, next <= stop else { break }
      clock.move(to: max(clock.now, next))
    }
    clock.move(to: max(clock.now, stop))
    seen = max(seen, clock.now)
  }

  /// What was posted and missed, and what should have been.
  func report() throws -> Report {
    let posted = channels.posted.compactMap(\.mark)
    var (expected, expectedMissed) = ([String](), [String]())
    for (index, course) in courses.enumerated() {
      var owed = course.plain.owed[...]
      for downtime in downtimes {
        while let next = owed.first, next.at <= downtime.from {
          expected.append("\(index + 1) \(next.key)")
          owed.removeFirst()
        }
        var asleep: [PlainSchedule.Owed] = []
        while let next = owed.first, next.at <= downtime.to {
          asleep.append(next)
          owed.removeFirst()
        }
        guard let latest = asleep.last else { continue }
        let isInTime = downtime.to.seconds - latest.at.seconds <= course.grace
        if isInTime { expected.append("\(index + 1) \(latest.key)") }
        expectedMissed += (isInTime ? asleep.dropLast() : asleep).map { "\(index + 1) \($0.key)" }
      }
      expected += owed.map { "\(index + 1) \($0.key)" }
    }
    let keys = posted.compactMap(DigestYears.key)
    return Report(
      owed: courses.reduce(0) { $0 + $1.plain.owed.count }, expected: expected.sorted(), posted: keys.sorted(),
      expectedMissed: expectedMissed.sorted(), missed: try missed().sorted(),
      doubled: Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys.sorted())
  }

  /// `3 2026-03-27 09:00` of `digest-3-2026-03-27T09:00`.
  private static func key(_ mark: String) -> String? {
    let parts = mark.split(separator: "-", maxSplits: 2)
    return parts.count == 3 ? "\(parts[1]) \(parts[2].replacing("T", with: " "))" : nil
  }

  /// As the journal names them.
  private func missed() throws -> [String] {
    try journal.records.flatMap { record -> [String] in
      guard record.kind.hasPrefix("digest."), let number = record.data["schedule"]?.int else { return [] }
      let skipped = try (record.data["skipped"]?.array ?? []).map { try #require($0["local"]?.string) }
      let lost = record.kind == "digest.lost" ? [try #require(record.data["local"]?.string)] : []
      return (skipped + lost).map { "\(number) \($0)" }
    }
  }
}
