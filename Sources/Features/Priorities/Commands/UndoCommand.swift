import Commands

/// Takes back the caller's last command.
struct UndoCommand: PriorityCommand {
  static let handler = "undo"

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }
}
