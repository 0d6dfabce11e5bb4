package import Kernel

extension PriorityEvent {
  /// What happened to a review.
  package enum ReviewChange: Sendable, Hashable {
    case opened(room: Place)
    /// It came to a step, with the priorities that a decision is asked about.
    case stepped(Int, agenda: [Int])
    /// It is over; what was on the agenda and was not decided comes back first next time.
    case closed(undiscussed: [Int])
    /// Somebody was reminded of it: so many times at this step.
    case nudged(Int)
  }
}

extension PriorityEvent.ReviewChange {
  var isNudge: Bool { if case .nudged = self { true } else { false } }

  var kind: String {
    switch self {
    case .opened: "priority.review-opened"
    case .stepped: "priority.review-stepped"
    case .closed: "priority.review-closed"
    case .nudged: "priority.review-nudged"
    }
  }

  func add(to fields: inout Fields) {
    switch self {
    case .opened(let room): fields.add("room", room.json)
    case .stepped(let step, let agenda):
      fields.add("agenda", .array(agenda.map { .int(Int64($0)) }))
      fields.add("step", step)
    case .closed(let undiscussed): fields.add("undiscussed", .array(undiscussed.map { .int(Int64($0)) }))
    case .nudged(let count): fields.add("count", count)
    }
  }

  /// Nil for a kind that is not one of these.
  init?(kind: String, _ members: Members) throws(MalformedEvent) {
    switch kind {
    case "priority.review-opened": self = .opened(room: try members.value("room", Place.init(json:)))
    case "priority.review-stepped":
      self = .stepped(try members.int("step"), agenda: try members.list("agenda") { $0.int.map { Int($0) } })
    case "priority.review-closed":
      self = .closed(undiscussed: try members.list("undiscussed") { $0.int.map { Int($0) } })
    case "priority.review-nudged": self = .nudged(try members.int("count"))
    default: return nil
    }
  }
}
