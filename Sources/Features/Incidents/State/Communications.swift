import Kernel

/// What became of the updates that people waited for.
package struct Communications: Sendable, Hashable {
  /// Updates that were promised for an hour, as far as the hour or the update has come.
  package var promised = 0
  /// Those that came in time.
  package var kept = 0
  /// Milliseconds without a word, at the longest, while it was open.
  package var longestSilence: Int64 = 0

  mutating func add(_ other: Communications) {
    promised += other.promised
    kept += other.kept
    longestSilence = max(longestSilence, other.longestSilence)
  }

  /// A silence has ended, and with it the promise that was waited for, if there was one.
  fileprivate mutating func end(_ silence: Int64, promise: Timestamp?, at instant: Timestamp) {
    longestSilence = max(longestSilence, silence)
    guard let promise else { return }
    promised += 1
    if instant <= promise { kept += 1 }
  }
}

extension Facts {
  /// Something was said to everybody, or there is nothing more to say: an update, a resolution, a cancellation.
  mutating func breakSilence(at instant: Timestamp) { communications = broken(at: instant) }

  /// As they stand at an instant: a silence that goes on counts, and so does a promise that was not kept.
  func communications(at instant: Timestamp) -> Communications {
    guard phase.isOpen else { return communications }
    if let due = presentUpdate?.next, instant > due { return broken(at: instant) }
    var communications = communications
    communications.longestSilence = max(communications.longestSilence, silence(until: instant))
    return communications
  }

  private func broken(at instant: Timestamp) -> Communications {
    var communications = communications
    communications.end(silence(until: instant), promise: presentUpdate?.next, at: instant)
    return communications
  }

  private func silence(until instant: Timestamp) -> Int64 {
    guard origin == nil, let start = presentUpdate?.at ?? reopenings.last ?? clocks[.declared]?.at else { return 0 }
    return max(0, instant.milliseconds(since: start))
  }
}
