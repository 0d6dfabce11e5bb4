package import Commands
package import Kernel

/// The front door of decisions: what the bot plugs in.
package enum DecisionDesk {
  /// The root word that its words stand under.
  package static let root = "decision"

  /// The prefix of its records' ids: `DEC` of `DEC-4`.
  package static let prefix = "DEC"

  /// Every handler that `commands/decision.yaml` gives words to.
  package static let entries: [Entry<DecisionsView, DecisionEvent>] = [
    .of(ProposeDecision.self), .of(GoDecision.self), .of(ExecuteDecision.self), .of(ContestDecision.self),
    .of(RenameDecision.self),
    .of(SupersedeDecision.self), .of(ReverseDecision.self), .of(DropDecision.self), .of(ConsentDecision.self),
    .of(ListDecisions.self), .of(ShowDecisionStats.self), .of(SearchDecisions.self), .of(ShowDecision.self),
    .of(SetStandard.self), .of(ListStandards.self), .of(UndoCommand.self),
  ]

  /// The card of a decision as it stands, in the language, zone and verbs of its channel; nil for one that does not
  /// exist.
  package static func card(for id: ItemID, in state: Decisions, audience: Audience, verbs: Verbs) -> Message? {
    guard id.prefix == prefix else { return nil }
    return state[id.number]?.card(for: audience, state.lineage(of: id.number), verbs: verbs)
  }
}
