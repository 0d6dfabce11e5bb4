import BusinessTime
import Kernel
import SLAs
import Testing

/// What a day in a line knows of the caller's calendar.
@Suite("Working days")
struct WorkingDaysTests {
  private let ana = PersonID("slack:T1:U7")

  private func working(calendars: [String?], zone: String = "America/New_York") throws -> WorkingDays {
    let person = Person(
      id: ana, name: "ana", role: .member,
      audience: Audience(language: .english, zone: try #require(Zone(zone))))
    var teams = Teams()
    for (index, calendar) in calendars.enumerated() {
      teams.put(Team(name: "team\(index)", members: [Participant(id: ana, name: "ana")], calendar: calendar))
    }
    var slas = SLAs()
    let tokyo = try BusinessCalendar(
      zone: try #require(Zone("Asia/Tokyo")), week: Week([.monday, .sunday], [Window(from: 600, to: 1080)]))
    slas.apply(.calendarChanged(name: "tokyo", tokyo, from: Timestamp(milliseconds: 0)))
    let now = try #require(Timestamp("2026-03-26T09:15:00.000Z"))
    return slas.workingDays(of: person, in: teams, at: now)
  }

  private func hours(_ working: WorkingDays, _ day: Int, month: Int = 3) throws -> [String] {
    let date = try #require(CivilDate(year: 2026, month: month, day: day))
    return working.hours(date).map { ["\($0.lowerBound)", "\($0.upperBound)"] } ?? []
  }

  @Test("without a team the hours of fr-office hold on one's own wall clock, and its holidays")
  func office() throws {
    let working = try working(calendars: [])
    #expect(try hours(working, 27) == ["2026-03-27T13:00:00.000Z", "2026-03-27T22:00:00.000Z"])
    #expect(try hours(working, 28) == [])
    #expect(try hours(working, 6, month: 4) == [])
    #expect(working.isHoliday(try #require(CivilDate(year: 2026, month: 5, day: 1))))
  }

  @Test("a team's calendar holds in its own zone; one without a calendar changes nothing")
  func team() throws {
    let working = try working(calendars: [nil, "tokyo"])
    #expect(try hours(working, 29) == ["2026-03-29T01:00:00.000Z", "2026-03-29T09:00:00.000Z"])
    #expect(try hours(working, 27) == [])
  }

  @Test("several calendars are none, and around the clock the usual hours hold")
  func others() throws {
    #expect(try hours(working(calendars: ["tokyo", "24x7"]), 29) == [])
    #expect(
      try hours(working(calendars: ["24x7"]), 29) == ["2026-03-29T13:00:00.000Z", "2026-03-29T22:00:00.000Z"])
  }
}
