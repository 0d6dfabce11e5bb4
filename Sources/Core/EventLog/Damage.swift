/// How damage is told: file, line, byte, record, reason, and the way out.
enum Damage {
  /// Damage in the line that follows `place`.
  static func message(after place: Place, _ reason: String) -> String {
    """
    \(JournalFolder.segment(max(1, place.segment))), line \(place.line + 1), byte \(place.offset), \
    record \(place.sequence + 1): \(reason). \(hint(place.sequence))
    """
  }

  /// Damage of a file as a whole, with everything up to `sequence` as it should be.
  static func message(_ name: String, keeping sequence: Int64, _ reason: String) -> String {
    "\(name): \(reason). \(hint(sequence))"
  }

  private static func hint(_ sequence: Int64) -> String {
    """
    Nothing was changed. Restore a backup, or `railhead journal repair --to \(sequence)` keeps the records up to \
    \(sequence) and sets everything else aside.
    """
  }
}
