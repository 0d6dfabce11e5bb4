extension CivilDate {
  /// `2026-12-24`; a year has at least four digits.
  package var text: String {
    let digits = "\(abs(year))"
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return "\(year < 0 ? "-" : "")\(padded)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// Reads what `text` wrote; nil for anything else, and for a day that does not exist.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], 4...6), let month = number(parts[1], 2...2),
      let day = number(parts[2], 2...2)
    else { return nil }
    // What ends with the year 9999 ends in 10000, and the calendar repeats every 400 years, or 146,097 days.
    let cycles = max(0, year - 9600) / 400
    guard let date = CivilDate(year: year - cycles * 400, month: month, day: day) else { return nil }
    self = date.adding(days: cycles * 146_097)
  }
}

extension CivilTime {
  /// `2026-12-24 09:00`, with seconds when there are any.
  package var text: String {
    let seconds = secondOfDay % 60 == 0 ? "" : ":\(twoDigits(secondOfDay % 60))"
    return "\(date.text) \(twoDigits(hour)):\(twoDigits(minute))\(seconds)"
  }

  /// Reads what `text` wrote; nil for anything else.
  package init?(_ text: String) {
    let halves = text.split(separator: " ", omittingEmptySubsequences: false)
    guard halves.count == 2, let date = CivilDate(String(halves[0])) else { return nil }
    let parts = halves[1].split(separator: ":", omittingEmptySubsequences: false).map { number($0, 2...2) }
    guard parts.count == 2 || parts.count == 3, let hour = parts[0], let minute = parts[1], hour < 24, minute < 60,
      let second = parts.count == 3 ? parts[2] : 0, second < 60
    else { return nil }
    self.init(date: date, secondOfDay: hour * 3600 + minute * 60 + second)
  }
}

private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

private func number(_ text: Substring, _ digits: ClosedRange<Int>) -> Int? {
  digits.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
}
