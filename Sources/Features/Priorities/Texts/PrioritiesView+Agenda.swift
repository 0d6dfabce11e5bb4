import HashTreeCollections
import Kernel

extension Review {
  /// The step at which decisions are taken, and a vote is closed.
  static let decisionStep = 4

  /// At most so many decisions are asked for: more are not taken.
  static let decisionLimit = 3
}

extension PrioritiesView {
  /// The decisions that are asked for besides those that wait elsewhere, in the order in which they wait: those that an
  /// earlier review did not come to, then promises that are late, then what nobody has promised, in its order.
  ///
  /// What was decided since the review opened asks for nothing.
  func agenda(of review: Review, at now: Timestamp) -> [Int] {
    let open = priorities.order.filter { review.verdict(on: $0) == nil }
    let requeued = open.filter { priorities.meetings.requeued[$0] != nil }.sorted { a, b in
      let (left, right) = (priorities.meetings.requeued[a] ?? 0, priorities.meetings.requeued[b] ?? 0)
      return left == right ? a < b : left > right
    }
    let late = open.filter { priorities[$0]?.facts.isLate(at: now) == true }
    let loose = open.filter { priorities[$0]?.facts.stage.isPromised == false }
    var seen: Set<Int> = []
    let all = (requeued + late + loose).filter { seen.insert($0).inserted }
    // A decision that waits elsewhere takes a place, but never all of them.
    let elsewhere = min(waiting(now).count, Review.decisionLimit - min(all.count, 1))
    return Array(all.prefix(Review.decisionLimit - elsewhere))
  }

  /// The decisions of others that stand beside those of an agenda.
  func decisions(beside agenda: [Int], at now: Timestamp) -> [WaitingDecision] {
    Array(waiting(now).prefix(max(0, Review.decisionLimit - agenda.count)))
  }
}
