import Kernel

extension Audience {
  /// Every moment of a decision with who did what, oldest first; those of one instant in the order in which they came
  /// about.
  func history(_ facts: Facts) -> [RichText] {
    var moments: [(mark: Mark, text: RichText)] = []
    if facts.go?.isDirect != true {
      moments.append((facts.proposed, name(Stage.proposed)))
    }
    for amendment in facts.amendments { moments += amended(amendment).map { (amendment.mark, $0) } }
    for consent in facts.consents {
      moments.append(
        (
          consent.began,
          language.pick(
            en: "silence until \(moment(consent.until)) is to be a go",
            fr: "le silence jusqu’au \(moment(consent.until)) doit valoir accord")
        ))
      if let objection = consent.objection {
        moments.append(
          (objection, labelled(language.pick(en: "objection", fr: "objection"), short(consent.why ?? ""))))
      }
    }
    if let go = facts.go { moments.append((Mark(at: go.at, by: go.by), said(go))) }
    for (index, assignment) in facts.assignments.enumerated() where index > 0 || assignment.person != nil {
      moments.append((assignment.since, assigned(assignment)))
    }
    for execution in facts.executions {
      moments.append((execution.said, labelled(done(execution, facts), short(execution.evidence))))
      if let contest = execution.contest {
        moments.append((contest, labelled(name(Stage.contested), short(execution.why ?? ""))))
      }
    }
    for end in facts.formerEnds + [facts.end].compactMap(\.self) { moments.append((end.mark, ended(end))) }
    return moments.enumerated().sorted { ($0.element.mark.at, $0.offset) < ($1.element.mark.at, $1.offset) }.map {
      _, moment in
      "– \(plain: date(moment.mark.at)) \(moment.text) · \(moment.mark.by.mention)"
    }
  }

  private func amended(_ change: Facts.Amendment) -> [RichText] {
    let former = change.title.map { quoted($0.cut(to: 80)) }
    return [
      former.map { language.pick(en: "renamed, from \($0)", fr: "renommée, auparavant \($0)") as RichText },
      change.driver.map { language.pick(en: "driver \($0.mention)", fr: "pilote \($0.mention)") as RichText },
      change.approver.map { language.pick(en: "decides: \($0.mention)", fr: "décide : \($0.mention)") as RichText },
      change.wanted.map {
        language.pick(en: "wanted by \(moment($0))", fr: "souhaitée pour le \(moment($0))") as RichText
      },
    ].compactMap(\.self)
  }

  private func said(_ go: Facts.Go) -> RichText {
    let label: RichText =
      switch go.authority {
      case .approver: language.pick(en: "go", fr: "accord")
      case .lead: language.pick(en: "go, as a lead", fr: "accord, comme responsable")
      case .silence: language.pick(en: "go by silence", fr: "accord par silence")
      }
    return go.words.map { labelled(label, short($0)) } ?? label
  }

  private func assigned(_ assignment: Facts.Assignment) -> RichText {
    let due: RichText =
      assignment.due.map { language.pick(en: ", by \(moment($0))", fr: ", pour le \(moment($0))") } ?? ""
    guard let person = assignment.person else {
      return language.pick(en: "nobody executes it\(due)", fr: "personne ne l’exécute\(due)")
    }
    return language.pick(en: "to be executed by \(person.mention)\(due)", fr: "à exécuter par \(person.mention)\(due)")
  }

  /// With the moment where it was another one than when it was said.
  private func done(_ execution: Facts.Execution, _ facts: Facts) -> RichText {
    var text = language.pick(en: "executed", fr: "exécutée") as RichText
    if execution.at != execution.said.at { text += language.pick(en: " ", fr: " le ") + moment(execution.at) }
    let due = facts.assignments.last { $0.since.at <= execution.said.at }?.due
    if let due, let late = lateness(of: due, at: execution.at) { text += ", \(late)" }
    return text
  }

  private func ended(_ end: Facts.End) -> RichText {
    var label = name(end.kind.stage)
    if case .superseded(let by) = end.kind {
      label += language.pick(en: " by ", fr: " par ") + "\(ItemID(DecisionDesk.prefix, by))"
    }
    return end.why.map { labelled(label, short($0)) } ?? label
  }

  private func short(_ text: String) -> RichText { .user(text.cut(to: 240)) }
}
