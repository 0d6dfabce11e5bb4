import Kernel

extension Audience {
  /// Where a priority stands, a line each: owner and dates, score, place, what it waits for, links, end.
  func standings(_ item: PriorityItem, in view: PrioritiesView, at now: Timestamp) -> [RichText] {
    let facts = item.facts
    var lines = [parties(facts, at: now)]
    if let score = facts.score { lines.append(formula(score)) }
    if facts.stage.isOpen {
      lines.append(
        standing(item, view.priorities.place(of: item.number), of: view.priorities.order.count))
    }
    if let dots = facts.dots {
      lines.append(labelled("Vote", .plain(dotCount(dots))))
    }
    if let block = facts.block { lines.append("⚠ \(waitingInFull(block, at: now))") }
    lines += links(of: item, in: view, at: now)
    if let end = facts.end { lines.append(ending(facts, end)) }
    return lines
  }

  /// Who answers for it, and by when: `@karim · by Fri 27 Mar 2026 18:00 (Europe/Paris)`.
  private func parties(_ facts: Facts, at now: Timestamp) -> RichText {
    var text: RichText =
      facts.owner.map { "\($0.mention)" } ?? language.pick(en: "nobody owns it", fr: "personne ne la porte")
    if let due = facts.due { text += " · \(promise(facts, due)) (\(plain: zone.name))" }
    if facts.isLate(at: now), let due = facts.due { text += " · ⚠ \(late(since: due, at: now))" }
    let (who, when) = (facts.proposed.by.mention, RichText.plain(date(facts.proposed.at)))
    return text + language.pick(en: " · proposed \(when), \(who)", fr: " · proposée le \(when), \(who)")
  }

  /// How it ended, and whether the promise was kept.
  private func ending(_ facts: Facts, _ end: Facts.End) -> RichText {
    let (at, who) = (RichText.plain(date(end.mark.at)), end.mark.by.mention)
    switch end.kind {
    case .dropped:
      return labelled(
        language.pick(en: "Dropped \(at), \(who)", fr: "Abandonnée le \(at), \(who)"), "\(end.text)")
    case .done:
      let kept = facts.promise.map { outcome(of: $0, end.mark.at) } ?? ""
      return labelled(
        language.pick(en: "Done \(at), \(who)\(kept)", fr: "Faite le \(at), \(who)\(kept)"), "\(end.text)")
    }
  }

  private func outcome(of promise: Promise, _ end: Timestamp) -> RichText {
    if end <= promise.first { return language.pick(en: ", promise kept", fr: ", promesse tenue") }
    let length = span(from: promise.first, to: end)
    return language.pick(
      en: ", \(length) after the first promise", fr: ", \(length) après la première promesse")
  }
}
