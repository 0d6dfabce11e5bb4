import Kernel

/// The all-day events of an iCalendar file, as holidays.
///
/// RFC 5545: folded lines (3.1), `DTSTART;VALUE=DATE` with an exclusive `DTEND` (3.6.1), `RDATE` and `EXDATE` lists, and
/// `RRULE:FREQ=YEARLY` with `INTERVAL`, `COUNT`, `UNTIL` and a month and day that are the event's own. Events with a
/// time of day close no day and are only counted.
package struct ICSHolidays: Hashable, Sendable {
  /// By date, each date once.
  package private(set) var days: [Holiday] = []
  /// Events with a time of day, which were left out.
  package private(set) var timedEvents = 0

  /// Reads a whole file; a rule without an end is followed through `lastYear`.
  package init(_ text: String, through lastYear: Int) throws(ICSProblem) {
    let lines = ICSLine.lines(of: text)
    guard let first = lines.first, first.name == "BEGIN", first.value.uppercased() == "VCALENDAR" else {
      throw .notACalendar
    }
    var names: [CivilDate: String] = [:]
    var event: ICSEvent?
    for line in lines {
      switch (line.name, line.value.uppercased()) {
      case ("BEGIN", "VEVENT"): event = ICSEvent()
      case ("END", "VEVENT"):
        guard let finished = event else { continue }
        if finished.isTimed { timedEvents += 1 }
        for date in try finished.dates(through: lastYear) where names[date] == nil { names[date] = finished.summary }
        event = nil
      default: try event?.take(line)
      }
    }
    days = names.map { Holiday($0.key, $0.value) }.sorted { $0.date < $1.date }
  }
}

/// One content line of an iCalendar file, unfolded: `DTSTART;VALUE=DATE:20261225`.
struct ICSLine {
  /// In the file, from 1: where it begins.
  var number: Int
  var name: String
  /// In capitals: `VALUE=DATE`.
  var parameters: [String]
  var value: String

  var text: String { ([name] + parameters).joined(separator: ";") + ":" + value }

  static func lines(of text: String) -> [ICSLine] {
    var unfolded: [(number: Int, text: String)] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if let first = line.first, first == " " || first == "\t", !unfolded.isEmpty {
        unfolded[unfolded.count - 1].text += line.dropFirst()
      } else if !line.isEmpty {
        unfolded.append((index + 1, String(line)))
      }
    }
    return unfolded.compactMap { number, text in
      let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
      guard let colon = text.firstIndex(of: ":") else { return nil }
      let head = text[..<colon].split(separator: ";").map { $0.uppercased() }
      guard let name = head.first else { return nil }
      return ICSLine(
        number: number, name: name, parameters: Array(head.dropFirst()),
        value: String(text[text.index(after: colon)...]))
    }
  }
}
