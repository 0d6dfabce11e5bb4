import Commands

/// Freezes the order: `freeze`.
struct FreezePriorities: PriorityCommand {
  static let handler = "freeze"

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }
}
