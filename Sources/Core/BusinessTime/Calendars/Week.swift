package import Kernel

/// The windows of an ordinary week; several a day, and a union where they overlap.
package struct Week: Hashable, Sendable {
  private var days: [[Window]]

  /// A weekday that is not named is closed.
  package init(_ days: [Weekday: [Window]] = [:]) {
    self.days = Weekday.allCases.map { days[$0] ?? [] }
  }

  /// The same windows on each of `weekdays`, closed on the others.
  package init(_ weekdays: some Sequence<Weekday>, _ windows: [Window]) {
    self.init(Dictionary(weekdays.map { ($0, windows) }) { first, _ in first })
  }

  /// The windows that start on a weekday.
  package subscript(_ weekday: Weekday) -> [Window] {
    get { days[weekday.rawValue] }
    set { days[weekday.rawValue] = newValue }
  }

  /// No window at all.
  package var isEmpty: Bool { days.allSatisfy(\.isEmpty) }
}
