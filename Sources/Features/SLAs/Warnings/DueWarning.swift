package import BusinessTime
package import Kernel

/// Something that has to be said about a clock now.
package struct DueWarning: Sendable, Hashable {
  package var record: Tracked
  package var commitment: Commitment
  package var judgement: Judgement
  /// Everything that the one message stands for, in percent, rising.
  package var percents: [Int]
  /// It was late the moment it got its target: said once, without a ladder.
  package var isLateByChange: Bool

  /// What is said: the highest share that was reached.
  var percent: Int { percents.last ?? 100 }

  /// The event that keeps it from being said twice.
  package var sent: SentWarning {
    SentWarning(commitment.id, percents: percents, target: commitment.targetSince)
  }
}

extension SLAs {
  /// When somebody has to be told something about a record; nil when nothing is left to be said of it.
  ///
  /// An instant that has passed means now, or the next opening. It is a hint for whoever wakes up: what is really due
  /// then is decided by `dueWarnings`, on the state of then.
  package func nextWarning(for record: Tracked, teams: Teams, at now: Timestamp) -> Timestamp? {
    guard record.ended == nil else { return nil }
    return commitments(of: record, teams: teams).lazy.compactMap { nextWarning(for: $0, at: now) }.min()
  }

  private func nextWarning(for commitment: Commitment, at now: Timestamp) -> Timestamp? {
    guard commitment.isRunning(at: now) else { return nil }
    let sent = sent(commitment.id, target: commitment.targetSince)
    // The lowest share comes first: every command pays for this look ahead, so nothing more is computed.
    guard let percent = commitment.promise.terms.warnings.lazy.filter({ !sent.contains($0) }).min(),
      let first = commitment.warningTime(percent, at: now)
    else { return nil }
    let isLate = commitment.clock.targets.count > 1 && commitment.judgement(at: now)?.wasLateAtChange == true
    guard first <= now || isLate else { return first }
    return commitment.clock.calendar.nextOpening(from: now)
  }

  /// What has to be said about a record now: nothing outside the hours of its calendar, nothing while it is paused, and
  /// nothing twice.
  package func dueWarnings(for record: Tracked, teams: Teams, at now: Timestamp) -> [DueWarning] {
    guard record.ended == nil else { return [] }
    return commitments(of: record, teams: teams).compactMap { commitment in
      guard commitment.isOpen, commitment.clock.calendar.isOpen(at: now),
        let judgement = commitment.judgement(at: now), judgement.state == .running
      else { return nil }
      let sent = sent(commitment.id, target: commitment.targetSince)
      let unsent = commitment.promise.terms.warnings.filter { !sent.contains($0) }
      // A breach that was made by a change is told at once, and everything below it is settled with it.
      let isLate = judgement.wasLateAtChange && unsent.contains { $0 >= 100 }
      let due = isLate ? unsent : unsent.filter { commitment.warningTime($0, at: now).map { $0 <= now } ?? false }
      guard !due.isEmpty else { return nil }
      return DueWarning(
        record: record, commitment: commitment, judgement: judgement, percents: due.sorted(), isLateByChange: isLate)
    }
  }
}

extension Commitment {
  /// When a share of the target is reached; a moment before, where that is the closing bell, so that it can be heard.
  func warningTime(_ percent: Int, at now: Timestamp) -> Timestamp? {
    guard let instant = try? clock.instant(ofPercent: Int64(percent), now: now) else { return nil }
    guard !clock.calendar.isOpen(at: instant) else { return instant }
    return max(clock.start, instant.adding(seconds: -Commitment.beforeTheBell))
  }

  /// Seconds between a warning that falls on the closing bell, and the bell.
  private static let beforeTheBell: Int64 = 60
}
