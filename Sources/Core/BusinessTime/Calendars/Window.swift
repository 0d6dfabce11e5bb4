/// Opening hours of one day, half open: from a minute of that day up to, but not including, another.
///
/// A window whose end is before its start runs over midnight and belongs to the date on which it starts.
package struct Window: Hashable, Sendable {
  /// Minutes after midnight, 0 to 1,439.
  package let from: Int
  /// Minutes after midnight of the date it starts on: up to 1,440 within the day, above that on the next one.
  package let to: Int

  /// Both in minutes after midnight, `to` at most 1,440 (24:00); refused when they are equal or out of range.
  package init(from: Int, to: Int) throws(CalendarProblem) {
    guard from != to else { throw .emptyWindow(Window.text(from)) }
    guard (0..<1440).contains(from), (0...1440).contains(to) else {
      throw .windowOutOfRange("\(Window.text(from))-\(Window.text(to))")
    }
    self.from = from
    self.to = to < from ? to + 1440 : to
  }

  /// Reads two wall times, `"22:00"` and `"06:00"`; `24:00` is the end of the day.
  package init(_ from: String, _ to: String) throws(CalendarProblem) {
    guard let start = Window.minutes(from), let end = Window.minutes(to) else {
      throw .windowOutOfRange("\(from)-\(to)")
    }
    try self.init(from: start, to: end)
  }

  /// Reads `09:00-12:30`.
  package init(_ text: String) throws(CalendarProblem) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else { throw .windowOutOfRange(text) }
    try self.init(String(ends[0]), String(ends[1]))
  }

  /// Whether it ends on the day after the one it starts on.
  package var isOvernight: Bool { to > 1440 }

  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }

  private static func text(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, abs(minutes % 60))
    return (hour < 10 ? "0\(hour)" : "\(hour)") + (minute < 10 ? ":0\(minute)" : ":\(minute)")
  }
}

extension Window: CustomStringConvertible {
  /// As it is typed: `22:00-06:00`.
  package var description: String { "\(Window.text(from))-\(Window.text(isOvernight ? to - 1440 : to))" }
}
