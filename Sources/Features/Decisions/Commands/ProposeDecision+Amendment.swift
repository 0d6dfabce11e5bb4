import Commands
import Kernel

extension ProposeDecision {
  /// Says of what is proposed already who decides, who drives it, or by when it is wanted: `propose DEC-4 approver @lea`.
  func amend(_ id: ItemID, _ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    let record = try state.decisions.find(id, in: world)
    let amendment = DecisionEvent.Amendment(
      driver: driver?.participant(in: world), approver: try approver?.approver(in: world), wanted: wanted?.instant)
    guard record.facts.stage.isProposal else { throw .stage("propose", record, in: state.decisions, world) }
    try record.checkSilence(in: world)
    // People are silent about what they read when silence began; by when it is wanted is no part of that.
    let isDate = wanted != nil && amendment == DecisionEvent.Amendment(wanted: wanted?.instant)
    guard record.facts.stage == .proposed || isDate else {
      throw .stage("propose", record, in: state.decisions, world)
    }
    guard amendment != DecisionEvent.Amendment() else { throw .unamended(record, in: world) }
    try record.checkAmendment(in: world)
    try check(amendment, of: record, isLed: state.isLed(), in: world)
    var facts = record.facts
    facts.apply(.amended(amendment), Mark(at: world.now, by: Participant(world.person)))
    var decision = record.decision(.amended(amendment), in: world, calls: amendment.approver) {
      [facts] audience, calls in
      audience.asked(facts, calls: calls)
    }
    decision.reply.message.text += amendment.driver?.warning(in: world) ?? ""
    return decision
  }

  /// Whoever drives it, and whoever was asked to decide, hand that on themselves, and nobody takes the go for
  /// themselves; where nobody is a lead, there is no other way to it.
  ///
  /// - Throws: `decision.rights`.
  private func check(
    _ amendment: DecisionEvent.Amendment, of record: DecisionRecord, isLed: Bool, in world: World
  ) throws(Refusal) {
    if amendment.driver != nil, !record.isDriven(by: world.person) { throw .notYourDriver(record, in: world) }
    guard let approver = amendment.approver, !record.isDecided(by: world.person) else { return }
    if record.facts.approver != nil { throw .notYourApproval(record, in: world) }
    if isLed, approver.isAccount(of: world.person) { throw .ownApproval(record, in: world) }
  }
}

extension Audience {
  /// Who drives it, who decides, and by when that is wanted.
  fileprivate func asked(_ facts: Facts, calls: Bool) -> RichText {
    let (driver, decider) = (facts.driver.mention, decider(facts.approver, calls: calls))
    let text: RichText = language.pick(
      en: "\(quoted(facts.title))\nDriver \(driver) · decides: \(decider).",
      fr: "\(quoted(facts.title))\nPilote \(driver) · décide : \(decider).")
    guard let wanted = facts.wanted else { return text }
    return text + language.pick(en: "\nWanted by \(moment(wanted)).", fr: "\nSouhaitée pour le \(moment(wanted)).")
  }
}

extension Refusal {
  /// An id alone says nothing about it.
  fileprivate static func unamended(_ record: DecisionRecord, in world: World) -> Refusal {
    let name = world.language.pick(en: "approver @…", fr: "décideur @…")
    let (amend, rename) = (
      record.line("propose", name, in: world), record.line("rename", world.blank("title", "titre"), in: world)
    )
    return Refusal(
      "decision.exists",
      world.language.pick(
        en: """
          \(record.id) is proposed already. Nothing was changed. To say who decides: \(code: amend); to give it another \
          title: \(code: rename)
          """,
        fr: """
          \(record.id) est déjà proposée. Rien n’a été changé. Pour dire qui décide : \(code: amend) ; pour lui donner un \
          autre titre : \(code: rename)
          """))
  }

  fileprivate static func notYourDriver(_ record: DecisionRecord, in world: World) -> Refusal {
    let people = record.people
    return Refusal(
      "decision.rights",
      world.language.pick(
        en: "Only \(people) or a lead can say who drives \(record.id). Nothing was changed.",
        fr: "Seul \(people) ou un responsable peut dire qui pilote \(record.id). Rien n’a été changé."))
  }

  /// Who decides is named by somebody else, once it is proposed.
  fileprivate static func ownApproval(_ record: DecisionRecord, in world: World) -> Refusal {
    Refusal(
      "decision.rights",
      world.language.pick(
        en: "Only a lead can take it upon themselves to decide \(record.id). Name somebody else; nothing was changed.",
        fr: """
          Seul un responsable peut se désigner pour décider de \(record.id). Désignez quelqu’un d’autre ; rien n’a été \
          changé.
          """))
  }

  fileprivate static func notYourApproval(_ record: DecisionRecord, in world: World) -> Refusal {
    let who = world.person.audience.deciders(of: record.facts)
    return Refusal(
      "decision.rights",
      world.language.pick(
        en: "Only \(who) can say who else decides \(record.id). Nothing was changed.",
        fr: "Seul \(who) peut dire qui d’autre décide de \(record.id). Rien n’a été changé."))
  }
}
