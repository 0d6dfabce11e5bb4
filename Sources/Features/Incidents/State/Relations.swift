import Kernel

/// What an incident has to do with others, as its own events say; `Incidents.ties` knows what those of others say.
package struct Relations: Sendable, Hashable {
  /// One incident that another one points to, by its number.
  package struct Tie: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
      case linked, duplicate, merged, recurrence
    }

    package var kind: Kind
    package var number: Int
  }

  /// When impact began, according to one of the incidents that were merged.
  struct Start: Sendable, Hashable {
    /// The one that was merged into this one; nil for this one itself.
    var from: Int?
    var reading: ClockReading?
  }

  package var ties: [Tie] = []
  /// In the order in which they were named.
  package var causes: [String] = []
  /// Empty until something is merged into it; its own one is the first.
  var starts: [Start] = []

  /// The only one of a kind of which there is at most one.
  package subscript(_ kind: Tie.Kind) -> Int? { ties.first { $0.kind == kind }?.number }
}

extension Facts {
  /// The incident that answers for this one since they were merged: only that one counts in figures.
  package var mergedInto: Int? { relations[.merged] }

  /// The incident that this one says the same as; it is cancelled.
  package var duplicateOf: Int? { relations[.duplicate] }

  /// The earlier incident that came back with this one, as somebody confirmed.
  package var recurrenceOf: Int? { relations[.recurrence] }

  /// What caused it, in the order in which people said so.
  package var causes: [String] { relations.causes }

  /// Makes true what an event says of another incident, or of the cause.
  mutating func apply(_ relation: IncidentEvent.Relation, at now: Timestamp) {
    switch relation {
    case .linked(let other): relations.ties.append(Relations.Tie(kind: .linked, number: other))
    case .duplicate(let other):
      end(.duplicate, other, at: now)
      reason = "duplicate of \(ItemID(Incident.prefix, other))"
    case .merged(let other): end(.merged, other, at: now)
    case .absorbed(let other, let start):
      keepOwnStart()
      relations.starts.append(Relations.Start(from: other, reading: start))
      takeEarliestStart()
    case .recurred(let other):
      relations.ties.removeAll { $0.kind == .recurrence }
      relations.ties.append(Relations.Tie(kind: .recurrence, number: other))
    case .causeNamed(let text): relations.causes.append(text)
    }
  }

  /// As it would be if that incident had not been merged into it.
  func without(merged number: Int) -> Facts {
    var facts = self
    facts.keepOwnStart()
    facts.relations.starts.removeAll { $0.from == number }
    facts.takeEarliestStart()
    if facts.relations.starts.count == 1 { facts.relations.starts = [] }
    return facts
  }

  private mutating func end(_ kind: Relations.Tie.Kind, _ other: Int, at now: Timestamp) {
    relations.ties.append(Relations.Tie(kind: kind, number: other))
    phase = .cancelled
    cancelledAt = now
  }

  /// What somebody said of this incident's own start since the last merger counts as its own.
  private mutating func keepOwnStart() {
    if relations.starts.isEmpty {
      relations.starts = [Relations.Start(reading: clocks[.impactStart])]
    } else if clocks[.impactStart] != earliestStart {
      relations.starts[0].reading = clocks[.impactStart]
    }
  }

  private mutating func takeEarliestStart() { clocks[.impactStart] = earliestStart }

  private var earliestStart: ClockReading? { relations.starts.compactMap(\.reading).min { $0.at < $1.at } }
}
