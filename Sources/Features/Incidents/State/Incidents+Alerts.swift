import HashTreeCollections
import Kernel

extension Incidents {
  /// An alert that declared an incident for which another one answers.
  struct JoinedAlert: Sendable, Hashable {
    /// The number of the incident that it declared.
    var incident: Int
    /// How many alerts are firing; 0 when it is over.
    var firing: Int
  }

  /// The incident on which the alert that declared one lands: itself, or what it was merged into or says the same as.
  ///
  /// One that was a duplicate and was opened again stands for itself.
  func landing(of incident: Incident) -> Incident {
    var (landing, seen) = (incident, Set([incident.number]))
    while let next = landing.facts.answeredBy, seen.insert(next).inserted, let other = byNumber[next] {
      landing = other
    }
    return landing
  }

  /// The alerts of others that land on an incident, in the order of what they declared.
  func joinedAlerts(of number: Int) -> [JoinedAlert] {
    var (alerts, family, seen) = ([JoinedAlert](), [number], Set([number]))
    while let member = family.popLast() {
      for pointer in pointers[member] ?? [] {
        guard let other = byNumber[pointer], other.facts.answeredBy == member, seen.insert(pointer).inserted else {
          continue
        }
        family.append(pointer)
        if let alert = other.facts.alert { alerts.append(JoinedAlert(incident: pointer, firing: alert.firing)) }
      }
    }
    return alerts.sorted { $0.incident < $1.incident }
  }
}

extension Facts {
  /// The number of the incident that answers for this one, because it was merged into it or says the same.
  fileprivate var answeredBy: Int? { phase == .cancelled ? mergedInto ?? duplicateOf : nil }
}
