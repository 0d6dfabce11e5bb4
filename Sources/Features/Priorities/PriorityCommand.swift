import Commands
import Kernel

/// A command of `/prio`: its words are read, and there is no state yet that it could change.
protocol PriorityCommand: ComingCommand, Command<Void, Never> {}

extension Words {
  /// The priority that is named first: `PRI-7`, `pri7`, `7`.
  ///
  /// - Throws: `priority.missing`.
  mutating func takePriorityID() throws(SyntaxProblem) -> ItemID {
    if let id = takeID(PriorityDesk.prefix) { return id }
    throw SyntaxProblem(
      "priority.missing",
      language.pick(
        en: "say which priority you mean, as PRI-7. Nothing was changed.",
        fr: "dites de quelle priorité il s’agit, comme PRI-7. Rien n’a été changé."),
      word: isEmpty ? nil : takeWord())
  }

  /// Who answers for something: `owner @karim`, or `@karim` alone.
  mutating func takeOwner() -> Mention? {
    takeMention(after: "owner", "owned by", "propriétaire", "responsable", "porteur", "for", "pour", "à", "to")
      ?? takeMention()
  }
}
