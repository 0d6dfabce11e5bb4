import Kernel

extension Incident {
  /// The card in the channel, drawn anew whenever the incident changes.
  func card(for audience: Audience, verbs: Verbs, ties: Incidents.Ties) -> Message {
    var lines = [audience.headline(self), audience.people(facts)]
    for clock in [ClockName.impactStart, .declared, .acknowledged, .mitigated, .resolved, .closed] {
      guard let reading = facts.clocks[clock], clock != .impactStart || reading.source != .default else { continue }
      lines.append(audience.labelled(audience.name(clock), .plain(audience.full(reading.at))))
    }
    lines += facts.alert.map { [audience.line(about: $0)] } ?? []
    lines += audience.lines(about: ties.alerts)
    lines += facts.openHold.map { [audience.line(about: $0)] } ?? []
    lines += audience.endings(facts)
    // A card is read by everybody in its channel: of other incidents it names no more than their ids.
    lines += audience.relations(facts, ties) { "\(ItemID(Incident.prefix, $0))" }
    if !facts.actions.isEmpty {
      let label: RichText = audience.language.pick(en: "Tasks and follow-ups", fr: "Tâches et suivis")
      lines.append(audience.labelled(label, audience.taskCount(facts)))
    }
    lines += audience.lastUpdate(facts, textLimit: 600).map { [$0] } ?? []
    return Message(lines.joined(separator: "\n"), buttons: buttons(audience.language, verbs))
  }

  /// A button cannot ask how it was resolved, so its line says where the word came from.
  private func buttons(_ language: Language, _ verbs: Verbs) -> [Button] {
    func line(_ command: String) -> String { verbs.line(command, "\(id)", in: language) }
    guard facts.phase.isOpen else { return [] }
    var buttons: [Button] = []
    if facts.phase == .declared {
      buttons.append(
        Button(
          language.pick(en: "Acknowledge", fr: "Prendre en compte"), line: line("ack"), in: language,
          isPrimary: true))
    }
    let how = language.pick(en: "resolved from the card", fr: "résolu depuis la fiche")
    buttons.append(
      Button(language.pick(en: "Resolve", fr: "Résoudre"), line: "\(line("resolve")) \(how)", in: language))
    if facts.lead == nil {
      buttons.append(
        Button(
          language.pick(en: "Take the lead", fr: "Prendre le pilotage"),
          line: "\(line("lead")) \(language.pick(en: "me", fr: "moi"))", in: language))
    }
    return buttons
  }
}
