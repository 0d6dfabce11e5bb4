extension HTTPFailure {
  /// What no answer means for a delivery.
  ///
  /// What may pass is tried again, what cannot is not. Reasons are fixed words.
  package var outcome: DeliveryOutcome {
    switch self {
    case .forbidden: .failed(reason: "forbidden")
    case .answerTooLarge: .failed(reason: "answer_too_large")
    case .unreachable: .retry(afterSeconds: nil, reason: "unreachable")
    case .interrupted: .retry(afterSeconds: nil, reason: "interrupted")
    case .timedOut: .retry(afterSeconds: nil, reason: "timed_out")
    }
  }
}
