/// What is known about the journal before it is read.
struct Knowledge: Sendable {
  var head: Head?
  /// What the last run had acknowledged when it was killed; nil after a clean stop, or when it is about another file.
  var mark: RunningMark?
  /// Whether the last run ended without a clean stop.
  var wasRunning = false
  /// Whether there are snapshots, or a head file that cannot be read: then there were records.
  var hasTraces = false

  /// All records whose place in the journal matters.
  var sequences: [Int64] {
    [head?.sequence, head?.snapshot?.sequence, head?.previous?.sequence, mark?.sequence].compactMap { $0 }
  }
}
