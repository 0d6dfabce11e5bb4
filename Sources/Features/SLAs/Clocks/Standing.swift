import BusinessTime
import Kernel

/// A clock that has not stopped, and where it stands at an instant.
struct Standing: Sendable {
  let record: Tracked
  let commitment: Commitment
  let judgement: Judgement

  /// How much of the target has elapsed, in percent, rounded down.
  var percent: Int64 { judgement.elapsed * 100 / max(1, judgement.target) }

  var isPaused: Bool { judgement.state == .paused }

  /// The pause that is going on.
  var wait: Tracked.Wait? { record.waits.last { $0.to == nil } }
}

extension SLAView {
  /// Every open clock of the open records that pass, the worst first: those that run by how much is used, then those that
  /// are paused.
  func standings(at now: Timestamp, where passes: (Tracked, Commitment) -> Bool = { _, _ in true }) -> [Standing] {
    open().filter { record($0.id) != nil }.flatMap { record in
      standings(of: record, at: now).filter { passes(record, $0.commitment) }
    }.sorted {
      ($0.isPaused ? 1 : 0, -$0.percent, $0.record.id, $0.commitment.id.metric)
        < ($1.isPaused ? 1 : 0, -$1.percent, $1.record.id, $1.commitment.id.metric)
    }
  }

  /// The open clocks of one record.
  func standings(of record: Tracked, at now: Timestamp) -> [Standing] {
    slas.commitments(of: record, teams: teams).filter(\.isOpen).compactMap { commitment in
      commitment.judgement(at: now).map { Standing(record: record, commitment: commitment, judgement: $0) }
    }
  }
}
