import Commands
import Kernel

/// A command of `/decision`.
protocol DecisionCommand: Command<DecisionsView, DecisionEvent> {}

extension Words {
  /// The decision that is named first (`DEC-4`, `dec4`, `4`), else the one below whose card the line stands.
  ///
  /// - Parameter keywords: what may follow a bare number in front of a text; nil where none follows.
  /// - Throws: `decision.missing`, `id.several`.
  mutating func takeDecisionID(before keywords: [String]? = nil) throws(SyntaxProblem) -> ItemID {
    if let id = try takeOneID(DecisionDesk.prefix, before: keywords) ?? topic { return id }
    throw SyntaxProblem(
      "decision.missing",
      language.pick(
        en: "say which decision you mean, as DEC-4. Nothing was changed.",
        fr: "dites de quelle décision il s’agit, comme DEC-4. Rien n’a été changé."),
      word: isEmpty ? nil : takeWord())
  }

  /// The decision below whose card the line stands.
  var topic: ItemID? { world.topic.flatMap { $0.prefix == DecisionDesk.prefix ? $0 : nil } }

  /// What a proposal is called.
  ///
  /// - Throws: `title.missing`.
  mutating func takeDecisionTitle() throws(SyntaxProblem) -> String {
    try text(
      "title.missing", en: "Say in a few words what is to be decided.",
      fr: "Dites en quelques mots ce qu’il faut décider."
    ).oneLine.withoutSeparators
  }

  /// A title in quotes with words behind it, which say more of it.
  mutating func takeQuotedTitle() -> String? {
    guard count > 1, let first = source.first, "\"“«„‘".contains(first) else { return nil }
    return takeWord()?.oneLine.trimmed.nonEmpty
  }

  /// Who decides.
  mutating func takeApprover() -> Named? {
    let named = takeMention(
      after: "approver", "approved by", "decider", "décideur", "décideuse", "décidé par", "décidée par", "approbateur",
      "validé par", "validée par")
    if let named { return .person(named) }
    return takeCaller { $0.takeValue(after: "approver", "approved by", "decider", "décideur", "décideuse") }
  }

  /// `me` or `moi` where somebody may be named; nothing is taken for any other word.
  mutating func takeCaller(_ take: (inout Words) -> String?) -> Named? {
    var attempt = self
    guard let value = take(&attempt), ["me", "moi"].contains(Folding.fold(value)) else { return nil }
    self = attempt
    return .caller
  }

  /// When it is looked at again, at the end of the line.
  mutating func takeReview() throws(SyntaxProblem) -> Moment? {
    try takeAhead { words throws(SyntaxProblem) in
      try words.takeTime(
        after: "review on", "review", "revue le", "revue", "à revoir le", "à revoir", reading: .deadline, trailing: true
      )
    }
  }

  /// At the end of the line: whether there is no way back.
  mutating func takeWay() -> Bool? {
    if takeFlag("one-way", "irréversible", "sans-retour") { return true }
    return takeFlag("reversible", "réversible") ? false : nil
  }
}
