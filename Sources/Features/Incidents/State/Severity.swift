/// How bad it is: 1 is the worst.
package enum Severity: Int, Sendable, CaseIterable, Comparable {
  case sev1 = 1, sev2, sev3, sev4

  /// What an incident gets when nobody says: nudged by day, and one word away from more.
  package static let unsaid = Severity.sev3

  /// As people type and read it: `sev1`.
  package var label: String { "sev\(rawValue)" }

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}
