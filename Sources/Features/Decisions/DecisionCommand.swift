import Commands
import Kernel

/// A command of `/decision`: its words are read, and there is no state yet that it could change.
protocol DecisionCommand: ComingCommand, Command<Void, Never> {}

extension Words {
  /// The decision that is named first: `DEC-4`, `dec4`, `4`.
  ///
  /// - Throws: `decision.missing`.
  mutating func takeDecisionID() throws(SyntaxProblem) -> ItemID {
    if let id = takeID(DecisionDesk.prefix) { return id }
    throw SyntaxProblem(
      "decision.missing",
      language.pick(
        en: "say which decision you mean, as DEC-4. Nothing was changed.",
        fr: "dites de quelle décision il s’agit, comme DEC-4. Rien n’a été changé."),
      word: isEmpty ? nil : takeWord())
  }

  /// What a proposal is called.
  ///
  /// - Throws: `title.missing`.
  mutating func takeDecisionTitle() throws(SyntaxProblem) -> String {
    try text(
      "title.missing", en: "Say in a few words what is to be decided.",
      fr: "Dites en quelques mots ce qu’il faut décider."
    ).oneLine.withoutSeparators
  }
}
