package import Commands
package import Kernel

/// The front door of priorities: what the bot plugs in.
package enum PriorityDesk {
  /// The root word that its words stand under.
  package static let root = "prio"

  /// The prefix of its records' ids: `PRI` of `PRI-7`.
  package static let prefix = PriorityItem.prefix

  /// Every handler that `commands/prio.yaml` gives words to.
  package static let entries: [Entry<PrioritiesView, PriorityEvent>] = [
    .of(ProposePriority.self), .of(ScorePriority.self), .of(VotePriorities.self), .of(CloseVote.self),
    .of(RestartVote.self), .of(ReviewPriorities.self), .of(KeepPriority.self),
    .of(FreezePriorities.self), .of(MovePriority.self), .of(CommitPriority.self), .of(StartPriority.self),
    .of(FinishPriority.self), .of(DropPriority.self), .of(DeferPriority.self), .of(DatePriority.self),
    .of(OwnPriority.self), .of(BlockPriority.self), .of(UnblockPriority.self), .of(AcknowledgeBlock.self),
    .of(LinkPriority.self), .of(UnlinkPriority.self), .of(RenamePriority.self), .of(ReopenPriority.self),
    .of(ListPriorities.self), .of(ShowPriority.self), .of(ShowStats.self),
    .of(UndoCommand.self),
  ]

  /// The card of a priority as it stands, in the language, zone and verbs of its channel; nil for one that does not exist.
  package static func card(
    for id: ItemID, in view: PrioritiesView, at now: Timestamp, audience: Audience, verbs: Verbs
  ) -> Message? {
    guard id.prefix == prefix else { return nil }
    return view.priorities[id.number]?.card(in: view, at: now, for: audience, verbs: verbs)
  }
}
