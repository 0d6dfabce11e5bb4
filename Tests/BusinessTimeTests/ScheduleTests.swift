import BusinessTime
import Kernel
import Testing

@Suite("Schedules")
struct ScheduleTests {
  private func fires(
    _ recurrence: Recurrence, _ hour: Int, _ minute: Int = 0, onHoliday: HolidayRule = .anyway, from: String, to: String
  ) throws -> [String] {
    try Schedule(
      recurrence, at: hour * 3600 + minute * 60, onHoliday: onHoliday, zone: Fixture.zone("Europe/Paris"),
      calendar: Fixture.nineToFive()
    ).occurrences(from: Fixture.at(from), to: Fixture.at(to)).map(\.at.paris)
  }

  @Test("a repeated hour fires in its first pass, once; a skipped one at its end, once")
  func clockChanges() throws {
    let autumn = try Schedule(
      .everyDay, at: 9000, zone: Fixture.zone("Europe/Paris"), calendar: Fixture.nineToFive()
    ).occurrences(from: Fixture.at("2026-10-25T00:00"), to: Fixture.at("2026-10-26T00:00"))
    #expect(autumn.map(\.at.description) == ["2026-10-25T00:30:00.000Z"])
    #expect(try fires(.everyDay, 2, 30, from: "2026-03-29T00:00", to: "2026-03-30T00:00") == ["2026-03-29 03:00:00"])
  }

  @Test("the last business day of a quarter, and a day that short months lack")
  func ends() throws {
    #expect(
      try fires(.lastBusinessDay(of: .quarter), 17, from: "2026-01-01T00:00", to: "2027-01-01T00:00")
        == ["2026-03-31 17:00:00", "2026-06-30 17:00:00", "2026-09-30 17:00:00", "2026-12-31 17:00:00"])
    #expect(
      try fires(.dayOfMonth(31, .skip), 9, from: "2026-02-01T00:00", to: "2026-06-01T00:00")
        == ["2026-03-31 09:00:00", "2026-05-31 09:00:00"])
  }

  @Test("what moves to a day that has its own fires once")
  func moved() throws {
    #expect(
      try fires(
        .weekdays([.monday, .tuesday]), 10, onHoliday: .next, from: "2026-04-06T00:00", to: "2026-04-08T00:00")
        == ["2026-04-07 10:00:00"])
  }

  @Test("for ever is no endless loop")
  func forEver() throws {
    let yearly = Schedule(
      .firstBusinessDay(of: .quarter), at: 0, zone: .utc, calendar: try Fixture.nineToFive())
    #expect(yearly.next(after: .distantFuture) == nil)
    #expect(yearly.occurrences(from: try Fixture.at("2190-01-01T00:00"), to: .distantFuture).count == 40)
  }

  @Test("the next one after an instant, years ahead where it must be")
  func next() throws {
    let leap = Schedule(
      .dayOfMonth(29, .skip), at: 32_400, zone: try Fixture.zone("Europe/Paris"), calendar: try Fixture.nineToFive())
    #expect(leap.next(after: try Fixture.at("2026-01-29T09:00"))?.at.paris == "2026-03-29 09:00:00")
    #expect(leap.next(after: try Fixture.at("2026-01-29T08:59:59"))?.at.paris == "2026-01-29 09:00:00")
  }

  @Test("missed firings become the latest, within its grace, and the rest are named")
  func catchUp() throws {
    let daily = Schedule(
      .businessDays, at: 32_400, zone: try Fixture.zone("Europe/Paris"), calendar: try Fixture.nineToFive())
    func after(_ now: String) throws -> CatchUp {
      CatchUp(daily, lastDone: try Fixture.at("2026-03-02T09:00"), now: try Fixture.at(now), grace: 21_600)
    }
    let within = try after("2026-03-05T15:00")
    #expect(within.runNow?.at.paris == "2026-03-05 09:00:00")
    #expect(within.skipped.map(\.at.paris) == ["2026-03-03 09:00:00", "2026-03-04 09:00:00"])
    #expect(try after("2026-03-05T15:00:01").runNow == nil)
    #expect(try after("2026-03-02T08:00") == after("2026-03-02T09:00"))
  }
}
