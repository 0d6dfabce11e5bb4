import Commands
import Kernel

/// Was this decided? `search yearly plan`.
struct SearchDecisions: DecisionCommand {
  static let handler = "search"
  static let changesState = false

  let query: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    query = try words.text("query.missing", en: "Say what to look for.", fr: "Dites ce qu’il faut chercher.")
  }

  func arguments(in world: World) -> Arguments { ["q": query] }
}
