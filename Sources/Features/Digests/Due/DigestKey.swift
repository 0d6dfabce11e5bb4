package import Kernel

/// What makes a digest that one: its schedule, and the date and hour that it was owed at; nothing is sent twice under it.
package struct DigestKey: Sendable, Hashable, CustomStringConvertible {
  package var schedule: Int
  package var local: CivilTime

  package init(schedule: Int, local: CivilTime) { (self.schedule, self.local) = (schedule, local) }

  /// At most 40 bytes of ASCII: `digest-3-2026-03-26T09:00`.
  package var description: String { "\(DigestKey.head)\(schedule)-\(local.text.replacing(" ", with: "T"))" }

  /// Reads exactly what `description` writes.
  package init?(_ text: String) {
    guard text.hasPrefix(DigestKey.head) else { return nil }
    let parts = text.dropFirst(DigestKey.head.count).split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let schedule = Int(parts[0]),
      let local = CivilTime(String(parts[1]).replacing("T", with: " "))
    else { return nil }
    self.init(schedule: schedule, local: local)
  }

  private static let head = "digest-"
}
