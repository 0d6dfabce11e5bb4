/// What `FileJournal.verify` found.
package struct Verification: Hashable, Sendable {
  /// Number of segment files.
  package var segments: Int
  /// The last whole record, and so the number of records; with damage, the last one before it.
  package var lastSequence: Int64
  /// Its chain: 64 hexadecimal digits.
  package var chain: String
  /// Bytes at the end that are no whole record: being written right now, or torn and cut at the next start.
  package var tornBytes = 0
  /// The first damage, with file, line, byte and record; nil when there is none.
  package var damage: JournalError?
}
