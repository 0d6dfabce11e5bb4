import Kernel

extension Audience {
  /// What the alert says, in one line: `Alert: 3 firing · Checkout latency is above 2 s · http://…`.
  func line(about alert: AlertState) -> RichText {
    var parts = [firing(alert.firing)]
    if let text = alert.text { parts.append(.user(text.oneLine.cut(to: 300))) }
    if let url = alert.url { parts.append(.user(url)) }
    return labelled(language.pick(en: "Alert", fr: "Alerte"), parts.joined(separator: " · "))
  }

  /// What an alert did, in a timeline.
  func sentence(_ change: IncidentEvent.AlertChange) -> RichText {
    switch change {
    case .changed(let firing, let severity): alarm(firing, severity)
    case .resolved(let how, _): labelled(name(Phase.resolved), short(how))
    case .reopened(let why, let firing, let severity):
      labelled(language.pick(en: "reopened", fr: "rouvert"), "\(short(why)), \(alarm(firing, severity))")
    case .ended: language.pick(en: "the alert is over", fr: "l’alerte est terminée")
    }
  }

  private func alarm(_ count: Int, _ severity: Severity?) -> RichText {
    let text = labelled(language.pick(en: "alert", fr: "alerte"), firing(count))
    return severity.map { "\(text), \(plain: $0.label)" } ?? text
  }

  private func firing(_ count: Int) -> RichText {
    count == 0
      ? language.pick(en: "over", fr: "terminée") : language.pick(en: "\(count) firing", fr: "\(count) en cours")
  }
}
