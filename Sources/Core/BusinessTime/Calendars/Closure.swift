package import Kernel

/// A stretch of local time during which a calendar is closed, whatever its windows say; half open.
package struct Closure: Hashable, Sendable {
  package let from: CivilTime
  package let to: CivilTime
  /// Why, as somebody typed it; empty when nobody did.
  package let reason: String

  /// Refused when it does not end after it starts.
  package init(from: CivilTime, to: CivilTime, reason: String = "") throws(CalendarProblem) {
    guard from < to else { throw .closureEndsBeforeItStarts(from, to) }
    (self.from, self.to, self.reason) = (from, to, reason)
  }

  /// Whole days, the last one included.
  package init(days first: CivilDate, through last: CivilDate, reason: String = "") throws(CalendarProblem) {
    try self.init(
      from: CivilTime(date: first, secondOfDay: 0), to: CivilTime(date: last.adding(days: 1), secondOfDay: 0),
      reason: reason)
  }
}
