import Kernel

/// What is known of one event of an iCalendar file.
struct ICSEvent {
  private(set) var summary = ""
  /// Whether it has a time of day.
  private(set) var isTimed = false
  private var start: CivilDate?
  /// The day after its last one.
  private var end: CivilDate?
  private var more: [CivilDate] = []
  private var except: Set<CivilDate> = []
  /// Days, when it has no end.
  private var duration: Int?
  /// Read at the end: the start that it depends on may come after it.
  private var rule: ICSLine?

  /// A rule that comes back every so many years.
  private struct Yearly {
    var interval = 1
    var count: Int?
    var until: CivilDate?
  }

  mutating func take(_ line: ICSLine) throws(ICSProblem) {
    switch line.name {
    case "SUMMARY": summary = line.value.replacing("\\,", with: ",").replacing("\\;", with: ";")
    case "DTSTART": start = try dates(line).first
    case "DTEND": end = try dates(line).first
    case "RDATE": more += try dates(line)
    case "EXDATE": except.formUnion(try dates(line))
    case "DURATION": duration = try days(line)
    case "RRULE": rule = line
    default: break
    }
  }

  /// Every date that it closes, up to the end of a year.
  func dates(through lastYear: Int) throws(ICSProblem) -> [CivilDate] {
    guard !isTimed, let start else { return [] }
    let length = max(1, end.map { Int($0.daysSinceEpoch - start.daysSinceEpoch) } ?? duration ?? 1)
    let starts = Set(try occurrences(of: start, through: lastYear) + more).subtracting(except)
    return starts.flatMap { first in (0..<min(length, 366)).map { first.adding(days: $0) } }
  }

  private func occurrences(of start: CivilDate, through lastYear: Int) throws(ICSProblem) -> [CivilDate] {
    guard let rule else { return [start] }
    let yearly = try yearly(rule)
    var dates: [CivilDate] = []
    for year in stride(from: start.year, through: max(lastYear, start.year), by: yearly.interval) {
      if let count = yearly.count, dates.count >= count { break }
      // 29 February comes back in leap years only, as the standard says.
      guard let date = CivilDate(year: year, month: start.month, day: start.day) else { continue }
      if let until = yearly.until, date > until { break }
      dates.append(date)
    }
    return dates
  }

  private mutating func dates(_ line: ICSLine) throws(ICSProblem) -> [CivilDate] {
    var dates: [CivilDate] = []
    for value in line.value.split(separator: ",") {
      guard let date = ICSEvent.date(value) else { throw .line(line.number, line.text) }
      if value.utf8.count > 8 { isTimed = true }
      dates.append(date)
    }
    return dates
  }

  private func yearly(_ line: ICSLine) throws(ICSProblem) -> Yearly {
    var rule = Yearly()
    var isYearly = false
    for part in line.value.uppercased().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { throw .rule(line.number, line.text) }
      switch (pair[0], Int(pair[1])) {
      case ("FREQ", _) where pair[1] == "YEARLY": isYearly = true
      case ("INTERVAL", let interval?) where interval > 0: rule.interval = interval
      case ("COUNT", let count?) where count > 0: rule.count = count
      case ("UNTIL", _):
        guard let until = ICSEvent.date(pair[1]) else { throw .rule(line.number, line.text) }
        rule.until = until
      case ("BYMONTH", let month?) where month == start?.month: break
      case ("BYMONTHDAY", let day?) where day == start?.day: break
      case ("WKST", _): break
      default: throw .rule(line.number, line.text)
      }
    }
    guard isYearly else { throw .rule(line.number, line.text) }
    return rule
  }

  /// `P1D`, `P2W`; a duration with hours belongs to an event with a time of day.
  private mutating func days(_ line: ICSLine) throws(ICSProblem) -> Int? {
    let value = line.value.uppercased()
    if value.contains("T") { return nil }
    guard value.hasPrefix("P"), let days = Int(value.dropFirst().dropLast()), days > 0,
      let unit = value.last, unit == "D" || unit == "W"
    else { throw .line(line.number, line.text) }
    return unit == "D" ? days : days * 7
  }

  /// `20261225`, also as the date of `20261225T090000Z`.
  private static func date(_ text: some StringProtocol) -> CivilDate? {
    let digits = text.prefix(8)
    guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      text.utf8.count == 8 || text.dropFirst(8).first == "T", let number = Int(digits)
    else { return nil }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
