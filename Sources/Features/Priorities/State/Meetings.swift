import HashTreeCollections
import Kernel

/// What people do together: votes, reviews, and the order that they froze.
struct Meetings: Sendable, Equatable {
  /// The order that was agreed on last.
  var freeze: Freeze?
  /// The vote that is going on.
  private(set) var poll: Poll?
  /// The last vote that was closed.
  private(set) var tally: Tally?
  /// How many votes there were.
  private(set) var rounds = 0
  /// The reviews that are open, by number.
  private(set) var reviews: TreeDictionary<Int, Review> = [:]
  private(set) var nextReview = 1
  /// In how many reviews in a row a decision about a priority was on the agenda and was not taken.
  private(set) var requeued: TreeDictionary<Int, Int> = [:]
  /// The decision that ended that, by priority: whoever takes it back gets the count back.
  private(set) var settled: TreeDictionary<Int, Settlement> = [:]

  /// A decision about what earlier reviews did not come to.
  struct Settlement: Sendable, Hashable {
    /// In how many reviews it was put off before.
    var times: Int
    /// The revision of the priority that the decision led to.
    var revision: Int
  }

  /// The same meetings, their people by the accounts that they go by now.
  func resolved(by identities: Identities) -> Meetings {
    var meetings = self
    meetings.freeze = freeze?.resolved(by: identities)
    meetings.poll = poll?.resolved(by: identities)
    meetings.reviews = reviews.mapValues { review in
      var review = review
      for index in review.decisions.indices {
        review.decisions[index].mark = review.decisions[index].mark.resolved(by: identities)
      }
      return review
    }
    return meetings
  }

  /// The review that is open in a channel.
  func review(in place: Place) -> Review? { reviews.values.first { $0.room == place.room } }

  mutating func vote(_ round: Int, _ sealed: String, count: Int, _ mark: Mark) {
    var poll = poll ?? Poll(round: round, opened: mark)
    poll.put(Poll.Ballot(person: mark.by, sealed: sealed, count: count))
    self.poll = poll
    rounds = max(rounds, round)
  }

  mutating func close(_ tally: Tally) { (self.tally, poll) = (tally, nil) }

  mutating func restartVote(_ round: Int, _ mark: Mark) {
    poll = Poll(round: round, opened: mark)
    rounds = max(rounds, round)
  }

  /// - Throws: `Fault` for a review that is not open, or is opened twice.
  mutating func apply(_ change: PriorityEvent.ReviewChange, to number: Int, _ mark: Mark) throws(Fault) {
    if case .opened(let room) = change {
      guard reviews[number] == nil else { throw Fault("review \(number) is opened twice") }
      reviews[number] = Review(number: number, room: room, opened: mark, step: 1, stepped: mark)
      nextReview = max(nextReview, number + 1)
      return
    }
    guard reviews[number] != nil else { throw Fault("review \(number) is not open") }
    switch change {
    case .opened: break
    case .stepped(let step, let agenda):
      reviews[number]?.step = step
      reviews[number]?.stepped = mark
      reviews[number]?.agenda = agenda
      reviews[number]?.nudges = 0
    case .nudged(let count): reviews[number]?.nudges = count
    case .closed(let undiscussed):
      for item in reviews[number]?.agenda ?? [] where !undiscussed.contains(item) { requeued[item] = nil }
      for item in undiscussed {
        requeued[item, default: 0] += 1
        settled[item] = nil
      }
      reviews[number] = nil
    }
  }

  /// Every review that is open hears what is decided about a priority.
  ///
  /// - Parameter revision: of the priority once that is true.
  mutating func note(_ change: PriorityEvent.Change, of number: Int, _ mark: Mark, revision: Int) {
    if case .undone(let undoing) = change {
      return takeBack(undoing.command, of: number, mark.by, revision: revision - 1)
    }
    guard change.isDecision else { return }
    let verdict = Review.Verdict(number: number, command: change.command, mark: mark)
    for key in reviews.keys { reviews[key]?.decisions.append(verdict) }
    guard let times = requeued[number] else { return }
    requeued[number] = nil
    settled[number] = Settlement(times: times, revision: revision)
  }

  /// Nothing but the act of the one who takes it back: what others decided before stands again.
  ///
  /// - Parameter revision: of the priority, as the act had left it.
  private mutating func takeBack(_ command: String, of number: Int, _ person: Participant, revision: Int) {
    for key in reviews.keys {
      guard let last = reviews[key]?.decisions.lastIndex(where: { $0.number == number }),
        let verdict = reviews[key]?.decisions[last], verdict.command == command, verdict.mark.by.id == person.id
      else { continue }
      reviews[key]?.decisions.remove(at: last)
    }
    guard let before = settled[number], before.revision == revision else { return }
    requeued[number] = before.times
    settled[number] = nil
  }
}

extension PriorityEvent.Change {
  /// True for what settles a priority for this week.
  fileprivate var isDecision: Bool {
    switch self {
    case .kept, .committed, .started, .done, .dropped, .rescheduled, .owned, .placed, .blocked, .unblocked: true
    case .proposed, .scored, .acknowledged, .asked, .linked, .unlinked, .renamed, .undone: false
    }
  }
}
