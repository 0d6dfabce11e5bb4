package import Kernel

/// The verdict on a clock that has stopped: it never changes, so it is reached once and kept.
package struct JudgedClock: Sendable, Hashable {
  package enum Outcome: UInt8, Sendable, Hashable, CaseIterable {
    case met, breached
    /// Called off; not judged.
    case excluded
  }

  package var id: ClockID
  /// The severity or priority, 1 to 4.
  package var level: Int
  /// The policy that promised, by name; nil where the name would tell of a private record.
  package var policy: String?
  /// The teams that asked and that answer, where there are such.
  package var from: String?
  package var to: String?
  package var client: String?
  /// The team or person that held it when it stopped or was breached.
  package var holder: String?
  package var start: Timestamp
  package var stop: Timestamp
  package var due: Timestamp?
  /// The date of the due time in its calendar's zone, which decides the period it belongs to; of the stop when there is
  /// no due time.
  package var dueDay: CivilDate
  /// Running time and the promise, in seconds of open time.
  package var elapsed: Int64
  package var target: Int64
  package var outcome: Outcome

  package init(
    id: ClockID, level: Int, policy: String?, from: String? = nil, to: String? = nil, client: String? = nil,
    holder: String? = nil, start: Timestamp, stop: Timestamp, due: Timestamp?, dueDay: CivilDate, elapsed: Int64,
    target: Int64, outcome: Outcome
  ) {
    (self.id, self.level, self.policy) = (id, level, policy)
    (self.from, self.to, self.client, self.holder) = (from, to, client, holder)
    (self.start, self.stop, self.due, self.dueDay) = (start, stop, due, dueDay)
    (self.elapsed, self.target, self.outcome) = (elapsed, target, outcome)
  }
}
