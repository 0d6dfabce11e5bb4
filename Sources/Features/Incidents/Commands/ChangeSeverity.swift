import Commands
import Kernel

/// Changes the severity: `sev INC-12 1`, or `sev 1` where the incident is known.
struct ChangeSeverity: Command {
  static let handler = "sev"

  let id: ItemID?
  let severity: Severity

  init(_ words: inout Words) throws(SyntaxProblem) {
    if words.count == 1, let number = words.takeNumber(in: 1...4), let alone = Severity(rawValue: number) {
      (id, severity) = (nil, alone)
      return
    }
    let typed = words
    let named = words.takeNamedID(Incident.prefix)
    if named == nil, typed.count > 2, words.takeNumber(in: 1...4) != nil { throw Self.title(typed) }
    id = named ?? words.takeID(Incident.prefix)
    _ = words.takeNext("to", "à", "en", "->")
    let number = try words.takeSeverity() ?? words.takeNumber(in: 1...4)
    guard let severity = number.flatMap(Severity.init(rawValue:)) else {
      throw SyntaxProblem(
        "severity.missing",
        words.language.pick(
          en: "Say how bad it is, from 1 (the worst) to 4.", fr: "Dites la gravité, de 1 (la pire) à 4."),
        showsHint: !words.isEmpty)
    }
    try words.end()
    self.severity = severity
  }

  /// `Sev 1 - payments are down`: more than a change of severity takes.
  private static func title(_ words: Words) -> SyntaxProblem {
    let head = words.world.line("declare")
    let line: RichText = "\(code: head) \(words.verb) \(words.source)"
    return SyntaxProblem(
      "title.unclear",
      words.language.pick(
        en: "A change of severity takes nothing behind its number. Nothing was changed.\nTo declare it: \(line)",
        fr: "Rien ne suit le numéro d’une gravité. Rien n’a été changé.\nPour le déclarer : \(line)"))
  }

  func arguments(in world: World) -> Arguments { ["id": id, "severity": severity.rawValue] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let line = TypedLine(command: "sev", rest: String(severity.rawValue))
    let incident = try state.find(id, for: .open, line: line, in: world)
    let facts = incident.facts
    guard facts.phase != .closed, facts.phase != .cancelled else { throw .over(incident, in: world) }
    guard facts.severity != severity else { throw .sameSeverity(incident, in: world) }
    let after = facts.with(severity, at: world.now)
    return incident.decision(.severityChanged(from: facts.severity, to: severity), in: world) { audience in
      let title = audience.quoted(facts.title)
      let (old, new) = (RichText.plain(facts.severity.label), RichText.plain(severity.label))
      let change: RichText = audience.language.pick(
        en: "\(title) goes from \(old) to \(new).", fr: "\(title) passe de \(old) à \(new).")
      return facts.phase.isOpen ? "\(change) \(audience.targets(after, state.promises, at: world.now))" : change
    }
  }
}

extension Facts {
  fileprivate func with(_ severity: Severity, at now: Timestamp) -> Facts {
    var facts = self
    facts.severitiesBefore.append(SeverityBefore(severity: facts.severity, until: now))
    facts.severity = severity
    return facts
  }
}

extension Refusal {
  fileprivate static func sameSeverity(_ incident: Incident, in world: World) -> Refusal {
    let level = RichText.plain(incident.facts.severity.label)
    return Refusal(
      "severity.same",
      world.language.pick(
        en: "\(incident.id) is \(level) already. Nothing was changed.",
        fr: "\(incident.id) est déjà \(level). Rien n’a été changé."))
  }
}
