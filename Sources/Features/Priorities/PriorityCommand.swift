import Commands
import Kernel

/// A command of `/prio`.
protocol PriorityCommand: Command<PrioritiesView, PriorityEvent> {}

extension Words {
  /// The priority that is named first: `PRI-7`, `pri7`, `7`; below a priority’s card, that one.
  ///
  /// - Parameter keywords: what may follow a bare number in front of a text; nil where none follows.
  /// - Throws: `priority.missing`, `id.several`.
  mutating func takePriorityID(before keywords: [String]? = nil) throws(SyntaxProblem) -> ItemID {
    if let id = try takeOneID(PriorityDesk.prefix, before: keywords) { return id }
    if let topic = world.topic, topic.prefix == PriorityDesk.prefix { return topic }
    throw SyntaxProblem(
      "priority.missing",
      language.pick(
        en: "say which priority you mean, as PRI-7. Nothing was changed.",
        fr: "dites de quelle priorité il s’agit, comme PRI-7. Rien n’a été changé."),
      word: isEmpty ? nil : takeWord())
  }

  /// The same in a ballot, `PRI-7:3` too; what is wrong with one is not repeated, for answers are kept.
  ///
  /// - Throws: `priority.missing`.
  mutating func takeBallotID() throws(SyntaxProblem) -> ItemID {
    if let id = takeID(PriorityDesk.prefix) { return id }
    if let topic = world.topic, topic.prefix == PriorityDesk.prefix { return topic }
    _ = rest()
    throw SyntaxProblem(
      "priority.missing",
      language.pick(
        en: "say which priority you mean, and how many dots: PRI-7 3. Nothing was changed.",
        fr: "dites de quelle priorité il s’agit, et combien de points : PRI-7 3. Rien n’a été changé."))
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
