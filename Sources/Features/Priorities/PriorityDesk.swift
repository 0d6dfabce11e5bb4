package import Commands

/// The front door of priorities: what the bot plugs in.
package enum PriorityDesk {
  /// The root word that its words stand under.
  package static let root = "prio"

  /// The prefix of its records' ids: `PRI` of `PRI-7`.
  package static let prefix = "PRI"

  /// Every handler that `commands/prio.yaml` gives words to.
  package static let entries: [Entry<Void, Never>] = [
    .of(ProposePriority.self), .of(ScorePriority.self), .of(VotePriorities.self), .of(ReviewPriorities.self),
    .of(FreezePriorities.self), .of(MovePriority.self), .of(CommitPriority.self), .of(StartPriority.self),
    .of(FinishPriority.self), .of(DropPriority.self), .of(DeferPriority.self), .of(DatePriority.self),
    .of(OwnPriority.self), .of(BlockPriority.self), .of(UnblockPriority.self), .of(LinkPriority.self),
    .of(ListPriorities.self), .of(ShowPriority.self), .of(UndoCommand.self),
  ]
}
