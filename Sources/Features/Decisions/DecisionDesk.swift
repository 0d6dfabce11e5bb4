package import Commands

/// The front door of decisions: what the bot plugs in.
package enum DecisionDesk {
  /// The root word that its words stand under.
  package static let root = "decision"

  /// The prefix of its records' ids: `DEC` of `DEC-4`.
  package static let prefix = "DEC"

  /// Every handler that `commands/decision.yaml` gives words to.
  package static let entries: [Entry<Void, Never>] = [
    .of(ProposeDecision.self), .of(GoDecision.self), .of(ExecuteDecision.self), .of(ContestDecision.self),
    .of(SupersedeDecision.self), .of(ReverseDecision.self), .of(DropDecision.self), .of(ConsentDecision.self),
    .of(ListDecisions.self), .of(ShowDecisionStats.self), .of(SearchDecisions.self), .of(ShowDecision.self),
    .of(SetStandard.self), .of(ListStandards.self), .of(UndoCommand.self),
  ]
}
