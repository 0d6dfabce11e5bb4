import Commands
import Kernel

/// Silence until a date is a go: `consent DEC-4 until fri`, `consent “Yearly plan” until 15/12`.
struct ConsentDecision: DecisionCommand {
  static let handler = "consent"

  let id: ItemID?
  /// Of one that was not proposed before.
  let title: String?
  let until: Moment?

  init(_ words: inout Words) throws(SyntaxProblem) {
    let named = try words.takeOneID(
      DecisionDesk.prefix, before: ["until", "till", "by", "before", "jusqu'a", "jusqu'au", "avant", "d'ici"])
    var until = try words.takeAhead { words throws(SyntaxProblem) in try words.takeDue() }
    if until == nil, named != nil || words.topic != nil {
      var rest = words
      let next = try rest.takeAhead { words throws(SyntaxProblem) in try words.takeNextDue() }
      // In front of a title, a day is a part of it.
      if named != nil || rest.isEmpty { (words, until) = (rest, next) }
    }
    self.until = until
    id = named ?? (words.isEmpty ? words.topic : nil)
    if id == nil {
      title = try words.takeDecisionTitle()
    } else {
      title = nil
      try words.end()
    }
  }

  func arguments(in world: World) -> Arguments {
    ["id": id, "title": title, "until": until, "precision": until?.precision]
  }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    let typed = until?.instant ?? state.hours.usualEnd(in: world)
    if typed <= world.now { throw .past(typed, in: world) }
    let end = state.hours.isOpen(upTo: typed) ? typed : state.hours.opening(typed)
    let note = SilenceNote(isUsual: until == nil, typed: typed == end ? nil : typed)
    guard let id else {
      let title = title ?? ""
      try world.check(title, limit: Limit.title)
      try state.decisions.checkUnproposed(title, by: Self.handler, in: world)
      try checkLength(upTo: end, mayDecide: world.person.role >= .lead, approver: nil, state.hours, in: world)
      let standard = state.decisions.standard(about: title, decidedBy: nil)
      var proposal = DecisionEvent.Proposal(title, isPublic: state.isPublic, in: world)
      proposal.outcome = .silence(until: end)
      var decision = proposal.decision(number: state.decisions.nextNumber, in: world) { audience, _ in
        audience.asked(title, until: end, note) + audience.quoting(standard)
      }
      decision.reply.message.text += state.decisions.likes(of: title, in: world)
      return decision
    }
    let record = try state.decisions.find(id, in: world)
    guard record.facts.stage == .proposed else { throw .stage("consent", record, in: state.decisions, world) }
    guard record.isDriven(by: world.person) else { throw .notYourConsent(record, in: world) }
    let (approver, mayDecide) = (record.facts.approver, record.isDecided(by: world.person))
    if record.isObjectedTo, !mayDecide {
      throw .objectedTo(record, isUndecidable: approver == nil && !state.isLed(), in: world)
    }
    try checkLength(upTo: end, mayDecide: mayDecide, approver: approver, state.hours, in: world)
    let standard = state.decisions.standard(about: record.facts.title, decidedBy: approver)
    let called = approver.flatMap { $0.isAccount(of: world.person) ? nil : $0 }
    return record.decision(
      .consentAsked(until: end), in: world, to: .room(record.facts.room), calls: called,
      buttons: [record.objectButton(world.channel.language, world.verbs)]
    ) { audience, calls in
      audience.asked(record.facts.title, until: end, note) + audience.naming(called, calls: calls)
        + audience.quoting(standard)
    }
  }

  /// Silence leaves people a business day to object; whoever may decide at once may also ask for less.
  ///
  /// - Throws: `consent.short`.
  private func checkLength(
    upTo end: Timestamp, mayDecide: Bool, approver: Participant?, _ hours: BusinessHours, in world: World
  ) throws(Refusal) {
    let earliest = hours.daysAfter(1, world.now)
    // Nobody types seconds.
    guard until != nil, !mayDecide, earliest.milliseconds(since: end) >= 60_000 else { return }
    throw .short(until: earliest, approver, in: world)
  }
}

extension DecisionRecord {
  /// Refuses what comes after a silence has ended, although the bot has not said so yet.
  func checkSilence(in world: World) throws(Refusal) {
    guard let consent = facts.consent, consent.until <= world.now else { return }
    let moment = world.person.audience.moment(consent.until)
    throw Refusal(
      "consent.over",
      world.language.pick(
        en: "The silence on \(id) ended \(moment), and is a go. Nothing was changed.",
        fr: "Le silence sur \(id) a pris fin le \(moment) et vaut accord. Rien n’a été changé."))
  }
}

/// What has to be said about the end of a silence.
private struct SilenceNote: Sendable {
  /// True when nobody said until when.
  var isUsual: Bool
  /// The end that was typed, where the office is closed then.
  var typed: Timestamp?
}

extension Audience {
  fileprivate func asked(_ title: String, until end: Timestamp, _ note: SilenceNote) -> RichText {
    var text: RichText = "\(quoted(title))\n\(silence(until: end))."
    if note.isUsual {
      text += language.pick(
        en: "\nNobody said until when, so two working days.",
        fr: "\nPersonne n’a dit jusqu’à quand : deux jours ouvrés.")
    }
    if let typed = note.typed {
      text += language.pick(
        en: "\nThe office is closed \(moment(typed)), so it lasts until people work again.",
        fr: "\nLe bureau est fermé le \(moment(typed)) : le silence dure jusqu’à la reprise.")
    }
    return text
  }

  /// Who decides where silence does not; `calls` notifies them.
  fileprivate func naming(_ approver: Participant?, calls: Bool) -> RichText {
    guard let approver else { return "" }
    let who = decider(approver, calls: calls)
    return language.pick(en: "\nIf anybody objects, \(who) decides.", fr: "\nEn cas d’objection, \(who) décide.")
  }
}

extension Refusal {
  fileprivate static func notYourConsent(_ record: DecisionRecord, in world: World) -> Refusal {
    let people = record.people
    return Refusal(
      "decision.rights",
      world.language.pick(
        en: "Only \(people) or a lead can let silence decide \(record.id). Nothing was changed.",
        fr: "Seul \(people) ou un responsable peut laisser le silence décider \(record.id). Rien n’a été changé."))
  }
  /// Whoever objected is not asked the same again by whoever they objected to.
  fileprivate static func objectedTo(_ record: DecisionRecord, isUndecidable: Bool, in world: World) -> Refusal {
    let audience = world.person.audience
    let (id, who) = (record.id, audience.deciders(of: record.facts))
    let text: RichText = world.language.pick(
      en: "Somebody objected to \(id), so only \(who) can let silence decide it again. Nothing was changed.",
      fr: """
        \(id) a reçu une objection : seul \(who) peut laisser de nouveau le silence en décider. Rien n’a été changé.
        """)
    return Refusal("decision.rights", isUndecidable ? text + " " + audience.undecidable(id, in: world) : text)
  }

  fileprivate static func short(until earliest: Timestamp, _ approver: Participant?, in world: World) -> Refusal {
    let audience = world.person.audience
    let (moment, who) = (audience.moment(earliest), audience.deciders(approver))
    return Refusal(
      "consent.short",
      world.language.pick(
        en: """
          Silence lasts a business day at least, until \(moment), unless \(who) asks for less. Nothing was changed.
          """,
        fr: """
          Le silence dure au moins un jour ouvré, jusqu’au \(moment), sauf si \(who) demande moins. Rien n’a été changé.
          """))
  }
}
