package import Commands

/// The front door of digests: what the bot plugs in.
package enum DigestDesk {
  /// The root word that its words stand under.
  package static let root = "digest"

  /// The prefix of its schedules' ids, for the scheduler and the journal: `DIG` of `DIG-3`; nobody types it.
  package static let prefix = "DIG"

  /// Every handler that `commands/digest.yaml` gives words to.
  package static let entries: [Entry<DigestsView, DigestEvent>] = [
    .of(ShowSchedules.self), .of(PreviewDigest.self), .of(PublishDigest.self), .of(ScheduleDigest.self),
    .of(PauseDigest.self), .of(ResumeDigest.self), .of(StopDigest.self), .of(ShowMissedDigests.self),
    .of(UndoCommand.self),
  ]
}
