import Kernel
import Operations
import SLAs

/// The ledger of judged clocks, beside the state that it follows from: made when it is first asked for, and kept up with
/// every commit from then on.
///
/// Commits only leave a note, so that nobody who writes ever waits for it; whoever asks catches up first.
final class Verdicts: Sendable {
  fileprivate struct Content {
    var ledger = Ledger()
    /// The records that have rows.
    var known: Set<ItemID> = []
    var isMade = false
  }

  private let content = Lock(Content())
  /// Records that have changed since; nil until somebody has asked.
  private let news = Lock<Set<ItemID>?>(nil)

  /// Leaves word that records have changed, after the commit is published; never waits.
  func note(_ touched: Scheduler.Touched) {
    // Neither another policy nor another calendar changes what was promised to a clock that has stopped.
    if case .records(let ids) = touched { news.withLock { $0?.formUnion(ids) } }
  }

  /// Every verdict that the state leads to.
  ///
  /// - Parameter latest: the published state. It is taken after the notes: then it has all that they are about.
  func ledger(_ latest: () -> BotState) -> Ledger {
    content.withLock { content in
      let noted = news.withLock { news in
        defer { news = [] }
        return news ?? []
      }
      let state = latest()
      let ids = content.isMade ? noted.sorted() : state.overRecords
      content.isMade = true
      for id in ids { content.update(id, in: state) }
      return content.ledger
    }
  }
}

extension Verdicts.Content {
  fileprivate mutating func update(_ id: ItemID, in state: BotState) {
    guard let record = state.tracked(id) else { return }
    let commitments = state.slas.commitments(of: record, teams: state.operations.teams)
    if known.remove(id) != nil {
      // One cycle more than there is now: an undone reopening leaves its rows behind.
      for metric in Metric.allCases {
        let last = commitments.filter { $0.id.metric == metric }.map(\.id.cycle).max() ?? 0
        for cycle in 1...(last + 1) { ledger.remove(ClockID(id, metric, cycle: cycle)) }
      }
    }
    guard record.ended != nil else { return }
    known.insert(id)
    for commitment in commitments where commitment.id.metric != .update {
      if let row = commitment.verdict(on: record) { ledger.append(row) }
    }
  }
}
