import Kernel

extension DecisionRecord {
  /// The card in the channel, drawn anew whenever the decision changes.
  func card(for audience: Audience, superseding: [Int], verbs: Verbs) -> Message {
    Message(
      audience.facts(of: self, superseding: superseding).joined(separator: "\n"),
      buttons: buttons(audience.language, verbs))
  }

  /// What can be done next.
  ///
  /// A button cannot ask for words: those of “Object”, “Done” and “Contest” have none, and are answered with what to
  /// type; “Go” is answered with who may execute it.
  func buttons(_ language: Language, _ verbs: Verbs) -> [Button] {
    func line(_ command: String) -> String { verbs.line(command, "\(id)", in: language) }
    let go = Button(language.pick(en: "Go…", fr: "Accord…"), line: line("go"), isPrimary: true)
    let done = Button(language.pick(en: "Done…", fr: "Faite…"), line: line("executed"), isPrimary: true)
    return switch facts.stage {
    case .proposed: [go]
    case .consenting: [Button(language.pick(en: "Object…", fr: "Objecter…"), line: line("contest"))]
    case .decided, .contested: [done]
    case .executed: [Button(language.pick(en: "Contest…", fr: "Contester…"), line: line("contest"))]
    case .superseded, .reversed, .dropped: []
    }
  }
}
