import Commands
import Kernel

extension ProposeDecision {
  /// Says of what is proposed already who decides, who drives it, or by when it is wanted: `propose DEC-4 approver @lea`.
  func amend(_ id: ItemID, _ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    let record = try state.decisions.find(id, in: world)
    let amendment = DecisionEvent.Amendment(
      driver: driver?.participant(in: world), approver: try approver?.approver(in: world), wanted: wanted?.instant)
    guard record.facts.stage.isProposal else { throw .stage("propose", record, in: state.decisions, world) }
    guard amendment != DecisionEvent.Amendment() else { throw .unamended(record, in: world) }
    try record.checkSilence(in: world)
    try record.checkAmendment(in: world)
    // Whoever was asked to decide hands that on themselves.
    if amendment.approver != nil, record.facts.approver != nil, !record.isDecided(by: world.person) {
      throw .notYourApproval(record, in: world)
    }
    var facts = record.facts
    facts.apply(.amended(amendment), Mark(at: world.now, by: Participant(world.person)))
    var decision = record.decision(.amended(amendment), in: world, calls: amendment.approver) {
      [facts] audience, calls in
      audience.asked(facts, calls: calls)
    }
    decision.reply.message.text += amendment.driver?.warning(in: world) ?? ""
    return decision
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

  fileprivate static func notYourApproval(_ record: DecisionRecord, in world: World) -> Refusal {
    let who = world.person.audience.deciders(of: record.facts)
    return Refusal(
      "decision.rights",
      world.language.pick(
        en: "Only \(who) can say who else decides \(record.id). Nothing was changed.",
        fr: "Seul \(who) peut dire qui d’autre décide de \(record.id). Rien n’a été changé."))
  }
}
