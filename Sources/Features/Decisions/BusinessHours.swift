package import Kernel

/// The time in which people work, as far as decisions count in it.
package struct BusinessHours: Sendable {
  /// Milliseconds of work between two instants; 0 when they are the wrong way round.
  package var elapsed: @Sendable (Timestamp, Timestamp) -> Int64
  /// The same instant where people work then, else when they begin again.
  package var opening: @Sendable (Timestamp) -> Timestamp
  /// So many business days later.
  package var daysAfter: @Sendable (Int, Timestamp) -> Timestamp

  package init(
    elapsed: @escaping @Sendable (Timestamp, Timestamp) -> Int64, opening: @escaping @Sendable (Timestamp) -> Timestamp,
    daysAfter: @escaping @Sendable (Int, Timestamp) -> Timestamp
  ) {
    (self.elapsed, self.opening, self.daysAfter) = (elapsed, opening, daysAfter)
  }

  /// Around the clock: where nobody has a calendar, every day is one.
  package static let always = BusinessHours(
    elapsed: { max(0, $1.milliseconds(since: $0)) }, opening: { $0 },
    daysAfter: { days, instant in instant.adding(seconds: Int64(days) * 86_400) })
}
