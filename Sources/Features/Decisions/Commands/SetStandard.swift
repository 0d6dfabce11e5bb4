import Commands
import Kernel

/// Who decides what: `standard discount > 15 % = CFO`.
struct SetStandard: DecisionCommand {
  static let handler = "standard"

  /// What the rule is about.
  let subject: String
  /// Who decides.
  let decider: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    let typed = words.rest().trimmed
    let halves = typed.split(separator: "=", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard halves.count >= 2, let decider = halves.last?.nonEmpty,
      let subject = halves.dropLast().joined(separator: "=").nonEmpty
    else {
      throw SyntaxProblem(
        "standard.unreadable",
        words.language.pick(
          en: "say what, and who decides: discount > 15 % = CFO. Nothing was changed.",
          fr: "dites quoi, et qui décide : remise > 15 % = DAF. Rien n’a été changé."), word: typed.nonEmpty)
    }
    (self.subject, self.decider) = (subject, decider)
  }

  func arguments(in world: World) -> Arguments { ["rule": subject, "decider": decider] }
}
