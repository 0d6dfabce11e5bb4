import Kernel

/// What became of a vote that a review came to.
enum VoteResult {
  case closed(Tally)
  /// The key is another one: the vote goes on, or is begun anew.
  case unreadable

  /// What is recorded of it.
  func events(byName name: String) -> [PriorityEvent] {
    guard case .closed(let tally) = self else { return [] }
    return [.polled(tally.round, byName: name, .closed(tally.votes))]
  }
}

extension PrioritiesView {
  /// The vote that is going on, closed; nil where there is none.
  func voteResult(_ mark: Mark) -> VoteResult? {
    priorities.meetings.poll.map { poll in
      seal.open(poll).map { .closed(Tally(round: poll.round, closed: mark, votes: $0)) } ?? .unreadable
    }
  }
}
