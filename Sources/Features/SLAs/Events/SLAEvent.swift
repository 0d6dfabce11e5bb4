package import BusinessTime
package import Kernel

/// What changes about promises, and what was said about them.
package enum SLAEvent: Sendable, Hashable {
  /// The whole calendar as it is from an instant on.
  case calendarChanged(name: String, BusinessCalendar, from: Timestamp)
  /// The whole terms as they are from an instant on.
  case policyChanged(Match, Terms, from: Timestamp)
  /// What had not begun by an instant is taken back.
  case planDropped(Match, at: Timestamp)
  /// Somebody was told about a clock.
  case warned(SentWarning)
}

/// A warning that was sent: it is never sent again.
package struct SentWarning: Sendable, Hashable {
  package var clock: ClockID
  /// All that the message stands for: those that were missed are not sent one by one.
  package var percents: [Int]
  /// Since when the clock's target held, in seconds since the Unix epoch: another target is warned about anew.
  package var target: Int

  package init(_ clock: ClockID, percents: [Int], target: Int) {
    (self.clock, self.percents, self.target) = (clock, percents, target)
  }
}
