import Commands
import Kernel

extension Words {
  /// From when until when somebody is away: `until mon`, `2 weeks`, `from 3 to 10 dec`, `tomorrow`, `next week`; nil where
  /// it begins now, or nobody says when it ends.
  ///
  /// - Throws: `time.unreadable` for what is meant as a time and is none: it would be an absence without an end.
  mutating func takeAbsence() throws(SyntaxProblem) -> (from: Timestamp?, until: Timestamp?) {
    if takeNext("until further notice", "jusqu’à nouvel ordre") != nil { return (nil, nil) }
    if let until = try takeLength(reading: .until) { return (nil, until.instant) }
    let until = try takeTime(
      after: "until", "till", "to", "back", "jusqu’à", "jusqu’au", "au", "retour", reading: .until)?.instant
    let from = try takeTime(after: "from", "du", "dès", "à partir de", "à partir du", reading: .until)?.instant
    if let until { return (from ?? takeDay(before: until), until) }
    if let from { return (from, nil) }
    let isWeek = upcoming.starts(with: ["next", "week"]) || upcoming.prefix(3).contains("semaine")
    if let day = try takeNextTime(reading: .until)?.instant {
      // Whoever names a day is back behind it.
      let zone = world.person.audience.zone
      return (day, zone.midnight(of: zone.civil(at: day).date.adding(days: isWeek ? 7 : 1)))
    }
    if let problem = unreadableTime { throw problem }
    return (nil, nil)
  }

  /// The day in `from 3 to 10 dec`, which has the month of the end, or the one before.
  private mutating func takeDay(before until: Timestamp) -> Timestamp? {
    var ahead = self
    guard ahead.takeNext("from", "du") != nil, let day = ahead.takeNumber(in: 1...31) else { return nil }
    let zone = world.person.audience.zone
    let end = zone.civil(at: until).date
    let (year, month) =
      day < end.day ? (end.year, end.month) : end.month == 1 ? (end.year - 1, 12) : (end.year, end.month - 1)
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    self = ahead
    return zone.midnight(of: date)
  }

  private var unreadableTime: SyntaxProblem? {
    guard let first = upcoming.first else { return nil }
    let next = ["from", "to", "du", "au"].contains(first) ? upcoming.dropFirst() : upcoming[...]
    let isTime =
      ["until", "till"].contains(first) || first.hasPrefix("jusqu") || WeekdayReader.read(next) != nil
      || next.first?.utf8.first.map { (0x30...0x39).contains($0) } == true
    guard isTime else { return nil }
    return SyntaxProblem(
      "time.unreadable",
      language.pick(
        en: "I cannot read until when; for example until mon, 2 weeks, from 3 to 10 dec. Nothing was changed.",
        fr: "je ne lis pas jusqu’à quand ; par exemple jusqu’à lundi, 2 semaines, du 3 au 10 déc. Rien n’a été changé."),
      word: source)
  }
}
