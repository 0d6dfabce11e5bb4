package import Kernel

/// What the commands read: the priorities, and what others know that they need.
package struct PrioritiesView: Sendable {
  package var priorities: Priorities
  /// A record of another feature as the reader may know it at an instant; nil for one that is not there, or not theirs
  /// to read.
  package var linked: @Sendable (ItemID, Timestamp) -> LinkedRecord?
  /// The decisions that wait to be taken, oldest first, as a channel may know them.
  package var waiting: @Sendable (Timestamp) -> [WaitingDecision]
  package var openings: Openings
  package var seal: BallotSeal

  package init(
    priorities: Priorities, linked: @escaping @Sendable (ItemID, Timestamp) -> LinkedRecord? = { _, _ in nil },
    waiting: @escaping @Sendable (Timestamp) -> [WaitingDecision] = { _ in [] }, openings: Openings = Openings(),
    seal: BallotSeal = .none
  ) {
    self.priorities = priorities
    self.linked = linked
    self.waiting = waiting
    self.openings = openings
    self.seal = seal
  }
}

/// What a priority shows of a record that it is tied to.
package struct LinkedRecord: Sendable, Hashable {
  package var title: String
  /// How long it has hurt so far, in milliseconds; nil for what does not hurt, such as a request.
  package var impact: Int64?
  /// True when not everybody may read of it.
  package var isRestricted: Bool

  package init(title: String, impact: Int64? = nil, isRestricted: Bool = false) {
    (self.title, self.impact, self.isRestricted) = (title, impact, isRestricted)
  }
}

/// A decision of another feature that somebody has to take.
package struct WaitingDecision: Sendable, Hashable {
  package var id: ItemID
  package var title: String
  /// Whose turn it is.
  package var on: Participant?
  package var since: Timestamp

  package init(id: ItemID, title: String, on: Participant?, since: Timestamp) {
    (self.id, self.title, self.on, self.since) = (id, title, on, since)
  }
}

/// When people are at work, as far as reminders have to know it.
package struct Openings: Sendable {
  /// The beginning of somebody's work on the first day they work after the day of an instant.
  package var next: @Sendable (Participant, Timestamp) -> Timestamp
  /// So many business days later, within the hours of the house.
  package var businessDaysAfter: @Sendable (Int, Timestamp) -> Timestamp
  package var presence: @Sendable (Participant, Timestamp) -> Presence

  /// Whether somebody can be asked.
  package enum Presence: Sendable {
    case here
    /// Away, and somebody else is asked for them.
    case covered
    case away
  }

  package init(
    next: @escaping @Sendable (Participant, Timestamp) -> Timestamp = { $1.adding(seconds: 86_400) },
    businessDaysAfter: @escaping @Sendable (Int, Timestamp) -> Timestamp = {
      $1.adding(seconds: Int64($0) * 86_400)
    },
    presence: @escaping @Sendable (Participant, Timestamp) -> Presence = { _, _ in .here }
  ) {
    (self.next, self.businessDaysAfter, self.presence) = (next, businessDaysAfter, presence)
  }
}
