import Kernel

extension Request {
  /// The card in the channel, drawn anew whenever the request changes.
  func card(for audience: Audience, verbs: Verbs) -> Message {
    var lines = [audience.headline(self), audience.parties(facts)]
    let asker = facts.asker.mention
    if let asked = facts.asked {
      let moment = RichText.plain(audience.full(asked))
      lines.append(audience.language.pick(en: "Asked \(moment), \(asker)", fr: "Demandée le \(moment), \(asker)"))
    }
    if let pause = facts.cycle?.openPause { lines.append(audience.waiting(pause)) }
    if let ending = audience.ending(facts) { lines.append(ending) }
    return Message(lines.joined(separator: "\n"), buttons: buttons(audience.language, verbs))
  }

  /// What can be done next.
  ///
  /// A button cannot ask for words: the line of “wait” has none, and is answered with what to type; that
  /// of “done” says where its words came from.
  func buttons(_ language: Language, _ verbs: Verbs) -> [Button] {
    let stage = facts.stage
    func line(_ command: String) -> String { verbs.line(command, "\(id)", in: language) }
    guard stage.isOpen else { return [] }
    var buttons: [Button] = []
    if facts.cycle?.acknowledged == nil {
      buttons.append(
        Button(language.pick(en: "Acknowledge", fr: "Vu"), line: line("ack"), in: language, isPrimary: true))
    }
    if facts.owner == nil {
      buttons.append(Button(language.pick(en: "Take", fr: "Prendre"), line: line("take"), in: language))
    }
    buttons.append(
      stage == .waiting
        ? Button(language.pick(en: "Resume", fr: "Reprendre"), line: line("resume"), in: language)
        : Button(language.pick(en: "Wait…", fr: "Attente…"), line: line("wait"), in: language))
    let how = language.pick(en: "done from the card", fr: "faite depuis la fiche")
    buttons.append(Button(language.pick(en: "Done", fr: "Fait"), line: "\(line("done")) \(how)", in: language))
    return buttons
  }
}
