import Kernel

extension PriorityItem {
  /// The card in the channel, drawn anew whenever the priority changes.
  func card(in view: PrioritiesView, at now: Timestamp, for audience: Audience, verbs: Verbs) -> Message {
    let lines = [audience.headline(self)] + audience.standings(self, in: view, at: now)
    return Message(lines.joined(separator: "\n"), buttons: buttons(audience.language, verbs))
  }

  /// What can be done next.
  ///
  /// A button cannot ask for words: the lines of “commit”, “block” and “drop” have none, and are answered with what to
  /// type; that of “done” says where its words came from.
  private func buttons(_ language: Language, _ verbs: Verbs) -> [Button] {
    func button(_ label: String, _ command: String, isPrimary: Bool = false) -> Button {
      Button(label, line: verbs.line(command, "\(id)", in: language), isPrimary: isPrimary)
    }
    let outcome = language.pick(en: "done from the card", fr: "faite depuis la fiche")
    let done = Button(
      language.pick(en: "Done", fr: "Faite"), line: "\(verbs.line("done", "\(id)", in: language)) \(outcome)")
    let block = button(language.pick(en: "Block…", fr: "Bloquer…"), "block")
    let drop = button(language.pick(en: "Drop…", fr: "Abandonner…"), "drop")
    switch facts.stage {
    case .proposed, .scored:
      return [button(language.pick(en: "Commit…", fr: "Engager…"), "commit", isPrimary: true), drop]
    case .committed:
      return [button(language.pick(en: "Start", fr: "Démarrer"), "start", isPrimary: true), done, block, drop]
    case .doing: return [done, block, drop]
    case .blocked:
      let unblock = button(language.pick(en: "Unblock", fr: "Débloquer"), "unblock", isPrimary: true)
      let isKnown = facts.block?.acknowledged != nil
      return (isKnown ? [] : [button(language.pick(en: "I know", fr: "Je sais"), "ack")]) + [unblock, done, drop]
    case .done, .dropped: return []
    }
  }
}
