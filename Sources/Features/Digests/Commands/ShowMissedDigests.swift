import Commands

/// Those that were not sent, and why: `missed`.
struct ShowMissedDigests: DigestCommand {
  static let handler = "missed"
  static let changesState = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }
}
