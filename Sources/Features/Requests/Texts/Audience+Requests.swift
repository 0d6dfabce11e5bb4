import Kernel

extension Audience {
  /// A stage as people read it.
  func name(_ stage: Stage) -> RichText {
    switch stage {
    case .new: language.pick(en: "new", fr: "nouvelle")
    case .acknowledged: language.pick(en: "acknowledged", fr: "vue")
    case .waiting: language.pick(en: "waiting", fr: "en attente")
    case .done: language.pick(en: "done", fr: "faite")
    case .cancelled: language.pick(en: "cancelled", fr: "annulée")
    }
  }

  /// The pause that is going on, with its reason and the moment that was named.
  func waiting(_ pause: Pause) -> RichText {
    let since = RichText.plain(date(pause.began.at))
    let text: RichText = language.pick(
      en: "Waiting for \(name(pause.kind)) since \(since)", fr: "En attente : \(name(pause.kind)), depuis le \(since)")
    return labelled(text + until(pause.until), "\(pause.why)")
  }

  /// `, until Fri 27 Mar 2026 00:00 (Europe/Paris)`; empty without a moment.
  func until(_ instant: Timestamp?) -> RichText {
    guard let instant else { return "" }
    let moment = RichText.plain(full(instant))
    return language.pick(en: ", until \(moment)", fr: ", jusqu’au \(moment)")
  }

  /// Id, priority, stage and title: `REQ-12 P2 waiting “invoice 4711 is missing”`.
  func headline(_ request: Request) -> RichText {
    let facts = request.facts
    return "\(strong: "\(request.id) \(facts.priority.label)") \(name(facts.stage)) \(quoted(facts.title))"
  }

  /// Who asks whom, for which customer, and who has it: `@support → @finance · @lea · client Acme`.
  func parties(_ facts: Facts) -> RichText {
    var text: RichText = "\("@" + facts.from) → \("@" + facts.team)"
    text +=
      facts.owner.map { " · \($0.mention)" }
      ?? language.pick(en: " · nobody has taken it", fr: " · personne ne l’a prise")
    if let customer = facts.customer { text += language.pick(en: " · client \(customer)", fr: " · client \(customer)") }
    return text
  }

  /// One request in one line.
  func line(about request: Request, at now: Timestamp) -> RichText {
    let facts = request.facts
    let title = quoted(facts.title.cut(to: 60))
    var line: RichText =
      "\(request.id) \(plain: facts.priority.label) \(name(facts.stage)) \(title) · \("@" + facts.from) → \("@" + facts.team)"
    if let owner = facts.owner { line += " · \(Mention(person: owner.id, name: owner.name.cut(to: 20)))" }
    guard let asked = facts.asked else { return line }
    return line + " · \(span(from: asked, to: now))"
  }

  /// How its last life ended.
  func ending(_ facts: Facts) -> RichText? {
    guard let end = facts.cycle?.end else { return nil }
    let (at, who) = (RichText.plain(date(end.mark.at)), end.mark.by.mention)
    let label: RichText =
      switch end.kind {
      case .done: language.pick(en: "Done \(at), \(who)", fr: "Faite \(at), \(who)")
      case .cancelled: language.pick(en: "Cancelled \(at), \(who)", fr: "Annulée \(at), \(who)")
      }
    return labelled(label, "\(end.text)")
  }
}
