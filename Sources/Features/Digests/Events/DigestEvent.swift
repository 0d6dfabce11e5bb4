package import BusinessTime
package import Kernel

/// Something that became true of the schedules of digests.
///
/// All that `apply` needs is in it: no clock, no calendar.
package struct DigestEvent: Sendable, Hashable {
  package var change: Change
  /// What the chat calls whoever did it; for display only.
  package var byName: String

  package init(_ change: Change, byName: String) { (self.change, self.byName) = (change, byName) }

  package enum Change: Sendable, Hashable {
    /// A schedule is new, takes another rule, or goes on after a stop.
    case scheduled(Int, DigestSlot, channelName: String?, DigestRule)
    case paused([Int], until: Timestamp?)
    case resumed([Int])
    case stopped([Int])
    case undone(Undoing)
    /// It is going to be sent; the message is owed by the same append.
    case intended(Int, Turn)
    /// Its hour has come, nothing needs anyone, and that is not to be said.
    case silent(Int, Turn)
    /// None of those that were owed until an instant is worth sending any more.
    case skipped(Int, [MissedDigest], earlier: Int, until: Timestamp)
    /// The chat does not take it yet, and whoever answers for it was told.
    case delayed(Int, CivilTime, because: String)
    /// The chat has it.
    case posted(Int, CivilTime)
    /// The chat has it not, or nobody knows.
    case lost(Int, CivilTime, MissedDigest.Reason)
    /// It counts as sent until an instant far ahead, for a clock was there once; whoever answers for it was told.
    case silenced(Int, until: Timestamp)
    /// Somebody posted one by hand; the message is owed by the same append.
    case published(DigestSlot)
  }

  /// A digest whose hour has come.
  package struct Turn: Sendable, Hashable {
    package var occurrence: Schedule.Occurrence
    /// Those that it stands for, which were never sent; the newest ones, oldest first.
    package var skipped: [MissedDigest] = []
    /// How many more there were before those.
    package var earlier = 0
  }

  /// What a command changed is as it was before.
  package struct Undoing: Sendable, Hashable {
    package var command: String
    package var before: DigestsBefore
  }
}

extension DigestEvent {
  /// The numbers of the schedules that it is about.
  package var schedules: [Int] {
    switch change {
    case .scheduled(let number, _, _, _), .intended(let number, _), .silent(let number, _),
      .skipped(let number, _, _, _), .posted(let number, _), .lost(let number, _, _),
      .delayed(let number, _, _), .silenced(let number, _):
      [number]
    case .paused(let numbers, _), .resumed(let numbers), .stopped(let numbers): numbers
    case .published: []
    case .undone(let undoing): undoing.before.settings.keys.sorted()
    }
  }
}
