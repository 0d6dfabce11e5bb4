import Commands
import Kernel
import TestKit
import Testing

@Suite("Periods from one hour to another")
struct PeriodHoursTests {
  /// From where up to where, and what is left of the line; typed on Thursday 26 March 2026 at 10:15.
  private static func read(_ line: String) throws -> String {
    var words = try Sample.words(line)
    do {
      guard let period = try words.takePeriod() else { return "none" }
      let text = "\(period.beginning.text) – \(period.end.text)"
      return words.isEmpty ? text : "\(text) | \(words.rest())"
    } catch {
      return "\(error.code): \(error.word ?? "")"
    }
  }

  @Test("hours are those of the channel, whole days those of whoever asks")
  func clocks() throws {
    var words = try Sample.words("from 2026-03-19 09:00 to 2026-03-26 09:00")
    var others = try Sample.words("from 2026-03-19 to 2026-03-26")
    let (hours, days) = (try words.takePeriod(), try others.takePeriod())
    var world = words.world
    (world.channel, world.person.audience) = (
      world.channel.on(.utc), world.person.audience.on(try #require(Zone("America/New_York")))
    )
    #expect(world.zone(of: hours).name == Zone.utc.name)
    #expect(world.zone(of: days).name == "America/New_York")
    #expect(world.zone(of: nil).name == "America/New_York")
  }

  @Test(
    "an hour behind a date is where a range begins or ends; without one, it is the whole day",
    arguments: [
      ("from 2026-03-19 09:00 to 2026-03-26 09:00", "2026-03-19 09:00 – 2026-03-26 09:00"),
      ("from 2026-03-19 09:00 to 2026-03-26", "2026-03-19 09:00 – 2026-03-27 00:00"),
      ("from 2026-03-19 to 2026-03-26 09:00", "2026-03-19 00:00 – 2026-03-26 09:00"),
      ("from 2026-03-19 to 2026-03-26", "2026-03-19 00:00 – 2026-03-27 00:00"),
      ("from 2026-03-19 00:00 to 2026-03-26 00:00", "2026-03-19 00:00 – 2026-03-26 00:00"),
      ("from 19/3 at 9am to 20/3 18:30", "2026-03-19 09:00 – 2026-03-20 18:30"),
      ("19/3 9:00 - 19/3 17:00", "2026-03-19 09:00 – 2026-03-19 17:00"),
      ("between monday 9:00 and tuesday noon", "2026-03-23 09:00 – 2026-03-24 12:00"),
      ("since monday 9:00", "2026-03-23 09:00 – 2026-03-27 00:00"),
      ("du 19 mars 9h au 26 mars 9h30", "2026-03-19 09:00 – 2026-03-26 09:30"),
      ("du 1er au 20 mars 9h", "2026-03-01 00:00 – 2026-03-20 09:00"),
      ("entre le 1/3 à 9h et le 2/3 à midi", "2026-03-01 09:00 – 2026-03-02 12:00"),
      ("depuis lundi à 9h", "2026-03-23 09:00 – 2026-03-27 00:00"),
      ("from 26/3 9:00 to 26/3 9:00", "period.reversed: from 26/3 9:00 to 26/3 9:00"),
      ("from 26/3 10:00 to 26/3 9:00", "period.reversed: from 26/3 10:00 to 26/3 9:00"),
      ("last month 9:00", "2026-02-01 00:00 – 2026-03-01 00:00 | 9:00"),
    ])
  func ranges(_ line: String, _ period: String) throws { #expect(try Self.read(line) == period) }

  @Test("the one before is as long by the clock on the wall, over the night on which clocks change too")
  func before() throws {
    var words = try Sample.words("from 2026-03-26 09:00 to 2026-04-02 09:00")
    let week = try #require(try words.takePeriod())
    #expect(week.before(1).words(in: .english) == "from 2026-03-19 09:00 to 2026-03-26 09:00")
    #expect(week.before(-1).words(in: .french) == "du 2026-04-02 09:00 au 2026-04-09 09:00")
  }

  @Test("the words of any window of a digest are read as that window", arguments: Language.allCases)
  func windows(_ language: Language) throws {
    let seed: UInt64 = 2026
    var (random, ambiguous) = (SeededGenerator(seed: seed), 0)
    for zone in try ["Europe/Paris", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"].map({ name in
      try #require(Zone(name))
    }) {
      for _ in 0..<200 {
        // From 2020 on, and up to 100 days long; every third one from midnight to midnight.
        let start = Timestamp(
          milliseconds: 1_577_836_800_000 + Int64.random(in: 0..<3_000_000, using: &random) * 60_000)
        let end = start.adding(seconds: Int64.random(in: 1...144_000, using: &random) * 60)
        let isWhole = Int.random(in: 0..<3, using: &random) == 0
        let window =
          isWhole
          ? zone.midnight(of: zone.civil(at: start).date)..<zone.midnight(of: zone.civil(at: end).date.adding(days: 1))
          : start..<end
        // The second pass of an hour that comes twice has no words.
        guard zone.instant(of: zone.civil(at: window.lowerBound)) == window.lowerBound,
          zone.instant(of: zone.civil(at: window.upperBound)) == window.upperBound
        else {
          ambiguous += 1
          continue
        }
        let question = DigestQuestion(
          .weekly, [window], now: window.upperBound, audience: Audience(language: language, zone: zone),
          room: Place(platform: "slack", team: "T1", channel: "C1"))
        var words = try Sample.words(question.days, language, zone: zone.name)
        let period = try words.takePeriod()
        #expect(period?.instants(in: zone) == window, "seed \(seed): \(question.days) in \(zone.name)")
        #expect(words.isEmpty && period?.hasHours == !isWhole && period?.words(in: language) == question.days)
      }
    }
    #expect(ambiguous < 4)
  }
}
