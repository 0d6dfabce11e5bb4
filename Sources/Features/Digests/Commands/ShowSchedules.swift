import Commands

/// What is sent when: `/digest` alone.
struct ShowSchedules: DigestCommand {
  static let handler = "schedules"
  static let changesState = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }
}
