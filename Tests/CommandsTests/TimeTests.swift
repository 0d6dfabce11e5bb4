import Commands
import Kernel
import Testing

@Suite("Times")
struct TimeTests {
  /// A moment in full, in the reader's zone, or the code of the problem.
  static func read(
    _ text: String, _ reading: TimeReading, _ language: Language = .english, zone: String = "Europe/Paris"
  ) throws -> String {
    var words = try Sample.words("when " + text, language, zone: zone)
    do {
      guard let moment = try words.takeTime(after: "when", reading: reading) else { return "text" }
      guard words.isEmpty else { return "left: \(words.rest())" }
      let audience = Audience(language: .english, zone: Zone(zone) ?? .utc)
      return String(audience.full(moment.instant).prefix { $0 != "(" }.dropLast()) + (moment.isDay ? " day" : "")
    } catch {
      return error.code
    }
  }

  @Test(
    "something due",
    arguments: [
      ("14:05", "Thu 26 Mar 2026 14:05"), ("14h05", "Thu 26 Mar 2026 14:05"), ("14h", "Thu 26 Mar 2026 14:00"),
      ("2pm", "Thu 26 Mar 2026 14:00"), ("2 pm", "Thu 26 Mar 2026 14:00"), ("9:50", "Fri 27 Mar 2026 09:50"),
      ("noon", "Thu 26 Mar 2026 12:00"), ("minuit", "Fri 27 Mar 2026 00:00"), ("fri", "Fri 27 Mar 2026 18:00 day"),
      ("vendredi", "Fri 27 Mar 2026 18:00 day"), ("thursday", "Thu 2 Apr 2026 18:00 day"),
      ("thursday 9am", "Thu 2 Apr 2026 09:00"), ("thursday 5pm", "Thu 26 Mar 2026 17:00"),
      ("vendredi prochain", "Fri 3 Apr 2026 18:00 day"), ("next fri", "Fri 3 Apr 2026 18:00 day"),
      ("friday 5:30pm", "Fri 27 Mar 2026 17:30"), ("tomorrow 2pm", "Fri 27 Mar 2026 14:00"),
      ("demain 9h", "Fri 27 Mar 2026 09:00"), ("demain à 9h", "Fri 27 Mar 2026 09:00"),
      ("9h demain", "Fri 27 Mar 2026 09:00"), ("today", "Thu 26 Mar 2026 18:00 day"),
      ("aujourd’hui", "Thu 26 Mar 2026 18:00 day"), ("15/12", "Tue 15 Dec 2026 18:00 day"),
      ("15/12/2027", "Wed 15 Dec 2027 18:00 day"), ("2026-12-15", "Tue 15 Dec 2026 18:00 day"),
      ("15.12.2026", "Tue 15 Dec 2026 18:00 day"), ("15 déc", "Tue 15 Dec 2026 18:00 day"),
      ("dec 15", "Tue 15 Dec 2026 18:00 day"), ("December 15th, 2026 9am", "Tue 15 Dec 2026 09:00"),
      ("le 1er mai à 14h30", "Fri 1 May 2026 14:30"), ("03/04", "Fri 3 Apr 2026 18:00 day"),
      ("12/15", "Tue 15 Dec 2026 18:00 day"), ("30/4", "Thu 30 Apr 2026 18:00 day"),
      ("25/3", "Thu 25 Mar 2027 18:00 day"),
      ("26/3", "Thu 26 Mar 2026 18:00 day"), ("fin avril", "Thu 30 Apr 2026 18:00 day"),
      ("end of month", "Tue 31 Mar 2026 18:00 day"), ("j+7", "Thu 2 Apr 2026 18:00 day"),
      ("J+2 ouvrés", "Mon 30 Mar 2026 18:00 day"), ("+3bd", "Tue 31 Mar 2026 18:00 day"),
      ("j+2 ouvrables", "Sat 28 Mar 2026 18:00 day"), ("in 2 hours", "Thu 26 Mar 2026 12:15"),
      ("dans 2 h", "Thu 26 Mar 2026 12:15"), ("+2h", "Thu 26 Mar 2026 12:15"), ("20m", "Thu 26 Mar 2026 10:35"),
      ("dans 3 jours", "Sun 29 Mar 2026 18:00 day"), ("29/02", "Tue 29 Feb 2028 18:00 day"),
      ("vendredi 27/03", "Fri 27 Mar 2026 18:00 day"), ("ven. 27 mars 2026 14:00", "Fri 27 Mar 2026 14:00"),
      ("mar 31", "Tue 31 Mar 2026 18:00 day"), ("mar", "Tue 31 Mar 2026 18:00 day"),
    ])
  func deadlines(text: String, expected: String) throws {
    #expect(try Self.read(text, .deadline) == expected)
  }

  @Test(
    "something that happened",
    arguments: [
      ("9:50", "Thu 26 Mar 2026 09:50"), ("14h", "Wed 25 Mar 2026 14:00"), ("yesterday", "Wed 25 Mar 2026 00:00 day"),
      ("hier 14h", "Wed 25 Mar 2026 14:00"), ("monday", "Mon 23 Mar 2026 00:00 day"),
      ("thursday", "Thu 19 Mar 2026 00:00 day"), ("thursday 9am", "Thu 26 Mar 2026 09:00"),
      ("last fri", "Fri 20 Mar 2026 00:00 day"), ("15/12", "Mon 15 Dec 2025 00:00 day"),
      ("il y a 20 min", "Thu 26 Mar 2026 09:55"), ("20m ago", "Thu 26 Mar 2026 09:55"),
      ("3 days", "Mon 23 Mar 2026 00:00 day"), ("30 days", "Tue 24 Feb 2026 00:00 day"),
      ("now", "Thu 26 Mar 2026 10:15"),
      ("29/02", "Thu 29 Feb 2024 00:00 day"), ("j-3", "Mon 23 Mar 2026 00:00 day"),
    ])
  func past(text: String, expected: String) throws {
    #expect(try Self.read(text, .past) == expected)
  }

  @Test(
    "a whole number of hours since: two o'clock or two hours ago, whichever is nearer",
    arguments: [
      ("since 2h", "13:07"), ("since 2 h", "13:07"), ("depuis 2h", "13:07"), ("depuis 2 h", "13:07"),
      ("depuis 14h", "14:00"), ("since 9h", "09:00"), ("depuis 0h", "00:00"), ("since 2h05", "13:02"),
      ("depuis 1h30", "13:37"), ("depuis 9h05", "09:05"),
      ("depuis 9 heures", "09:00"),
      ("since 2pm", "14:00"), ("since:2h", "13:07"), ("depuis 14h05", "14:05"), ("since 90min", "13:37"),
    ])
  func hoursSince(text: String, clock: String) throws {
    let now = Sample.now.adding(seconds: (4 * 60 + 52) * 60)
    var words = try Words(text, in: Sample.world(now: now))
    let moment = try words.takeTime(after: "since", "depuis", reading: .past)
    let audience = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc)
    #expect(moment.map { audience.full($0.instant) } == "Thu 26 Mar 2026 \(clock) (Europe/Paris)")
    #expect(words.isEmpty)
  }

  @Test("a day alone opens a schedule at nine and ends a pause at midnight")
  func otherReadings() throws {
    #expect(try Self.read("4 mai", .schedule) == "Mon 4 May 2026 09:00 day")
    #expect(try Self.read("4 mai", .until) == "Mon 4 May 2026 00:00 day")
    #expect(try Self.read("j+1", .schedule) == "Fri 27 Mar 2026 09:00 day")
  }

  @Test("month first outside Europe, unless the person reads French")
  func order() throws {
    #expect(try Self.read("03/04", .past, zone: "America/New_York") == "Wed 4 Mar 2026 00:00 day")
    #expect(try Self.read("15/12", .deadline, zone: "America/New_York") == "Tue 15 Dec 2026 18:00 day")
    #expect(try Self.read("03/04", .deadline, .french, zone: "America/Montreal") == "Fri 3 Apr 2026 18:00 day")
  }

  @Test(
    "what cannot be is refused",
    arguments: [
      ("31/04", "date.impossible"), ("2027-02-29", "date.impossible"), ("30 février", "date.impossible"),
      ("45/13", "date.impossible"), ("25:99", "time.unreadable"), ("vendredi 28/03", "time.contradiction"),
    ])
  func refused(text: String, code: String) throws {
    #expect(try Self.read(text, .deadline) == code)
  }

  @Test("a weekday that is not the date's shows both readings")
  func contradiction() throws {
    var words = try Sample.words("avant vendredi 28/03", .french)
    let problem = #expect(throws: SyntaxProblem.self) { _ = try words.takeTime(after: "avant", reading: .deadline) }
    #expect(problem?.word == "vendredi 28/03")
    #expect(
      problem?.text.unsafePlainText
        == "le jour et la date se contredisent : sam. 28 mars 2026 ou ven. 27 mars 2026 ?")
  }

  @Test("a bare keyword in front of something else is text")
  func text() throws {
    for line in ["down since the deploy", "at the office", "since 14:12, and on", "\"since 14:05\" is a title"] {
      var words = try Sample.words(line)
      #expect(try words.takeTime(after: "since", "at", reading: .past) == nil)
      #expect(words.rest() == line)
    }
    var words = try Sample.words("restarted at 10:05 and again")
    #expect(try words.takeTime(after: "at", reading: .past, trailing: true) == nil)
  }

  @Test("holidays are left out of open days")
  func holidays() throws {
    let audience = Audience(language: .french, zone: Zone("Europe/Paris") ?? .utc)
    let easterMonday = CivilDate(year: 2026, month: 4, day: 6)
    var world = Sample.world(.french)
    let usual = world.working
    world.working = WorkingDays(
      hours: { $0 == easterMonday ? nil : usual.hours($0) }, isHoliday: { $0 == easterMonday })
    let resolver = TimeResolver(in: world, reading: .deadline)
    let phrase = try #require(TimeReader.read(["j+7", "ouvres"], dayFirst: true)?.phrase)
    #expect(audience.full(try resolver.resolve(phrase, typed: "").instant) == "mar. 7 avr. 2026 18:00 (Europe/Paris)")
    world.working = WorkingDays(hours: { _ in nil }, isHoliday: { _ in true })
    let closed = TimeResolver(in: world, reading: .deadline)
    #expect(try closed.resolve(phrase, typed: "").isDay)
  }
}
