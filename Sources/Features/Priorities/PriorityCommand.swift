import Commands
import Kernel

/// A command of `/prio`.
protocol PriorityCommand: Command<PrioritiesView, PriorityEvent> {}

extension Words {
  /// The priority that is named first: `PRI-7`, `pri7`, `7`; below a priority’s card, that one.
  ///
  /// - Throws: `priority.missing`.
  mutating func takePriorityID() throws(SyntaxProblem) -> ItemID {
    if let id = takeID(PriorityDesk.prefix) { return id }
    if let topic = world.topic, topic.prefix == PriorityDesk.prefix { return topic }
    throw SyntaxProblem(
      "priority.missing",
      language.pick(
        en: "say which priority you mean, as PRI-7. Nothing was changed.",
        fr: "dites de quelle priorité il s’agit, comme PRI-7. Rien n’a été changé."),
      word: isEmpty ? nil : takeWord())
  }

  /// What says that a limit is known, and meant to be passed: `anyway`.
  mutating func takeInsistence() -> Bool {
    takeNext("anyway", "all the same", "--anyway", "quand même", "malgré tout") != nil
  }

  /// Who answers for something: `owner @karim`, or `@karim` alone.
  mutating func takeOwner() -> Mention? {
    takeMention(after: "owner", "owned by", "propriétaire", "responsable", "porteur", "for", "pour", "à", "to")
      ?? takeMention()
  }
}
