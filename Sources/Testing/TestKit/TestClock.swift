package import Kernel

/// A clock that moves only when it is told to.
package final class TestClock: Sendable {
  private let instant: Lock<Timestamp>

  /// Thursday 26 March 2026, 10:15 in Paris, as in the shared phrases, unless told otherwise.
  package init(_ start: Timestamp = Timestamp("2026-03-26T09:15:00.000Z") ?? Timestamp(milliseconds: 0)) {
    instant = Lock(start)
  }

  package var now: Timestamp { instant.withLock { $0 } }

  /// Moves to an instant, also backwards.
  package func move(to instant: Timestamp) { self.instant.withLock { $0 = instant } }

  package func advance(seconds: Int64) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
}
