import Kernel

/// What is true of a decision, in sentences: the lines of its card, and the head of its page.
extension Audience {
  func facts(of record: DecisionRecord, _ lineage: Lineage) -> [RichText] {
    let facts = record.facts
    var lines = [headline(record), parties(facts)]
    if let wanted = facts.wanted, facts.stage.isProposal {
      lines.append(language.pick(en: "Wanted by \(moment(wanted))", fr: "Souhaitée pour le \(moment(wanted))"))
    }
    if let consent = facts.consent { lines.append(silence(until: consent.until)) }
    if let go = facts.go { lines += [said(go, for: facts.approver), execution(facts.executor, due: facts.executeBy)] }
    if let execution = facts.executions.last { lines.append(ending(execution)) }
    if let end = facts.end { lines.append(ending(end)) }
    lines += succession(of: facts, lineage)
    if let review = facts.review {
      lines.append(language.pick(en: "To be reviewed \(moment(review))", fr: "À revoir le \(moment(review))"))
    }
    if let isOneWay = facts.isOneWay {
      lines.append(
        isOneWay
          ? language.pick(en: "One-way: it cannot be taken back", fr: "Sans retour : elle ne se défait pas")
          : language.pick(en: "Reversible", fr: "Réversible"))
    }
    if let topic = facts.topic {
      lines.append(language.pick(en: "From the thread of \(topic)", fr: "Issue du fil de \(topic)"))
    }
    return lines
  }

  /// What holds now, where that is not what came right after it, and what it stands in the place of.
  private func succession(of facts: Facts, _ lineage: Lineage) -> [RichText] {
    var lines: [RichText] = []
    if let last = lineage.successors.last, lineage.isVacant {
      let (id, stage) = (last.id, name(last.facts.stage))
      lines.append(
        language.pick(
          en: "\(id) is \(stage), so nothing holds in its place", fr: "\(id) est \(stage) : rien ne vaut à sa place"))
    } else if let holder = lineage.holder, lineage.successors.count > 1 {
      let (id, title) = (holder.id, quoted(holder.facts.title.cut(to: 80)))
      lines.append(language.pick(en: "What holds today is \(id) \(title)", fr: "Aujourd’hui vaut \(id) \(title)"))
    }
    guard !lineage.predecessors.isEmpty else { return lines }
    let ids = RichText.plain(lineage.predecessors.map(\.description).joined(separator: ", "))
    let isPast = facts.end != nil
    lines.append(
      language.pick(
        en: isPast ? "It stood in the place of \(ids)" : "In the place of \(ids)",
        fr: isPast ? "Elle était à la place de \(ids)" : "À la place de \(ids)"))
    return lines
  }

  private func parties(_ facts: Facts) -> RichText {
    let (driver, decider) = (facts.driver.mention, decider(facts.approver))
    return language.pick(en: "Driver \(driver) · decides: \(decider)", fr: "Pilote \(driver) · décide : \(decider)")
  }

  /// What silence means, and what stops it.
  func silence(until: Timestamp) -> RichText {
    language.pick(
      en: "Silence until \(moment(until)) is a go; one objection with a reason stops it",
      fr: "Le silence jusqu’au \(moment(until)) vaut accord ; une objection motivée l’arrête")
  }

  private func said(_ go: Facts.Go, for approver: Participant?) -> RichText {
    let at = moment(go.at)
    let label: RichText
    switch go.authority {
    case .silence: label = language.pick(en: "Go by silence \(at)", fr: "Accord par silence le \(at)")
    case .approver: label = language.pick(en: "Go \(at), \(go.by.mention)", fr: "Accord le \(at), \(go.by.mention)")
    case .lead:
      let approver = decider(approver)
      label = language.pick(
        en: "Go \(at), \(go.by.mention) as a lead, in place of \(approver)",
        fr: "Accord le \(at), \(go.by.mention) comme responsable, à la place de \(approver)")
    }
    return go.words.map { labelled(label, .user($0.cut(to: 240))) } ?? label
  }

  /// Who carries it out, by when; `calls` notifies them.
  func execution(_ executor: Participant?, due: Timestamp?, calls: Bool = false) -> RichText {
    let due: RichText = due.map { language.pick(en: ", by \(moment($0))", fr: ", pour le \(moment($0))") } ?? ""
    guard let executor else {
      return language.pick(
        en: "Nobody is named to execute it\(due)", fr: "Personne n’est désigné pour l’exécuter\(due)")
    }
    let person: RichText = calls ? "\(calling: executor.mention)" : "\(executor.mention)"
    return language.pick(en: "To execute: \(person)\(due)", fr: "Exécutant : \(person)\(due)")
  }

  private func ending(_ execution: Facts.Execution) -> RichText {
    let (at, who) = (moment(execution.at), execution.said.by.mention)
    if let contest = execution.contest {
      let label: RichText = language.pick(
        en: "Said to be done \(at), contested \(moment(contest.at)), \(contest.by.mention)",
        fr: "Dite faite le \(at), contestée le \(moment(contest.at)), \(contest.by.mention)")
      return labelled(label, .user((execution.why ?? "").cut(to: 240)))
    }
    let label: RichText = language.pick(en: "Done \(at), \(who)", fr: "Faite le \(at), \(who)")
    return labelled(label, .user(execution.evidence.cut(to: 240)))
  }

  /// How it ceased to hold.
  func ending(_ end: Facts.End) -> RichText {
    let (at, who) = (moment(end.mark.at), end.mark.by.mention)
    let label: RichText =
      switch end.kind {
      case .superseded(let by):
        language.pick(
          en: "Superseded by \(ItemID(DecisionDesk.prefix, by)) \(at), \(who)",
          fr: "Remplacée par \(ItemID(DecisionDesk.prefix, by)) le \(at), \(who)")
      case .reversed: language.pick(en: "Reversed \(at), \(who)", fr: "Annulée le \(at), \(who)")
      case .dropped: language.pick(en: "Dropped \(at), \(who)", fr: "Abandonnée le \(at), \(who)")
      }
    return end.why.map { labelled(label, .user($0.cut(to: 240))) } ?? label
  }
}
