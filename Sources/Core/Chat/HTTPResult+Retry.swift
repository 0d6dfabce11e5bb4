extension HTTPResult {
  /// Seconds to wait that the answer names in `Retry-After` (or in another header), 0 to 300; nil when it names none, or a
  /// date, or nonsense. The cap keeps a hostile or broken chat from stopping deliveries for days.
  package func retrySeconds(header name: String = "retry-after") -> Int? {
    guard let value = headers[name], (1...9).contains(value.utf8.count), let seconds = Int(value), seconds >= 0 else {
      return nil
    }
    return min(seconds, 300)
  }
}

extension HTTPFailure {
  /// What it means for a delivery that is safe to repeat.
  package var outcome: DeliveryOutcome {
    switch self {
    case .forbidden(let reason): .failed(reason: "forbidden: \(reason)")
    case .unreachable(let reason): .retry(afterSeconds: nil, reason: "unreachable: \(reason)")
    case .interrupted(let reason): .retry(afterSeconds: nil, reason: "interrupted: \(reason)")
    case .timedOut: .retry(afterSeconds: nil, reason: "timed out")
    case .answerTooLarge: .failed(reason: "answer too large")
    }
  }
}
