package import Kernel

/// What digests say of incidents: which ones go on, what was promised about them, what came back and what was left undone.
package struct IncidentDigest: DigestSource {
  /// As the bot itself sees them, with what is promised.
  let incidents: Incidents
  /// The lines of `/inc`.
  let prompts: Prompts

  package init(_ incidents: Incidents, prompts: Prompts) { (self.incidents, self.prompts) = (incidents, prompts) }

  package func digestLines(for question: DigestQuestion) -> [DigestLine] {
    let lines =
      switch question.kind {
      case .daily: withoutLead(question) + open(question) + due(question)
      case .weekly: week(question) + open(question)
      case .monthly: month(question)
      case .quarterly: quarter(question) + debt(question)
      }
    return lines.filter { $0.figure?.isEmpty != true }
  }

  /// As everybody may read of them: whatever is named comes from here.
  var told: Incidents { incidents.seen(by: PersonID("")) }

  func line(_ command: String, _ rest: String, _ question: DigestQuestion) -> String {
    prompts.line(command, rest, in: question.audience.language, at: question.room).trimmed
  }

  /// Those that go on and are somebody's work: no drills, and nothing that was brought in and never touched here.
  func goingOn(_ incidents: Incidents) -> [Incident] {
    incidents.openNumbers.sorted().compactMap { incidents[$0] }.filter { incident in
      !incident.facts.isDrill && (incident.facts.origin == nil || incident.facts.revision > 1)
    }
  }
}

extension IncidentDigest {
  /// Those that nobody leads.
  private func withoutLead(_ question: DigestQuestion) -> [DigestLine] {
    goingOn(told).filter { $0.facts.lead == nil }.map { incident in
      let head = question.audience.head(of: incident)
      return DigestLine(
        .incidents, question.audience.language.pick(en: "\(head) has no lead", fr: "\(head) n’a pas de pilote"))
    }
  }

  /// `3 incidents open (1 sev1, 1 sev2, 1 private)`.
  private func open(_ question: DigestQuestion) -> [DigestLine] {
    let (open, language) = (goingOn(incidents), question.audience.language)
    guard !open.isEmpty else { return [] }
    let shown = goingOn(told)
    let levels = Dictionary(grouping: shown, by: \.facts.severity).sorted { $0.key < $1.key }
    let hidden = Int64(open.count - shown.count)
    let privately = language.counted(hidden, en: ("private", "private"), fr: ("privé", "privés"))
    let counts = (levels.map { "\($0.value.count) \($0.key.label)" } + (hidden > 0 ? [privately] : []))
      .joined(separator: ", ")
    let number = RichText.plain(
      language.counted(
        Int64(open.count), en: ("incident open", "incidents open"), fr: ("incident ouvert", "incidents ouverts")))
    let list = line("list", language.pick(en: "open no drills", fr: "ouverts sans exercices"), question)
    return [DigestLine(.incidents, "\(number) (\(plain: counts))", list: list)]
  }
}

extension Audience {
  /// `INC-3 sev2 “checkout is down”`.
  func head(of incident: Incident) -> RichText {
    "\(incident.id) \(plain: incident.facts.severity.label) \(quoted(incident.facts.title.cut(to: 60)))"
  }

  /// `T-7 “call the bank”`.
  func head(of item: ActionItem) -> RichText { "\(item.id) \(quoted(item.text.cut(to: 60)))" }
}
