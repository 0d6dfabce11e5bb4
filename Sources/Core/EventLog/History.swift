/// What a look at all segments found.
struct History: Sendable {
  /// How many segments there are.
  var segments: Int
  /// After the last line that fits.
  var last = Place()
  /// After the last line that ends a command; the same as `last` unless a crash cut a command in two.
  var lastWhole = Place()
  /// Of the sequence numbers asked for, those that are there and end a command.
  var found: [Int64: Place] = [0: Place()]
  /// What lies behind `last`.
  var tail: Tail?

  /// Bytes at the end of the last segment that are no part of the history.
  struct Tail: Sendable {
    var flaw: Flaw
    var bytes: [UInt8]
  }
}
