package import BusinessTime
package import Kernel

/// One clock of a record under its policy: everything that can be said of it follows from this.
package struct Commitment: Sendable, Hashable {
  package var id: ClockID
  /// What was promised last.
  package var promise: Promise
  /// The name of the calendar that counts now.
  package var calendar: String
  package var clock: SLAClock
  /// What counted before the severity or priority that brought another calendar.
  package var former: Former?

  /// A calendar that counted up to an instant.
  package struct Former: Sendable, Hashable {
    package var calendar: String
    package var until: Timestamp
  }

  package init(_ id: ClockID, promise: Promise, calendar: String, clock: SLAClock) {
    (self.id, self.promise, self.calendar, self.clock) = (id, promise, calendar, clock)
  }

  /// True while it runs or is paused.
  package var isOpen: Bool { clock.stop == nil && !clock.isCancelled }

  /// True while it runs, and no pause holds.
  func isRunning(at now: Timestamp) -> Bool { isOpen && !clock.pauses.contains { $0.holds(at: now) } }

  /// True while it is open and more than its target has elapsed.
  func isLate(at now: Timestamp) -> Bool { isOpen && judgement(at: now)?.isBreached == true }

  /// Since when its target holds, in seconds since the Unix epoch: what tells it from every other one that the clock had
  /// or will have, also when a change was taken back.
  package var targetSince: Int { Int((clock.targets.last?.from ?? clock.start).seconds) }

  /// Where it stands; nil for a target that its calendar cannot reach, which was refused when it was made.
  package func judgement(at now: Timestamp) -> Judgement? { try? clock.judgement(at: now) }
}
