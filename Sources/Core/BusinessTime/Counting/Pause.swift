package import Kernel

/// A stretch of time that does not count, from one instant up to another.
package struct Pause: Hashable, Sendable {
  package let from: Timestamp
  /// Nil while it is open.
  package let to: Timestamp?
  /// As somebody typed it.
  package let reason: String

  /// Refused without a reason, and when it ends before it starts.
  package init(from: Timestamp, to: Timestamp?, reason: String) throws(ClockProblem) {
    if let to, to < from { throw .pauseEndsBeforeItStarts }
    guard !reason.allSatisfy(\.isWhitespace) else { throw .pauseWithoutReason }
    (self.from, self.to, self.reason) = (from, to, reason)
  }

  /// Whether it stops the clock at this instant.
  package func holds(at instant: Timestamp) -> Bool { from <= instant && to.map { instant < $0 } ?? true }

  /// An open one never ends.
  var seconds: Seconds { from.seconds..<max(from.seconds, to?.seconds ?? .max) }
}

extension [Pause] {
  /// Their union in order, without empty ones.
  var union: [Seconds] {
    switch count {
    case 0: []
    case 1: self[0].seconds.isEmpty ? [] : [self[0].seconds]
    default: BusinessTime.union(of: map(\.seconds), within: .min ..< .max)
    }
  }
}
