import Commands
import Kernel

extension GoDecision {
  /// Asks for what whoever types may not decide, and says who may, with the line that they only have to type.
  func propose(
    _ proposal: DecisionEvent.Proposal, _ state: DecisionsView, in world: World
  ) -> Decision<DecisionEvent> {
    let id = ItemID(DecisionDesk.prefix, state.decisions.nextNumber)
    let isUndecidable = proposal.approver == nil && !state.isLed()
    let standard = state.decisions.standard(about: proposal.title, decidedBy: proposal.approver)
    var decision = proposal.decision(number: id.number, in: world, calls: proposal.approver) { audience, calls in
      let told = audience.told(proposal, standard: standard, calls: calls)
      guard !isUndecidable else { return told }
      return "\(told)\n\(undecided(proposal, id, for: audience, in: world))"
    }
    if isUndecidable { decision.reply.message.text += "\n" + world.person.audience.undecidable(id, in: world) }
    decision.reply.message.text += state.decisions.likes(of: proposal.title, in: world)
    return decision
  }

  private func undecided(
    _ proposal: DecisionEvent.Proposal, _ id: ItemID, for audience: Audience, in world: World
  ) -> RichText {
    let who = audience.deciders(proposal.approver)
    let line = line(id, for: audience, in: world)
    return audience.language.pick(
      en: "It is not decided yet, for only \(who) can say go: \(line)",
      fr: "Elle n’est pas encore décidée : seul \(who) peut donner l’accord, par \(line)")
  }

  /// What was typed, of the decision that was proposed instead.
  private func line(_ id: ItemID, for audience: Audience, in world: World) -> RichText {
    let language = audience.language
    let keyword = RichText.plain(language.pick(en: "executor", fr: "exécutant"))
    var parts: [RichText] = ["\(code: world.line("go", "\(id)", in: language))"]
    if let text { parts.append(.user(text)) }
    switch executor {
    case .somebody(let named): parts.append("\(keyword) \(named.participant(in: world).mention)")
    case .nobody: parts.append(.plain(language.pick(en: "nobody", fr: "personne")))
    case nil: parts.append("\(keyword) @…")
    }
    if let executeBy {
      let time = audience.zone.civil(at: executeBy.instant)
      let by = language.pick(en: "by", fr: "avant le")
      parts.append(.plain("\(by) \(executeBy.isDay ? time.date.text : time.text)"))
    }
    return parts.joined(separator: " ")
  }
}
