import Kernel

extension Audience {
  /// One incident in one line: `INC-12 sev1 acknowledged “checkout is down” · #pay · @lea · 2 h 05 min`.
  ///
  /// What is missed is told where the `promises` are known.
  func line(
    about incident: Incident, titleLimit: Int, isBrief: Bool = false, _ promises: Promises? = nil, at now: Timestamp
  ) -> RichText {
    let facts = incident.facts
    let title = quoted(facts.title.cut(to: titleLimit))
    var line: RichText =
      "\(incident.id) \(plain: facts.severity.label) \(state(of: facts)) \(title)\(marks(facts))"
    if !isBrief {
      if let area = facts.area { line += " · \("#" + area.cut(to: 20))" }
      if let lead = facts.lead { line += " · \(Mention(person: lead.id, name: lead.name.cut(to: 20)))" }
    }
    line += age(facts, at: now)
    guard let overdue = overdue(facts, at: now) ?? promises.flatMap({ missed(facts, $0, at: now) }) else { return line }
    return line + (isBrief ? " · ⚠" : " · \(overdue)")
  }

  /// What should have been done by now: `⚠ acknowledge late`; nil where nothing is.
  private func missed(_ facts: Facts, _ promises: Promises, at now: Timestamp) -> RichText? {
    guard let missed = facts.missed(promises, at: now) else { return nil }
    let task = RichText.plain(name(missed.name))
    return language.pick(en: "⚠ \(task) late", fr: "⚠ \(task) en retard")
  }

  /// How long it has hurt, or did; where that is not known, how long it took from its declaration to its end.
  private func age(_ facts: Facts, at now: Timestamp) -> RichText {
    if facts.phase != .cancelled, let impact = facts.printedImpact(until: now) {
      let length = RichText.plain(duration(milliseconds: impact))
      return facts.phase.isOpen ? " · \(length)" : " · impact \(length)"
    }
    guard let declared = facts.clocks[.declared] else { return "" }
    guard let end = facts.clocks[.closed]?.at ?? facts.cancelledAt else {
      return " · \(span(from: declared.at, to: now))"
    }
    let length = span(from: declared.at, to: end)
    return " · " + language.pick(en: "after \(length)", fr: "après \(length)")
  }
}
