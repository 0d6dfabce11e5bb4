import Kernel

extension DecisionRecord {
  /// The card in the channel, drawn anew whenever the decision changes.
  func card(for audience: Audience, _ lineage: Lineage, verbs: Verbs) -> Message {
    Message(
      audience.facts(of: self, lineage).joined(separator: "\n"),
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
    case .consenting: [objectButton(language, verbs)]
    case .decided, .contested: [done]
    case .executed: [contestButton(language, verbs)]
    case .superseded, .reversed, .dropped: []
    }
  }

  /// Stops a silence; it is answered with what to type, for an objection has a reason.
  func objectButton(_ language: Language, _ verbs: Verbs) -> Button {
    Button(language.pick(en: "Object…", fr: "Objecter…"), line: verbs.line("contest", "\(id)", in: language))
  }

  /// Says that it is not done; answered in the same way.
  func contestButton(_ language: Language, _ verbs: Verbs) -> Button {
    Button(language.pick(en: "Contest…", fr: "Contester…"), line: verbs.line("contest", "\(id)", in: language))
  }
}
