extension HTTPResult {
  /// The seconds of `Retry-After`, at most 600; nil when it is missing, a date, negative or anything else.
  package var retryAfter: Int? {
    guard let value = headers["retry-after"], (1...9).contains(value.utf8.count),
      value.utf8.allSatisfy({ (48...57).contains($0) }), let seconds = Int(value)
    else { return nil }
    return min(seconds, 600)
  }
}
