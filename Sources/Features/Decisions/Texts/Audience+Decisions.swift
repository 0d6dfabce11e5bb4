import Kernel

extension Audience {
  /// A stage as people read it.
  func name(_ stage: Stage) -> RichText {
    switch stage {
    case .proposed: language.pick(en: "proposed", fr: "proposée")
    case .consenting: language.pick(en: "up for consent", fr: "soumise au consentement")
    case .decided: language.pick(en: "decided", fr: "décidée")
    case .executed: language.pick(en: "executed", fr: "exécutée")
    case .contested: language.pick(en: "contested", fr: "contestée")
    case .superseded: language.pick(en: "superseded", fr: "remplacée")
    case .reversed: language.pick(en: "reversed", fr: "annulée")
    case .dropped: language.pick(en: "dropped", fr: "abandonnée")
    }
  }

  /// Id, stage and title: `DEC-4 decided “Yearly plan”`.
  func headline(_ record: DecisionRecord) -> RichText {
    "\(strong: record.id.description) \(name(record.facts.stage)) \(quoted(record.facts.title))"
  }

  /// An instant with its date, hour and zone.
  func moment(_ instant: Timestamp) -> RichText { .plain(full(instant)) }

  /// Who decides, or who may where nobody is named; `calls` notifies them.
  func decider(_ approver: Participant?, calls: Bool = false) -> RichText {
    guard let approver else { return language.pick(en: "any lead", fr: "n’importe quel responsable") }
    return calls ? "\(calling: approver.mention)" : "\(approver.mention)"
  }

  /// Those who may decide it, in a sentence: `@lea or a lead`.
  func deciders(of facts: Facts) -> RichText { deciders(facts.approver) }

  func deciders(_ approver: Participant?) -> RichText {
    // A name without an account says go for nobody.
    guard let approver, approver.id != nil else { return language.pick(en: "a lead", fr: "un responsable") }
    return language.pick(en: "\(approver.mention) or a lead", fr: "\(approver.mention) ou un responsable")
  }

  /// Who is waited for; `calls` notifies them.
  func awaited(_ facts: Facts, calls: Bool = false) -> RichText {
    if facts.stage == .consenting { return language.pick(en: "silence", fr: "le silence") }
    guard let person = facts.awaited else {
      return facts.go == nil ? decider(nil) : language.pick(en: "an executor", fr: "un exécutant")
    }
    return calls ? "\(calling: person.mention)" : "\(person.mention)"
  }

  /// `2 h late`; nil before that.
  func lateness(of due: Timestamp, at instant: Timestamp) -> RichText? {
    guard due < instant else { return nil }
    let late = span(from: due, to: instant)
    return language.pick(en: "\(late) late", fr: "\(late) de retard")
  }

  /// Working time, in hours and minutes: a working day has no fixed length.
  func work(milliseconds: Int64) -> String {
    let minutes = max(0, milliseconds / 60_000)
    guard minutes >= 60 else { return "\(minutes) min" }
    let rest = minutes % 60
    return rest == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(rest < 10 ? "0" : "")\(rest) min"
  }

  /// One that waits, in one line: since when, for whom, and by when that was wanted.
  func line(about record: DecisionRecord, at now: Timestamp) -> RichText {
    let facts = record.facts
    let age = span(from: facts.waitingSince, to: now)
    var line: RichText = "\(record.id) \(name(facts.stage)) \(quoted(facts.title.cut(to: 60))) · \(age)"
    line += language.pick(en: " · waits for \(awaited(facts))", fr: " · attend \(awaited(facts))")
    if let consent = facts.consent {
      line += language.pick(en: " until \(moment(consent.until))", fr: " jusqu’au \(moment(consent.until))")
    } else if let due = facts.due {
      line += language.pick(en: " · by \(moment(due))", fr: " · pour le \(moment(due))")
      if let late = lateness(of: due, at: now) { line += ", \(late)" }
    }
    return line
  }
}
