import Kernel

extension Audience {
  /// Id, severity, state and title: `INC-12 sev1 acknowledged “checkout is down”`.
  func headline(_ incident: Incident) -> RichText {
    let facts = incident.facts
    return
      "\(strong: "\(incident.id) \(facts.severity.label)") \(state(of: facts)) \(quoted(facts.title))\(marks(facts))"
  }

  /// That it is private, or an exercise; nothing otherwise.
  func marks(_ facts: Facts) -> RichText {
    (facts.isPrivate ? language.pick(en: " · private", fr: " · privé") : "")
      + (facts.isDrill ? language.pick(en: " · drill", fr: " · exercice") : "")
  }

  /// Area, lead and declarer.
  func people(_ facts: Facts) -> RichText {
    var parts: [RichText] = []
    if let area = facts.area { parts.append(.user("#" + area)) }
    if let customer = facts.customer { parts.append("client \(customer)") }
    if let lead = facts.lead {
      parts.append(language.pick(en: "led by \(lead.mention)", fr: "piloté par \(lead.mention)"))
    } else {
      parts.append(language.pick(en: "nobody leads", fr: "personne ne pilote"))
    }
    if let next = facts.offeredTo?.mention {
      parts.append(language.pick(en: "handed over to \(next), not taken yet", fr: "relais proposé à \(next)"))
    }
    for role in IncidentRole.allCases {
      guard let person = facts.roles[role] else { continue }
      parts.append("\(plain: name(role)) \(person.mention)")
    }
    let declarer = facts.declarer.mention
    parts.append(language.pick(en: "declared by \(declarer)", fr: "déclaré par \(declarer)"))
    return parts.joined(separator: " · ")
  }

  /// How it was resolved, or why it was cancelled.
  func endings(_ facts: Facts) -> [RichText] {
    var lines: [RichText] = []
    if let how = facts.resolution {
      lines.append(labelled(language.pick(en: "Resolved", fr: "Résolu"), .user(how.cut(to: 600))))
    }
    if let other = facts.duplicateOf.map({ ItemID(Incident.prefix, $0) }) {
      lines.append(
        labelled(
          language.pick(en: "Cancelled", fr: "Annulé"),
          language.pick(en: "duplicate of \(other)", fr: "doublon de \(other)")))
    } else if let why = facts.reason {
      lines.append(labelled(language.pick(en: "Cancelled", fr: "Annulé"), .user(why.cut(to: 600))))
    }
    return lines
  }

  /// The last status update and what it promised.
  ///
  /// `now` is nil for what is read at any time, such as a card: it cannot tell whether the promise is overdue.
  func lastUpdate(_ facts: Facts, textLimit: Int, at now: Timestamp? = nil) -> RichText? {
    guard let update = facts.lastUpdate else { return nil }
    let (at, by) = (RichText.plain(full(update.at)), update.by.mention)
    let label: RichText = language.pick(en: "Last update, \(at), \(by)", fr: "Dernier point, \(at), \(by)")
    var text = labelled(label, .user(update.text.cut(to: textLimit)))
    if let now, let overdue = overdue(facts, at: now) {
      text += "\n\(overdue)"
    } else if let next = facts.presentUpdate?.next, facts.phase.isOpen {
      let promised = RichText.plain(full(next))
      text += language.pick(en: "\nNext update by \(promised)", fr: "\nProchain point avant le \(promised)")
    }
    return text
  }

  /// That a promised update has not come; nil as long as none is missing.
  func overdue(_ facts: Facts, at now: Timestamp) -> RichText? {
    guard facts.phase.isOpen, let next = facts.presentUpdate?.next, next < now else { return nil }
    let since = moment(next, at: now)
    return language.pick(en: "⚠ update overdue since \(since)", fr: "⚠ point attendu depuis \(since)")
  }
}
