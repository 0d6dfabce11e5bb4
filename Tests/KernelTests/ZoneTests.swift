import Kernel
import Testing

@Suite("Wall clocks")
struct ZoneTests {
  private func zone(_ name: String) throws -> Zone { try #require(Zone(name)) }

  @Test("only IANA names are zones", arguments: ["CET", "GMT+1", "Paris", "Europe/Nowhere", "", "Europe/Paris\u{0}"])
  func unknown(name: String) { #expect(Zone(name) == nil) }

  @Test("a skipped hour gives the instant of the jump, a repeated one its first pass")
  func clockChanges() throws {
    let paris = try zone("Europe/Paris")
    let spring = try #require(CivilDate(year: 2026, month: 3, day: 29))
    let autumn = try #require(CivilDate(year: 2026, month: 10, day: 25))
    #expect(paris.instant(of: CivilTime(date: spring, hour: 2, minute: 30)).description == "2026-03-29T01:00:00.000Z")
    #expect(paris.instant(of: CivilTime(date: autumn, hour: 2, minute: 30)).description == "2026-10-25T00:30:00.000Z")
    let saoPaulo = try zone("America/Sao_Paulo")
    let noMidnight = try #require(CivilDate(year: 2018, month: 11, day: 4))
    #expect(saoPaulo.instant(of: CivilTime(date: noMidnight, hour: 0)).description == "2018-11-04T03:00:00.000Z")
    let apia = try zone("Pacific/Apia")
    let noDay = try #require(CivilDate(year: 2011, month: 12, day: 30))
    #expect(apia.instant(of: CivilTime(date: noDay, hour: 12)).description == "2011-12-30T10:00:00.000Z")
  }

  /// The rule itself, checked against every quarter of an hour: no earlier instant shows the time or a later one that
  /// day.
  @Test(
    "the instant of a wall time is the first one at or past it",
    arguments: [
      "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "Asia/Beirut",
    ])
  func firstAtOrPast(name: String) throws {
    let zone = try zone(name)
    let quarter: Int64 = 900_000
    for year in 2024...2027 {
      let start = try #require(CivilDate(year: year, month: 1, day: 1))
      for day in stride(from: 0, to: 365, by: 1) {
        let date = start.adding(days: day)
        let before = zone.offset(at: Timestamp(milliseconds: date.daysSinceEpoch * 86_400_000 - 14 * 3_600_000))
        let after = zone.offset(at: Timestamp(milliseconds: (date.daysSinceEpoch + 1) * 86_400_000 + 14 * 3_600_000))
        // Only days with a change nearby are interesting; the others are sampled.
        guard before != after || day % 60 == 0 else { continue }
        for step in 0..<96 {
          let civil = CivilTime(date: date, secondOfDay: step * 900)
          let instant = zone.instant(of: civil)
          #expect(zone.civil(at: instant) >= civil)
          let earlier = Timestamp(milliseconds: instant.milliseconds - quarter)
          #expect(zone.civil(at: earlier) < civil)
        }
      }
    }
  }
}
