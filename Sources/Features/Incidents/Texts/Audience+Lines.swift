import Kernel

extension Audience {
  /// One incident in one line: `INC-12 sev1 acknowledged “checkout is down” · #pay · @lea · 2 h 05 min`.
  func line(about incident: Incident, titleLimit: Int, isBrief: Bool = false, at now: Timestamp) -> RichText {
    let facts = incident.facts
    let title = quoted(facts.title.cut(to: titleLimit))
    var line: RichText =
      "\(incident.id) \(plain: facts.severity.label) \(name(facts.phase)) \(title)"
    if !isBrief {
      if let area = facts.area { line += " · \("#" + area.cut(to: 20))" }
      if let lead = facts.lead { line += " · \(Mention(user: lead.id?.user, name: lead.name.cut(to: 20)))" }
    }
    guard let declared = facts.clocks[.declared] else { return line }
    return line + " · \(span(from: declared.at, to: now))"
  }
}
