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
    /// The clocks of each record that have rows.
    var known: [ItemID: [ClockID]] = [:]
    var isMade = false
  }

  private let content = Lock(Content())
  private let news = Lock(News())

  private struct News {
    /// Records that have changed since; nil until somebody has asked.
    var records: Set<ItemID>?
    /// Whether a policy, a calendar or a team has changed: what was stopped early may be due on another day now.
    var isEverything = false
  }

  /// Leaves word that records have changed, after the commit is published; never waits.
  func note(_ touched: Scheduler.Touched) {
    news.withLock { news in
      switch touched {
      case .records(let ids): news.records?.formUnion(ids)
      case .everything: news.isEverything = true
      }
    }
  }

  /// Every verdict that the state leads to.
  ///
  /// - Parameter latest: the published state. It is taken after the notes: then it has all that they are about.
  func ledger(_ latest: () -> BotState) -> Ledger {
    content.withLock { content in
      let noted = news.withLock { news in
        defer { news = News(records: []) }
        return news
      }
      let state = latest()
      if noted.isEverything { content = Content() }
      let ids = content.isMade ? (noted.records ?? []).sorted() : state.overRecords
      content.isMade = true
      for id in ids { content.update(id, in: state) }
      return content.ledger
    }
  }
}

extension Verdicts.Content {
  fileprivate mutating func update(_ id: ItemID, in state: BotState) {
    guard let record = state.tracked(id) else { return }
    for clock in known.removeValue(forKey: id) ?? [] { ledger.remove(clock) }
    guard record.ended != nil else { return }
    let teams = state.operations.teams
    let commitments = state.slas.commitments(of: record, teams: teams)
    let verdicts = state.slas.openPolicies(of: commitments, on: record, teams: teams).compactMap {
      $0.commitment.verdict(on: record, policy: $0.policy)
    }
    for verdict in verdicts { ledger.append(verdict) }
    known[id] = verdicts.map(\.id)
  }
}
