import Kernel

extension PriorityEvent {
  /// What happened to a vote.
  package enum PollChange: Sendable, Hashable {
    /// Somebody's ballot, sealed, in the place of their earlier one.
    ///
    /// The count says which of the person's ballots in this vote it was sealed as, from 1.
    case voted(sealed: String, count: Int)
    /// It is over, and everybody may read what was given.
    case closed([Tally.Vote])
    /// What was given so far counts no more.
    case restarted
  }
}

extension PriorityEvent.PollChange {
  var kind: String {
    switch self {
    case .voted: "priority.voted"
    case .closed: "priority.vote-closed"
    case .restarted: "priority.vote-restarted"
    }
  }

  func add(to fields: inout Fields) {
    switch self {
    case .voted(let sealed, let count):
      if count > 1 { fields.add("count", count) }
      fields.add("sealed", sealed)
    case .closed(let votes): fields.add("votes", .array(votes.map(\.json)))
    case .restarted: break
    }
  }

  /// Nil for a kind that is not one of these.
  init?(kind: String, _ members: Members) throws(MalformedEvent) {
    switch kind {
    case "priority.voted":
      // Those of earlier versions have no count: all were sealed as the first one.
      self = .voted(
        sealed: try members.string("sealed"), count: try members.optional("count") { $0.int.map { Int($0) } } ?? 1)
    case "priority.vote-closed": self = .closed(try members.list("votes", Tally.Vote.init(json:)))
    case "priority.vote-restarted": self = .restarted
    default: return nil
    }
  }
}
