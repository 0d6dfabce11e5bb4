import Kernel

extension HTTPFailure {
  /// What no answer means for a delivery.
  ///
  /// What may pass is tried again, what cannot is not. Reasons are fixed words.
  package var outcome: DeliveryOutcome {
    switch self {
    case .forbidden: .failed(.forbidden)
    case .answerTooLarge: .failed(.answerTooLarge)
    case .unreachable: .retry(.unreachable)
    case .interrupted: .retry(.interrupted)
    case .timedOut: .retry(.timedOut)
    }
  }
}
