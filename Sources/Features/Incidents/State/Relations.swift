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

  /// What a merger did to the start of the impact.
  struct Start: Sendable, Hashable {
    /// The one that was merged into this one.
    var from: Int
    /// What that one said of it.
    var reading: ClockReading?
    /// What counted before; nil where it went on counting.
    var before: ClockReading?
  }

  package var ties: [Tie] = []
  /// In the order in which they were named.
  package var causes: [String] = []
  /// One per incident that was merged into this one, oldest first.
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
      let current = clocks[.impactStart]
      let isEarlier = start.map { start in current.map { start.at < $0.at } ?? true } ?? false
      relations.starts.append(Relations.Start(from: other, reading: start, before: isEarlier ? current : nil))
      if isEarlier { moveStart(to: start) }
    case .recurred(let other):
      relations.ties.removeAll { $0.kind == .recurrence }
      relations.ties.append(Relations.Tie(kind: .recurrence, number: other))
    case .causeNamed(let text): relations.causes.append(text)
    case .causeRemoved(let text): relations.causes.removeAll { $0 == text }
    case .split(let other): split(from: other)
    case .parted(let other): self = without(merged: other)
    case .unlinked(let other): relations.ties.removeAll { $0.kind == .linked && $0.number == other }
    }
  }

  /// As it would be if that incident had not been merged into it.
  ///
  /// What somebody said of the start since then goes on counting.
  func without(merged number: Int) -> Facts {
    var facts = self
    guard let index = facts.relations.starts.firstIndex(where: { $0.from == number }) else { return facts }
    let start = facts.relations.starts.remove(at: index)
    guard let before = start.before else { return facts }
    if let later = facts.relations.starts.firstIndex(where: { $0.before == start.reading }) {
      facts.relations.starts[later].before = before
    } else if facts.clocks[.impactStart] == start.reading {
      facts.moveStart(to: before)
    }
    return facts
  }

  private mutating func end(_ kind: Relations.Tie.Kind, _ other: Int, at now: Timestamp) {
    relations.ties.append(Relations.Tie(kind: kind, number: other))
    endHold(at: now)
    phase = .cancelled
    cancelledAt = now
  }

  /// As far as its clocks say that it had come when it was merged.
  private mutating func split(from other: Int) {
    relations.ties.removeAll { $0.kind == .merged && $0.number == other }
    if let end = cancelledAt, let hold = holds.last, hold.ended == max(hold.began, end) {
      holds[holds.count - 1].ended = nil
    }
    let last: [(ClockName, Phase)] = [
      (.resolved, .resolved), (.mitigated, .mitigated), (.acknowledged, .acknowledged),
    ]
    phase = last.first { clocks[$0.0] != nil }?.1 ?? .declared
    cancelledAt = nil
  }

  /// The episodes that are over began with the impact, too.
  private mutating func moveStart(to reading: ClockReading?) {
    if reopenings.count > 0, let old = clocks[.impactStart], let new = reading {
      reopenings.finished &+= old.at.milliseconds(since: new.at)
    }
    clocks[.impactStart] = reading
  }
}
