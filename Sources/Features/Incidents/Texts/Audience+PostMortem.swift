import Kernel

/// The post-mortem as a Markdown document: what is recorded, and questions where nobody has written yet.
extension Audience {
  func postMortem(of incident: Incident, in state: Incidents, at now: Timestamp) -> RichText {
    let (facts, promises) = (incident.facts, state.promises)
    var lines: [RichText] = ["# \(incident.id) \(facts.title)\(marks(facts))", ""]
    lines += header(facts, promises, at: now)
    lines += section("Summary", "Résumé", summary(facts, at: now))
    lines += section(
      "Impact", "Impact",
      [ask("Who could not do what, how many, and since when?", "Qui n’a pas pu faire quoi, combien, et depuis quand ?")]
    )
    lines += section(
      "Timeline (\(zone.name))", "Chronologie (\(zone.name))",
      incident.timeline.moments.filter { !$0.isUndone && $0.isStory }.map { "- \(line($0))" })
    lines += section(
      "What happened", "Ce qui s’est passé",
      [ask("Tell it in order, as it looked at the time.", "Racontez-le dans l’ordre, tel qu’on le voyait alors.")])
    lines += section("Contributing factors", "Facteurs qui ont contribué", factors(facts))
    lines += section("Detection", "Détection", detection(facts))
    lines += section("Response", "Réponse", response(facts, at: now))
    lines += section(
      "What went well, badly, by luck", "Ce qui a bien marché, mal marché, et la part de chance",
      [
        .plain(language.pick(en: "- well:", fr: "- bien :")), .plain(language.pick(en: "- badly:", fr: "- mal :")),
        .plain(language.pick(en: "- by luck:", fr: "- par chance :")),
      ])
    lines += section("Decisions", "Décisions", decisions(incident))
    lines += section("Recurrence", "Récidive", recurrence(incident, in: state, at: now))
    lines += section("Actions", "Actions", actionLines(facts, at: now))
    return lines.joined(separator: "\n")
  }

  /// That it was held, and where it is kept.
  func line(about held: PostMortem) -> RichText {
    let at = RichText.plain(full(held.at))
    let text: RichText = language.pick(
      en: "Post-mortem done \(at), \(held.by.mention)", fr: "Bilan fait le \(at), \(held.by.mention)")
    return held.place.map { labelled(text, .user($0.cut(to: 200))) } ?? text
  }

  private func section(_ english: String, _ french: String, _ lines: [RichText]) -> [RichText] {
    ["", "## \(plain: language.pick(en: english, fr: french))", ""] + lines
  }

  private func ask(_ english: String, _ french: String) -> RichText {
    "_\(plain: language.pick(en: english, fr: french))_"
  }

  private func header(_ facts: Facts, _ promises: Promises, at now: Timestamp) -> [RichText] {
    let levels = facts.severitiesBefore.map { $0.severity.label } + [facts.severity.label]
    let severity = labelled(
      .plain(language.pick(en: "- Severity", fr: "- Gravité")), .plain(levels.joined(separator: " → ")))
    let verdict: [RichText] = ["- \(targets(facts, promises, at: now))"]
    return [severity, "- \(people(facts))"] + readings(facts).map { "- \($0)" } + verdict
  }

  private func summary(_ facts: Facts, at now: Timestamp) -> [RichText] {
    var lines = endings(facts)
    if let impact = facts.printedImpact(until: now) {
      let length = RichText.plain(duration(milliseconds: impact))
      lines.append(language.pick(en: "It hurt for \(length).", fr: "L’impact a duré \(length)."))
    }
    return lines.isEmpty ? [ask("In three sentences?", "En trois phrases ?")] : lines
  }

  private func factors(_ facts: Facts) -> [RichText] {
    let causes = facts.causes.map { "- \($0)" as RichText }
    // Without the blank line Markdown would take the question for the last cause.
    return causes + (causes.isEmpty ? [] : [""]) + [
      ask(
        "What had to come together? Systems, signals and habits; no names.",
        "Qu’a-t-il fallu réunir ? Systèmes, signaux, habitudes ; pas de noms.")
    ]
  }

  /// Earlier incidents of the same kind, what was to be done after them, and whether it was.
  private func recurrence(_ incident: Incident, in state: Incidents, at now: Timestamp) -> [RichText] {
    var lines: [RichText] = []
    var (next, seen) = (incident.facts.recurrenceOf, Set([incident.number]))
    while let number = next, seen.insert(number).inserted, let earlier = state[number] {
      lines.append("- \(self.line(about: earlier, titleLimit: 120, at: now))")
      lines += earlier.facts.actions.map { "  - [\(plain: $0.done == nil ? " " : "x")] \(line(about: $0, at: now))" }
      next = earlier.facts.recurrenceOf
    }
    guard lines.isEmpty else { return lines }
    return [
      ask(
        "Was there something like it before, and what was done about that?",
        "Y a-t-il déjà eu quelque chose de semblable, et qu’a-t-on fait alors ?")
    ]
  }

  private func detection(_ facts: Facts) -> [RichText] {
    guard facts.timeToDetect != nil, let began = facts.clocks[.impactStart]?.at,
      let detected = facts.clocks[.detected]?.at
    else {
      return [
        ask(
          "How was it noticed, and what could have told sooner?", "Comment l’a-t-on su, et comment le savoir plus tôt ?"
        )
      ]
    }
    let time = span(from: began, to: detected)
    return [
      language.pick(
        en: "It was noticed \(time) after it began.", fr: "Il a été vu \(time) après son début.")
    ]
  }

  private func response(_ facts: Facts, at now: Timestamp) -> [RichText] {
    func row(_ english: String, _ french: String, _ length: RichText?, _ base: RichText = "") -> RichText? {
      length.map { labelled(.plain(language.pick(en: english, fr: french)), $0 + base) }
    }
    func exactly(_ length: Int64) -> RichText { .plain(duration(milliseconds: length)) }
    let (declared, began) = (facts.clocks[.declared]?.at, facts.clocks[.impactStart]?.at)
    let (mitigated, resolved) = (facts.firstMitigated, facts.clocks[.resolved]?.at)
    // What is promised counts from the declaration, what customers see from its start.
    let isLater = declared?.minuteStart != began?.minuteStart
    let sinceDeclared: RichText =
      isLater ? language.pick(en: " since it was declared", fr: " depuis la déclaration") : ""
    let sinceImpact: RichText = isLater ? language.pick(en: " of impact", fr: " d’impact") : ""
    let updates = facts.communications(at: now)
    let kept = language.pick(
      en: "- Updates: \(facts.updateCount), promised and in time: \(updates.kept) of \(updates.promised)",
      fr: "- Points : \(facts.updateCount), promis et à l’heure : \(updates.kept) sur \(updates.promised)")
    return [
      row(
        "- Acknowledged after", "- Pris en compte après", span(from: declared, to: facts.clocks[.acknowledged]?.at),
        sinceDeclared),
      row("- Mitigated after", "- Atténué après", span(from: began, to: mitigated), sinceImpact),
      row(
        "- Resolved after", "- Résolu après",
        resolved.flatMap { facts.printedImpact(until: $0) }.map(exactly), sinceImpact), RichText.plain(kept),
      facts.holds.isEmpty ? nil : row("- On hold", "- En attente", exactly(facts.held(until: now))),
      updates.longestSilence > 0
        ? row("- Longest silence", "- Plus long silence", exactly(updates.longestSilence)) : nil,
    ].compactMap(\.self)
  }

  /// Changes of severity and of lead, with how long after the one before each of them came.
  private func decisions(_ incident: Incident) -> [RichText] {
    var before: Timestamp?
    let made = incident.timeline.moments.filter { !$0.isUndone }.compactMap { moment -> RichText? in
      switch moment.entry.event.change {
      case .declared:
        before = moment.happened
        return nil
      case .severityChanged, .leadChanged, .mitigated, .resolved, .reopened:
        defer { before = moment.happened }
        let wait = before.map { " (+\(span(from: $0, to: moment.happened)))" as RichText } ?? ""
        return "- \(line(moment))\(wait)"
      default: return nil
      }
    }
    return made.isEmpty
      ? [ask("What was decided, and how long did it take?", "Qu’a-t-on décidé, en combien de temps ?")]
      : made
  }

  private func actionLines(_ facts: Facts, at now: Timestamp) -> [RichText] {
    guard !facts.actions.isEmpty else {
      return [
        ask(
          "What will detect, prevent or soften it next time, who, by when?",
          "Qu’est-ce qui le détectera, préviendra ou adoucira, qui, pour quand ?")
      ]
    }
    return facts.actions.map { "- [\(plain: $0.done == nil ? " " : "x")] \(line(about: $0, at: now))" }
  }
}

extension Audience {
  /// The same between moments that may not have come.
  private func span(from start: Timestamp?, to end: Timestamp?) -> RichText? {
    guard let start, let end else { return nil }
    return span(from: start, to: end) as RichText
  }
}

extension Timeline.Moment {
  /// False for what the bot said about the incident, and for what tells nothing of it.
  fileprivate var isStory: Bool {
    switch entry.event.change {
    case .nudged, .undone, .reviewed: false
    default: true
    }
  }
}
