import Kernel

extension Audience {
  /// What the alert says, in one line: `Alert: 3 firing · Checkout latency is above 2 s · http://…`.
  func line(about alert: AlertState) -> RichText {
    var parts = [firing(alert.firing)]
    if let row = alert.flapping, row.count > 1 { parts.append(flapping(row)) }
    if let text = alert.text { parts.append(.user(text.oneLine.cut(to: 300))) }
    if let url = alert.url { parts.append(.user(url)) }
    return labelled(language.pick(en: "Alert", fr: "Alerte"), parts.joined(separator: " · "))
  }

  /// How often it came back after short silences: `flapping: 4 times in 20 min`.
  func flapping(_ row: Flapping) -> RichText {
    let time = span(from: row.since, to: row.last)
    return language.pick(en: "flapping: \(row.count) times in \(time)", fr: "instable : \(row.count) fois en \(time)")
  }

  /// The alerts that declared what was merged into an incident: `Alert of INC-9: 3 firing`.
  func lines(about alerts: [Incidents.JoinedAlert]) -> [RichText] {
    alerts.map { labelled(alert(of: $0.incident), firing($0.firing)) }
  }

  private func alert(of number: Int) -> RichText {
    let id = ItemID(Incident.prefix, number)
    return language.pick(en: "Alert of \(id)", fr: "Alerte de \(id)")
  }

  /// What an alert did, in a timeline.
  func sentence(_ change: IncidentEvent.AlertChange) -> RichText {
    switch change {
    case .changed(let firing, let severity): alarm(firing, severity)
    case .resolved(let how, _, _): labelled(name(Phase.resolved), short(how))
    case .reopened(let back):
      labelled(
        language.pick(en: "reopened", fr: "rouvert"),
        back.firing == 0 ? short(back.why) : "\(short(back.why)), \(alarm(back.firing, back.severity))")
    case .heard(let other, let firing, let severity): worse(labelled(alert(of: other), self.firing(firing)), severity)
    case .ended: language.pick(en: "the alert is over", fr: "l’alerte est terminée")
    }
  }

  private func alarm(_ count: Int, _ severity: Severity?) -> RichText {
    worse(labelled(language.pick(en: "alert", fr: "alerte"), firing(count)), severity)
  }

  private func worse(_ text: RichText, _ severity: Severity?) -> RichText {
    severity.map { "\(text), \(plain: $0.label)" } ?? text
  }

  private func firing(_ count: Int) -> RichText {
    count == 0
      ? language.pick(en: "over", fr: "terminée") : language.pick(en: "\(count) firing", fr: "\(count) en cours")
  }
}
