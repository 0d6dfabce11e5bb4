/// What came of a notice about an alert; the raw value is the word for metrics and answers.
package enum AlertOutcome: String, Sendable, CaseIterable {
  /// There is a new incident.
  case declared
  /// The number of its alerts changed, or it was raised.
  case changed
  case reopened
  case resolved
  /// Nothing is new: it was said before.
  case unchanged
  /// It fires, and people ended its incident: it has to be over once before it is heard again.
  case quiet
  /// It is over, and people had ended its incident before.
  case ended
  /// It is over, and never declared anything.
  case unknown
}
