import BusinessTime
import Kernel
import Testing

@testable import SLAs

@Suite("What is acknowledged of a calendar can be read again")
struct CalendarReachTests {
  @Test(
    "A date in a year that nothing is counted in is refused",
    arguments: [
      (
        "closed 31/12/9999", "fermé 31/12/9999",
        "Fri 31 Dec 9999 is out of reach: the dates of a calendar lie between 1970 and 2199. Nothing was changed.",
        "Le ven. 31 déc. 9999 est hors de portée : les dates d’un calendrier vont de 1970 à 2199. "
          + "Rien n’a été changé."
      ),
      (
        "open 2/1/2200 9-12", "ouvert 2/1/2200 9-12",
        "Thu 2 Jan 2200 is out of reach: the dates of a calendar lie between 1970 and 2199. Nothing was changed.",
        "Le jeu. 2 janv. 2200 est hors de portée : les dates d’un calendrier vont de 1970 à 2199. "
          + "Rien n’a été changé."
      ),
      (
        "calendar holiday 2/1/2200", "calendrier férié 2/1/2200",
        "Thu 2 Jan 2200 is out of reach: the dates of a calendar lie between 1970 and 2199. Nothing was changed.",
        "Le jeu. 2 janv. 2200 est hors de portée : les dates d’un calendrier vont de 1970 à 2199. "
          + "Rien n’a été changé."
      ),
      (
        "calendar fr-office from 2/1/2200 mon 9-17", "calendrier fr-office dès le 2/1/2200 lun 9-17",
        "Thu 2 Jan 2200 is out of reach: the dates of a calendar lie between 1970 and 2199. Nothing was changed.",
        "Le jeu. 2 janv. 2200 est hors de portée : les dates d’un calendrier vont de 1970 à 2199. "
          + "Rien n’a été changé."
      ),
    ])
  func refuses(line: String, ligne: String, english: String, french: String) throws {
    var desk = try CalendarDesk()
    #expect(try desk.say(line) == english)
    #expect(try desk.say(ligne, as: .luc) == french)
    #expect(desk.events.isEmpty)
  }

  @Test("The last day that is counted can be closed")
  func lastDay() throws {
    var desk = try CalendarDesk()
    try desk.say("closed 31/12/2199 the end")
    #expect(desk.events.count == 1)
    #expect(desk.replayed == desk.state)
  }

  @Test("Dates of any year are read as they were written")
  func years() throws {
    for (days, text) in [
      (Int64(-354_526), "0999-05-05"), (-719_162, "0001-01-01"), (0, "1970-01-01"), (2_932_896, "9999-12-31"),
      (2_932_897, "10000-01-01"),
    ] {
      let date = CivilDate(daysSinceEpoch: days)
      #expect(date.text == text)
      #expect(CivilDate(text) == date)
    }
    for text in ["999-05-05", "2026-2-03", "2026-02-30", "10001-02-29", "9999999-01-01", "+2026-01-01"] {
      #expect(CivilDate(text) == nil)
    }
  }

  @Test("Calendars of all kinds are read as they were written; seed 20261119")
  func codec() throws {
    var state: UInt64 = 20_261_119
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func date() -> CivilDate { CivilDate(daysSinceEpoch: Int64(next(84_000))) }
    func window() throws -> Window {
      let from = next(1440)
      return try Window(from: from, to: (from + 1 + next(1438)) % 1441)
    }
    let names = ["", "Noël", "a \"quoted\" name\n", "été\u{301} 🎄", "24/12"]
    for _ in 0..<500 {
      var week = Week([.monday], [try Window(from: 0, to: 1440)])
      for day in Weekday.allCases where next(2) == 0 { week[day] = try (0..<next(3)).map { _ in try window() } }
      var holidays = Holidays(french: [nil, .metropole, .alsaceMoselle][next(3)])
      for _ in 0..<next(3) { holidays.added[date()] = names[next(names.count)] }
      for _ in 0..<next(3) { holidays.removed.insert(date()) }
      var exceptions: [CivilDate: [Window]] = [:]
      for _ in 0..<next(3) { exceptions[date()] = try (0..<next(3)).map { _ in try window() } }
      let closures = try (0..<next(3)).map { _ in
        let from = CivilTime(date: date(), secondOfDay: next(1440) * 60)
        let to = CivilTime(date: from.date.adding(days: 1 + next(40)), secondOfDay: next(86_400))
        return try Closure(from: from, to: to, reason: names[next(names.count)])
      }
      guard !week.isEmpty || exceptions.values.contains(where: { !$0.isEmpty }) else { continue }
      let calendar = try BusinessCalendar(
        zone: .utc, week: week, holidays: holidays, exceptions: exceptions, closures: closures)
      var bytes: [UInt8] = []
      calendar.json.write(to: &bytes)
      #expect(try BusinessCalendar(json: try JSONReader.read(bytes)) == calendar)
    }
  }

  @Test(
    "What is no calendar is a fault, and nothing of it is left out in silence",
    arguments: [
      #"{"holidays":{"added":{"999-05-05":"x"}},"week":{"mon":["09:00-17:00"]},"zone":"UTC"}"#,
      #"{"holidays":{"added":{"2026-05-05":7}},"week":{"mon":["09:00-17:00"]},"zone":"UTC"}"#,
      #"{"holidays":{"french":"corse"},"week":{"mon":["09:00-17:00"]},"zone":"UTC"}"#,
      #"{"holidays":{"removed":["2026-02-30"]},"week":{"mon":["09:00-17:00"]},"zone":"UTC"}"#,
      #"{"holidays":{"removed":"2026-02-03"},"week":{"mon":["09:00-17:00"]},"zone":"UTC"}"#,
      #"{"exceptions":[],"week":{"mon":["09:00-17:00"]},"zone":"UTC"}"#,
      #"{"week":{"mon":["09:00-17:00",9]},"zone":"UTC"}"#,
      #"{"week":{"mon":"09:00-17:00"},"zone":"UTC"}"#,
      #"{"closures":{},"week":{"mon":["09:00-17:00"]},"zone":"UTC"}"#,
      #"{"closures":[{"from":"2026-12-24 00:00","reason":7,"to":"2026-12-25 00:00"}],"week":{"mon":["09:00-17:00"]},"zone":"UTC"}"#,
    ])
  func strict(_ text: String) throws {
    let json = try JSONReader.read(Array(text.utf8))
    #expect(throws: MalformedEvent.self) { try BusinessCalendar(json: json) }
  }
}
