import Commands

/// Who decides what: `standards`.
struct ListStandards: DecisionCommand {
  static let handler = "standards"
  static let changesState = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }
}
