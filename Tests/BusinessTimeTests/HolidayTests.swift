import BusinessTime
import Kernel
import Testing

@Suite("Holidays")
struct HolidayTests {
  @Test(
    "Easter as the almanac has it",
    arguments: [
      (1818, 3, 22), (1999, 4, 4), (2008, 3, 23), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28),
      (2038, 4, 25), (2285, 3, 22),
    ])
  func easter(year: Int, month: Int, day: Int) {
    #expect(CivilDate.easter(year) == CivilDate(year: year, month: month, day: day))
  }

  @Test("the eleven French days of 2026, with their names")
  func french() {
    #expect(
      FrenchHolidays.metropole.days(of: 2026).map { "\($0.date.month)/\($0.date.day) \($0.name)" } == [
        "1/1 jour de l’An", "4/6 lundi de Pâques", "5/1 fête du Travail", "5/8 Victoire 1945", "5/14 Ascension",
        "5/25 lundi de Pentecôte", "7/14 fête nationale", "8/15 Assomption", "11/1 Toussaint",
        "11/11 Armistice 1918", "12/25 Noël",
      ])
  }

  @Test("Alsace-Moselle has two more")
  func alsace() {
    let more = Set(FrenchHolidays.alsaceMoselle.days(of: 2026)).subtracting(FrenchHolidays.metropole.days(of: 2026))
    #expect(
      more.sorted { $0.date < $1.date }.map { "\($0.date.month)/\($0.date.day) \($0.name)" }
        == ["4/3 Vendredi saint", "12/26 Saint-Étienne"])
  }

  @Test("asking for one date agrees with the list", arguments: FrenchHolidays.allCases)
  func contains(region: FrenchHolidays) throws {
    for year in [1990, 2008, 2026, 2027, 2100] {
      let listed = Set(region.days(of: year).map(\.date))
      var date = try #require(CivilDate(year: year, month: 1, day: 1))
      while date.year == year {
        #expect(region.contains(date) == listed.contains(date))
        date = date.adding(days: 1)
      }
    }
  }

  @Test("a moved day is one removed and one added; two on one date are one")
  func moved() throws {
    let holidays = Holidays(
      french: .metropole, added: [try Fixture.date("2026-05-26"): "jour de l’entreprise"],
      removed: [try Fixture.date("2026-05-25")])
    let may = holidays.days(of: 2026).filter { $0.date.month == 5 }
    #expect(may.map(\.date.day) == [1, 8, 14, 26])
    #expect(may.last?.name == "jour de l’entreprise")
    // Ascension fell on 1 May.
    let both = Holidays(french: .metropole).days(of: 2008)
    #expect(both.count == 10)
    #expect(both.first { $0.date.month == 5 }?.name == "fête du Travail, Ascension")
  }

  @Test("an iCalendar file: folded lines, ranges, yearly rules, lists of dates")
  func ics() throws {
    let text = """
      BEGIN:VCALENDAR\r
      VERSION:2.0\r
      BEGIN:VEVENT\r
      RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=6;COUNT=3\r
      DTSTART;VALUE=DATE:20261206\r
      SUMMARY:Día de la Constitución\\, long\r
        name\r
      END:VEVENT\r
      BEGIN:VEVENT\r
      DTSTART;VALUE=DATE:20261224\r
      DTEND;VALUE=DATE:20261227\r
      SUMMARY:Christmas\r
      END:VEVENT\r
      BEGIN:VEVENT\r
      DTSTART;VALUE=DATE:20260601\r
      RDATE;VALUE=DATE:20270607,20280605\r
      EXDATE;VALUE=DATE:20270607\r
      SUMMARY:June\r
      END:VEVENT\r
      BEGIN:VEVENT\r
      DTSTART:20260601T090000Z\r
      SUMMARY:a meeting\r
      END:VEVENT\r
      END:VCALENDAR\r
      """
    let holidays = try ICSHolidays(text, through: 2030)
    #expect(
      holidays.days.map { "\($0.date.year)-\($0.date.month)-\($0.date.day) \($0.name)" } == [
        "2026-6-1 June", "2026-12-6 Día de la Constitución, long name", "2026-12-24 Christmas",
        "2026-12-25 Christmas", "2026-12-26 Christmas", "2027-12-6 Día de la Constitución, long name",
        "2028-6-5 June", "2028-12-6 Día de la Constitución, long name",
      ])
    #expect(holidays.timedEvents == 1)
  }

  @Test("an iCalendar file that is none, or says more than is known, is refused with its line")
  func refusedICS() {
    #expect(throws: ICSProblem.notACalendar) { try ICSHolidays("holidays,2026", through: 2030) }
    func event(_ line: String) -> String { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260601\n\(line)\nEND:VEVENT" }
    #expect(throws: ICSProblem.rule(4, "RRULE:FREQ=MONTHLY")) {
      try ICSHolidays(event("RRULE:FREQ=MONTHLY"), through: 2030)
    }
    #expect(throws: ICSProblem.rule(4, "RRULE:FREQ=YEARLY;BYDAY=4TH")) {
      try ICSHolidays(event("RRULE:FREQ=YEARLY;BYDAY=4TH"), through: 2030)
    }
    #expect(throws: ICSProblem.line(4, "RDATE:20261301")) {
      try ICSHolidays(event("RDATE:20261301"), through: 2030)
    }
    #expect(
      ICSProblem.line(4, "RDATE:20261301").sentence(.french)
        == "La ligne 4 du fichier de calendrier n’a pas de date lisible : RDATE:20261301. Corrigez-la ou retirez "
        + "son événement.")
  }
}
