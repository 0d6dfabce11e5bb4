package import Kernel

/// What to do about firings that were missed while nobody was there.
package struct CatchUp: Hashable, Sendable {
  /// The latest one, when it is not older than the grace; it stands for those before it.
  package var runNow: Schedule.Occurrence?
  /// The rest, to be named as skipped; in order.
  package var skipped: [Schedule.Occurrence]

  /// Missed after the last one that was done, up to and including now; a clock that stepped back misses nothing.
  ///
  /// - Parameter isOwed: false for what is left out on purpose.
  package init(
    _ schedule: Schedule, lastDone: Timestamp, now: Timestamp, grace: Int64,
    isOwed: (Schedule.Occurrence) -> Bool = { _ in true }
  ) {
    let missed = schedule.occurrences(from: lastDone.adding(milliseconds: 1), to: now.adding(milliseconds: 1))
      .filter(isOwed)
    if let latest = missed.last, now.milliseconds(since: latest.at) <= grace * 1000 {
      (runNow, skipped) = (latest, Array(missed.dropLast()))
    } else {
      (runNow, skipped) = (nil, missed)
    }
  }
}
