/// A spot between two lines of the history.
struct Place: Hashable, Sendable {
  /// The number of the segment, from 1; 0 before the first line.
  var segment = 0
  /// How many lines of the segment lie before.
  var line = 0
  /// Where the last line before this place begins, in bytes.
  var lineStart = 0
  /// How many bytes of the segment lie before.
  var offset = 0
  /// The record before this place; 0 when there is none.
  var sequence: Int64 = 0
  /// Its chain.
  var chain = Chain.zero
}
