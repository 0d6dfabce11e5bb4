package import Kernel

/// A time in which the bot did not run, as far as it can tell after a start.
package struct Downtime: Sendable, Hashable {
  /// Its last sign of life before; nil where there is none.
  package var lastSign: Timestamp?
  /// When it was back.
  package var end: Timestamp

  package init(lastSign: Timestamp?, end: Timestamp) { (self.lastSign, self.end) = (lastSign, end) }
}
