import BusinessTime
import Kernel
import Testing

@Suite("Calendars")
struct CalendarTests {
  @Test("windows are read to the minute, over midnight, up to 24:00")
  func windows() throws {
    #expect(try Window("09:00-12:30").description == "09:00-12:30")
    #expect(try Window("22:00-06:00").description == "22:00-06:00")
    #expect(try Window("22:00-06:00").to == 30 * 60)
    #expect(try Window("00:00-24:00").to == 1440)
    #expect(try Window("22:00-00:00") == Window("22:00-24:00"))
  }

  @Test(
    "an impossible window is refused",
    arguments: ["25:00-26:00", "9-17", "09:60-10:00", "24:00-06:00", "09:00", "-1:00-02:00", "09:00-24:01", ""])
  func impossible(text: String) {
    #expect(throws: CalendarProblem.windowOutOfRange(text)) { try Window(text) }
  }

  @Test("from = to is an error that says what to write, never 24 hours")
  func empty() {
    #expect(throws: CalendarProblem.emptyWindow("09:00")) { try Window("09:00-09:00") }
    #expect(
      CalendarProblem.emptyWindow("09:00").sentence(.english)
        == "The window 09:00-09:00 is empty: write 00:00-24:00 for the whole day, or leave the day out.")
    #expect(
      CalendarProblem.emptyWindow("09:00").sentence(.french)
        == "La plage 09:00-09:00 est vide : écrivez 00:00-24:00 pour la journée entière, ou ne citez pas ce jour.")
  }

  @Test("a calendar without a window, and a closure that ends before it starts, are refused")
  func refused() throws {
    #expect(throws: CalendarProblem.neverOpens) { try BusinessCalendar(zone: .utc, week: Week()) }
    #expect(throws: CalendarProblem.neverOpens) {
      try BusinessCalendar(zone: .utc, week: Week(), exceptions: [Fixture.date("2026-12-24"): []])
    }
    let (noon, ten) = (try Fixture.wall("2026-12-24T12:00"), try Fixture.wall("2026-12-24T10:00"))
    #expect(throws: CalendarProblem.closureEndsBeforeItStarts(noon, ten)) { try Closure(from: noon, to: ten) }
  }

  @Test("a version is refused when it overlaps, is past, or never opens")
  func versions() throws {
    let calendar = try Fixture.office("09:00-17:00")
    let history = try CalendarHistory(
      CalendarHistory.Version(from: try Fixture.at("2026-01-01T00:00"), calendar: calendar))
    let now = try Fixture.at("2026-03-01T00:00")
    let longer = try history.appending(
      Fixture.office("08:00-14:00"), from: Fixture.at("2026-07-01T00:00"), now: now)
    #expect(longer.versions.count == 2)
    #expect(
      throws: CalendarProblem.overlapsVersion(
        from: try Fixture.wall("2026-06-01T00:00"), last: try Fixture.wall("2026-07-01T00:00"))
    ) { try longer.appending(calendar, from: Fixture.at("2026-06-01T00:00"), now: now) }
    #expect(throws: CalendarProblem.versionInThePast(from: try Fixture.wall("2026-02-01T00:00"))) {
      try history.appending(calendar, from: Fixture.at("2026-02-01T00:00"), now: now)
    }
    let onceLongAgo = try BusinessCalendar(
      zone: Fixture.zone("Europe/Paris"), week: Week(),
      exceptions: [Fixture.date("2020-01-06"): [Window("09:00-17:00")]])
    #expect(throws: CalendarProblem.neverOpensAfter(try Fixture.wall("2026-07-01T00:00"))) {
      try history.appending(onceLongAgo, from: Fixture.at("2026-07-01T00:00"), now: now)
    }
    #expect(
      CalendarProblem.versionInThePast(from: try Fixture.wall("2026-02-01T00:00")).sentence(.english)
        == "Sun 1 Feb 2026 00:00 is past, and a change never rewrites the past: choose a date from now on.")
  }

  @Test("open stretches of versions that touch are one; the arithmetic keeps them apart")
  func joined() throws {
    let paris = try Fixture.zone("Europe/Paris")
    let office = try BusinessCalendar.frenchOffice(zone: paris)
    let nine = try BusinessCalendar(zone: paris, week: Week(Weekday.allCases, [Window("09:00-17:00")]))
    let change = try Fixture.at("2026-06-02T10:00")
    let history = try CalendarHistory(
      CalendarHistory.Version(from: try Fixture.at("2026-01-01T00:00"), calendar: office),
      [
        CalendarHistory.Version(from: change, calendar: nine),
        CalendarHistory.Version(from: try Fixture.at("2026-06-02T16:00"), calendar: try .alwaysOpen(paris)),
      ])
    let (from, to) = (try Fixture.at("2026-06-02T09:30"), try Fixture.at("2026-06-03T02:00"))
    #expect(history.openIntervals(from: from, to: to) == [OpenInterval(from: from, to: to)])
    #expect(history.explanation(from: from, to: to).parts.map(\.interval.seconds) == [1800, 21_600, 36_000])
    #expect(history.elapsed(from: from, to: to) == 59_400)
  }

  @Test("a shift does not run into a holiday; an exception re-opens one and replaces what starts on its date")
  func holidaysAndExceptions() throws {
    let nights = try BusinessCalendar(
      zone: Fixture.zone("Europe/Paris"), week: Week(Weekday.allCases, [Window("22:00-06:00")]),
      holidays: Holidays(french: .metropole),
      exceptions: [Fixture.date("2026-11-11"): [Window("08:00-10:00")]])
    let history = CalendarHistory(nights)
    func open(_ from: String, _ to: String) throws -> [String] {
      history.openIntervals(from: try Fixture.at(from), to: try Fixture.at(to)).map {
        "\($0.from.paris) \($0.to.paris)"
      }
    }
    // 14 July is closed: Monday's shift stops at midnight, Tuesday has none.
    #expect(
      try open("2026-07-13T12:00", "2026-07-15T12:00") == ["2026-07-13 22:00:00 2026-07-14 00:00:00"])
    // 11 November is re-opened: the evening before runs into it, and only 08:00-10:00 starts on it.
    #expect(
      try open("2026-11-10T12:00", "2026-11-12T12:00") == [
        "2026-11-10 22:00:00 2026-11-11 06:00:00", "2026-11-11 08:00:00 2026-11-11 10:00:00",
      ])
  }
}
