import HashTreeCollections
import Incidents
import Kernel
import Operations

extension BotState {
  /// Whether somebody may read of a record; nobody of one that is not there.
  func admits(_ person: PersonID, to id: ItemID) -> Bool {
    guard id.prefix == Incident.prefix else { return true }
    return incidents[id.number]?.facts.visibility.admits(operations.identities.first(of: person)) ?? false
  }

  /// Whether not everybody may read of a record.
  func isRestricted(_ id: ItemID) -> Bool {
    id.prefix == Incident.prefix && incidents[id.number]?.facts.visibility.isRestricted == true
  }

  /// Whether somebody may read of every one of some records.
  func admits(_ person: PersonID, toAll ids: [ItemID]) -> Bool { ids.allSatisfy { admits(person, to: $0) } }
}
