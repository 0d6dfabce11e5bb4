import Commands

/// `/ops risks`: the register, worst first.
struct ListRisks: ComingOperation {
  static let handler = "risks"
  static let changesState = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }
}
