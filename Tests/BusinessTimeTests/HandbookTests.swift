import BusinessTime
import Kernel
import Testing

/// The examples of `docs/business-time.md`.
@Suite("The page about time")
struct HandbookTests {
  @Test(
    "every promise is due when the page says",
    arguments: [
      (7200, "2026-04-03T16:00", "2026-04-07 10:00:00", false),
      (28_800, "2026-03-02T09:00", "2026-03-02 17:00:00", false),
      (60, "2026-03-02T16:59:30", "2026-03-03 09:00:30", false),
      (28_800, "2026-03-28T20:00", "2026-03-29 05:00:00", true),
      (28_800, "2026-10-24T20:00", "2026-10-25 03:00:00", true),
    ])
  func due(target: Int64, start: String, due: String, always: Bool) throws {
    let paris = try Fixture.zone("Europe/Paris")
    let history = always ? CalendarHistory(try BusinessCalendar.alwaysOpen(paris)) : try Fixture.nineToFive()
    #expect(try history.due(from: Fixture.at(start), target: target)?.paris == due)
  }

  @Test("the defaults: an office in France, and the whole week")
  func defaults() throws {
    let paris = try Fixture.zone("Europe/Paris")
    let office = CalendarHistory(try BusinessCalendar.frenchOffice(zone: paris))
    #expect(office.dayLength(try Fixture.date("2026-03-02")) == 8 * 3600)
    #expect(office.dayLength(try Fixture.date("2026-05-25")) == 0)
    let always = CalendarHistory(try BusinessCalendar.alwaysOpen(paris))
    #expect(always.dayLength(try Fixture.date("2026-03-29")) == 23 * 3600)
    #expect(always.dayLength(try Fixture.date("2026-10-25")) == 25 * 3600)
  }

  @Test("a pause that lasts while the office is closed takes off nothing")
  func nightPause() throws {
    let history = try Fixture.nineToFive()
    let pause = try Fixture.pause("2026-03-02T18:00", "2026-03-03T08:00")
    #expect(
      try history.due(from: Fixture.at("2026-03-02T16:00"), target: 7200, pauses: [pause])?.paris
        == "2026-03-03 10:00:00")
  }
}
