package import Kernel

extension RequestEvent {
  /// A request of another system, as far as that one knew it: everything in one event.
  package struct Imported: Sendable, Hashable {
    package var origin: Origin
    package var title: String
    package var priority: Priority
    /// The team that asked.
    package var from: String
    /// A name of the other system, nobody's account.
    package var asker: String?
    package var customer: String?
    package var asked: Timestamp
    /// Who had it since when, oldest first; never empty.
    package var holdings: [Holding]
    package var acknowledged: Timestamp?
    /// Oldest first; only the last one can be open, and none is behind the end.
    package var pauses: [Waiting] = []
    package var end: End?

    /// A team that had it, and whoever in it took it.
    package struct Holding: Sendable, Hashable {
      package var team: String
      package var person: String?
      package var since: Timestamp

      package init(team: String, person: String?, since: Timestamp) {
        (self.team, self.person, self.since) = (team, person, since)
      }
    }

    /// A time in which nobody in the house could go on.
    package struct Waiting: Sendable, Hashable {
      package var kind: PauseKind
      package var why: String
      package var began: Timestamp
      package var resumed: Timestamp?

      package init(kind: PauseKind, why: String, began: Timestamp, resumed: Timestamp?) {
        (self.kind, self.why, self.began, self.resumed) = (kind, why, began, resumed)
      }
    }

    /// How it came to its end.
    package struct End: Sendable, Hashable {
      package var kind: Cycle.End.Kind
      /// How it was done, or why it was cancelled.
      package var text: String
      package var at: Timestamp

      package init(kind: Cycle.End.Kind, text: String, at: Timestamp) {
        (self.kind, self.text, self.at) = (kind, text, at)
      }
    }

    package init(
      origin: Origin, title: String, priority: Priority, from: String, asker: String? = nil, customer: String? = nil,
      asked: Timestamp, holdings: [Holding], acknowledged: Timestamp? = nil, pauses: [Waiting] = [], end: End? = nil
    ) {
      self.origin = origin
      self.title = title
      self.priority = priority
      self.from = from
      self.asker = asker
      self.customer = customer
      self.asked = asked
      self.holdings = holdings
      self.acknowledged = acknowledged
      self.pauses = pauses
      self.end = end
    }
  }
}
