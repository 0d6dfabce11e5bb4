import HashTreeCollections
import Incidents
package import Kernel
import Operations
import Requests
package import SLAs

/// What the features tell the clocks: none of them knows that there are any.
extension BotState {
  /// A record by its id; nil for one that does not exist, or has no clocks, such as a drill.
  package func tracked(_ id: ItemID) -> Tracked? {
    switch id.prefix {
    case Incident.prefix: incidents[id.number].flatMap { $0.facts.isDrill ? nil : $0.tracked }
    case Request.prefix: requests[id.number]?.tracked
    default: nil
    }
  }

  /// What the commands of `/ask` read.
  var requestsView: RequestsView {
    RequestsView(requests: requests, teams: operations.teams) { id, now in
      guard let record = tracked(id) else { return false }
      return slas.isLate(record, teams: operations.teams, at: now)
    }
  }

  /// What the commands of `/sla` read for somebody.
  func slaView(for viewer: PersonID, judged: @escaping @Sendable () -> Ledger) -> SLAView {
    SLAView(
      slas: slas, teams: operations.teams,
      record: { id in tracked(id).flatMap { $0.visibility.admits(viewer) ? $0 : nil } },
      open: { openRecords.sorted().compactMap { tracked($0) } }, judged: judged)
  }

  /// Every record that is over, in the order of its id.
  var overRecords: [ItemID] {
    let open = Set(openRecords)
    let all =
      incidents.byNumber.keys.map { ItemID(Incident.prefix, $0) } + requests.numbers.map { ItemID(Request.prefix, $0) }
    return all.filter { !open.contains($0) }.sorted()
  }

  /// Every record that is still open.
  package var openRecords: [ItemID] {
    incidents.openNumbers.map { ItemID(Incident.prefix, $0) } + requests.open.map { ItemID(Request.prefix, $0) }
  }
}
