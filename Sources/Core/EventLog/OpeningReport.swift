/// What happened while a journal was opened, for the log.
package struct OpeningReport: Hashable, Sendable {
  /// One sentence each: what was repaired, cut off, removed or not usable.
  ///
  /// Nothing acknowledged was lost.
  package var warnings: [String] = []
  /// How many records the snapshot stood for; 0 without one.
  package var restored: Int64 = 0
  /// How many records were replayed.
  package var replayed = 0
}
