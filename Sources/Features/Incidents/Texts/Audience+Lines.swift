import Kernel

extension Audience {
  /// One incident in one line: `INC-12 sev1 acknowledged “checkout is down” · #pay · @lea · 2 h 05 min`.
  func line(about incident: Incident, titleLimit: Int, isBrief: Bool = false, at now: Timestamp) -> RichText {
    let facts = incident.facts
    let title = quoted(facts.title.cut(to: titleLimit))
    var line: RichText =
      "\(incident.id) \(plain: facts.severity.label) \(state(of: facts)) \(title)\(marks(facts))"
    if !isBrief {
      if let area = facts.area { line += " · \("#" + area.cut(to: 20))" }
      if let lead = facts.lead { line += " · \(Mention(user: lead.id?.user, name: lead.name.cut(to: 20)))" }
    }
    line += age(facts, at: now)
    guard let overdue = overdue(facts, at: now) else { return line }
    return line + (isBrief ? " · ⚠" : " · \(overdue)")
  }

  /// How long it has hurt, or did; where that is not known, how long ago it was declared.
  private func age(_ facts: Facts, at now: Timestamp) -> RichText {
    if facts.phase != .cancelled, let impact = facts.impact(until: now) {
      let length = RichText.plain(duration(milliseconds: impact))
      return facts.phase.isOpen ? " · \(length)" : " · impact \(length)"
    }
    guard let declared = facts.clocks[.declared] else { return "" }
    return " · \(span(from: declared.at, to: now))"
  }
}
