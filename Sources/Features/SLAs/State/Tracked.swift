package import BusinessTime
package import Kernel

/// A record as its clocks see it: what the feature that keeps it tells, and all that is known of it here.
package struct Tracked: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable { case incident, request }

  /// Something that has held since an instant.
  package struct Since<Value: Hashable & Sendable>: Sendable, Hashable {
    package var value: Value
    package var at: Timestamp

    package init(_ value: Value, at: Timestamp) { (self.value, self.at) = (value, at) }
  }

  /// A time in which nobody in the house could go on.
  package struct Wait: Sendable, Hashable {
    package var kind: PauseKind
    /// Empty where who is waited for says enough.
    package var why: String
    package var from: Timestamp
    /// Nil while it goes on.
    package var to: Timestamp?
    /// When it was expected to be over, when somebody said.
    package var until: Timestamp?

    package init(_ kind: PauseKind, why: String, from: Timestamp, to: Timestamp?, until: Timestamp? = nil) {
      (self.kind, self.why, self.from, self.to, self.until) = (kind, why, from, to, until)
    }

    /// What arithmetic calls it: its words, else the kind.
    var reason: String { why.isEmpty ? kind.rawValue : why }
  }

  package var id: ItemID
  package var kind: Kind
  package var title: String
  /// Severity or priority, 1 to 4, oldest first; never empty.
  package var levels: [Since<Int>]
  package let area: String?
  package let customer: String?
  /// The team that asks, and the one that was asked first.
  package let from: String?
  package let to: String?
  /// The same, folded, for comparing with policies.
  let key: Key
  /// Whoever has it now, and whoever brought it.
  package var owner: Participant?
  package var reporter: Participant
  /// Starts, stops and cancellations of each metric, without pauses.
  package var courses: [Metric: [ClockEvent]]
  package var waits: [Wait] = []
  /// The teams that had it, oldest first, each with the instant it got it.
  package var holders: [Since<String>] = []
  /// When it was done or called off; nil while it is open.
  package var ended: Timestamp?
  /// The update that somebody promised; the channel waits for it, and for nothing else.
  package var promisedUpdate: Timestamp?
  /// Who may read of it.
  package var visibility = Visibility.everybody
  /// Which update the channel waits for, from 1.
  package var updateNumber = 1

  struct Key: Sendable, Hashable {
    var area: String?
    var customer: String?
    var from: String?
    var to: String?
  }

  package init(
    id: ItemID, kind: Kind, title: String, levels: [Since<Int>], area: String? = nil, customer: String? = nil,
    from: String? = nil, to: String? = nil, owner: Participant? = nil, reporter: Participant,
    courses: [Metric: [ClockEvent]]
  ) {
    (self.id, self.kind, self.title, self.levels) = (id, kind, title, levels)
    (self.area, self.customer, self.from, self.to) = (area, customer, from, to)
    (self.owner, self.reporter, self.courses) = (owner, reporter, courses)
    key = Key(
      area: area.map(Folding.fold), customer: customer.map(Folding.fold), from: from.map(Folding.fold),
      to: to.map(Folding.fold))
  }

  /// The same without what names it.
  var anonymous: Tracked {
    var record = Tracked(
      id: id, kind: kind, title: "", levels: levels, from: from, to: to, reporter: reporter, courses: courses)
    record.visibility = visibility
    return record
  }

  /// The severity or priority at an instant.
  func level(at instant: Timestamp) -> Int { (levels.last { $0.at <= instant } ?? levels.first)?.value ?? 4 }

  /// The severity or priority now.
  package var level: Int { levels.last?.value ?? 4 }

  /// The team that has it now.
  package var holder: String? { holders.last?.value }

  /// `sev1`, `P2`.
  package func label(_ level: Int) -> String { kind == .incident ? "sev\(level)" : "P\(level)" }
}
