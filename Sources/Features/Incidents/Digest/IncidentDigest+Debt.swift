import HashTreeCollections
import Kernel

extension IncidentDigest {
  /// What is owed for longest: follow-ups that should be done by now, and post-mortems that should have been held.
  func debt(_ question: DigestQuestion) -> [DigestLine] {
    let (all, shown) = (debts(incidents, question.now), debts(told, question.now))
    var lines = shown.prefix(Self.worst).map { debt in
      let person = debt.item.map(\.owner) ?? debt.incident.facts.lead
      return DigestLine(
        .debt, question.audience.owed(debt, at: question.now), about: debt.item?.id ?? debt.incident.id,
        people: [person].compactMap(\.self))
    }
    let rest = shown.dropFirst(Self.worst)
    let (items, reviews) = (rest.count { $0.item != nil }, rest.count { $0.item == nil })
    if items > 0 {
      lines.append(DigestLine(.debt, question.audience.moreFollowUps(items), list: line("tasks", "", question)))
    }
    if reviews > 0 {
      let words = question.audience.language.pick(en: "all post-mortem overdue", fr: "tous bilan en retard")
      lines.append(
        DigestLine(.debt, question.audience.morePostMortems(reviews), list: line("list", words, question)))
    }
    if all.count > shown.count {
      lines.append(DigestLine(.debt, question.audience.privatelyOwed(all.count - shown.count)))
    }
    return lines
  }

  /// The oldest first.
  ///
  /// A follow-up without a date is as old as its incident.
  private func debts(_ incidents: Incidents, _ now: Timestamp) -> [Debt] {
    let items = incidents.allOpenActions.compactMap { incident, item -> Debt? in
      guard item.kind == .followUp, incident.facts.isSomebodysWork else { return nil }
      return Debt(incident: incident, item: item, since: item.due ?? incident.facts.declaration)
    }
    let reviews = incidents.postMortems.compactMap { number -> Debt? in
      guard let incident = incidents[number] else { return nil }
      return incident.facts.postMortemDue(incidents.promises).map { Debt(incident: incident, item: nil, since: $0) }
    }
    return (items + reviews).filter { $0.since < now }.sorted {
      ($0.since, $0.incident.number, $0.item?.number ?? 0) < ($1.since, $1.incident.number, $1.item?.number ?? 0)
    }
  }
}

/// Something that was to be done after an incident, and is not.
private struct Debt {
  let incident: Incident
  /// Nil for its post-mortem.
  let item: ActionItem?
  /// When it was due; of a follow-up without a date, when its incident was declared.
  let since: Timestamp
}

extension Audience {
  /// `T-3 “add an alert” (INC-31) has been due for 72 d`, `the post-mortem of INC-31 “checkout is down” …`.
  fileprivate func owed(_ debt: Debt, at now: Timestamp) -> RichText {
    let (id, age) = (debt.incident.id, span(from: debt.since, to: now))
    guard let item = debt.item else {
      let title = quoted(debt.incident.facts.title.cut(to: 60))
      return language.pick(
        en: "the post-mortem of \(id) \(title) has been due for \(age)",
        fr: "le bilan de \(id) \(title) est attendu depuis \(age)")
    }
    let head = head(of: item)
    return item.due == nil
      ? language.pick(
        en: "\(head) (\(id)) has had no date for \(age)", fr: "\(head) (\(id)) est sans échéance depuis \(age)")
      : language.pick(en: "\(head) (\(id)) has been due for \(age)", fr: "\(head) (\(id)) est attendu depuis \(age)")
  }

  fileprivate func moreFollowUps(_ count: Int) -> RichText {
    .plain(
      language.counted(
        Int64(count), en: ("more unfinished follow-up", "more unfinished follow-ups"),
        fr: ("autre suivi à terminer", "autres suivis à terminer")))
  }

  fileprivate func morePostMortems(_ count: Int) -> RichText {
    .plain(
      language.counted(
        Int64(count), en: ("more post-mortem to be held", "more post-mortems to be held"),
        fr: ("autre bilan à tenir", "autres bilans à tenir")))
  }

  fileprivate func privatelyOwed(_ count: Int) -> RichText {
    .plain(
      language.counted(
        Int64(count),
        en: ("follow-up or post-mortem of a private incident", "follow-ups or post-mortems of private incidents"),
        fr: ("suivi ou bilan d’un incident privé", "suivis ou bilans d’incidents privés")))
  }
}
