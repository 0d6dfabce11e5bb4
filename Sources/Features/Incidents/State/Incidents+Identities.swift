import Commands
import HashTreeCollections
package import Kernel

extension Incidents {
  /// Names everybody with a part in an incident by the account that they go by now, in every index too.
  package mutating func resolve(by identities: Identities) {
    for incident in byNumber.values {
      let facts = incident.facts.resolved(by: identities)
      if facts != incident.facts { replace(incident, with: facts) }
    }
    remember(undo.map { $0.resolved(by: identities) })
  }
}

extension Facts {
  fileprivate func resolved(by identities: Identities) -> Facts {
    var facts = self
    facts.lead = lead.resolved(by: identities)
    facts.offeredTo = offeredTo.resolved(by: identities)
    facts.roles = roles.mapValues { $0.resolved(by: identities) }
    facts.invited = invited.map { $0.resolved(by: identities) }
    facts.declarer = declarer.resolved(by: identities)
    for index in actions.indices { facts.actions[index].owner = actions[index].owner.resolved(by: identities) }
    return facts
  }
}
