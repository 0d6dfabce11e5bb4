/// How urgent a request is: P1 comes first.
package enum Priority: Int, Sendable, CaseIterable, Comparable {
  case p1 = 1, p2, p3, p4

  /// What a request gets when nobody says.
  package static let unsaid = Priority.p3

  /// As people type and read it: `P1`.
  package var label: String { "P\(rawValue)" }

  package static func < (a: Priority, b: Priority) -> Bool { a.rawValue < b.rawValue }
}
