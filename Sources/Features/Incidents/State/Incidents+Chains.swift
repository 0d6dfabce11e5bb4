import HashTreeCollections
import Kernel

/// Chains of recurrences: an incident, and those that it came back with, as somebody confirmed.
extension Incidents {
  /// The one that a chain began with.
  func beginning(of incident: Incident) -> Incident {
    var (first, seen) = (incident, Set([incident.number]))
    // Two that were declared at once may each be said to be the other.
    while let earlier = first.facts.recurrenceOf.flatMap({ survivor(of: $0) }), seen.insert(earlier.number).inserted {
      first = earlier
    }
    return first
  }

  /// All of the chain that an incident is in, the earliest declared first; no period cuts it.
  func chain(of incident: Incident) -> [Incident] {
    let first = beginning(of: incident)
    var (chain, seen, next) = ([Incident](), Set([first.number]), [first])
    while let incident = next.popLast() {
      chain.append(incident)
      for number in ties(of: incident.number).recurrences where seen.insert(number).inserted {
        next += [self[number]].compactMap(\.self)
      }
    }
    return chain.sorted { ($0.facts.declaration, $0.number) < ($1.facts.declaration, $1.number) }
  }
}

extension [Incident] {
  /// How many of them were declared in the ninety days up to an instant.
  func timesDeclared(until instant: Timestamp) -> Int {
    count { instant.adding(seconds: -90 * 86_400) < $0.facts.declaration && $0.facts.declaration <= instant }
  }
}

extension Facts {
  /// What it left to be done for after.
  var unfinishedFollowUps: [ActionItem] { actions.filter { $0.kind == .followUp && $0.done == nil } }
}
