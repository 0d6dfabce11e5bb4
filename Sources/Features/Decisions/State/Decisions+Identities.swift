import Commands
import HashTreeCollections
package import Kernel

extension Decisions {
  /// Names everybody with a part in a decision by the account that they go by now.
  package mutating func resolve(by identities: Identities) {
    for record in records.values {
      let facts = record.facts.resolved(by: identities)
      if facts != record.facts { records[record.number] = DecisionRecord(number: record.number, facts: facts) }
    }
    undo = undo.map { undoable in
      guard case .facts(let facts) = undoable else { return undoable }
      return .facts(facts.resolved(by: identities))
    }
  }
}

extension Facts {
  fileprivate func resolved(by identities: Identities) -> Facts {
    var facts = self
    facts.driver = driver.resolved(by: identities)
    facts.approver = approver.resolved(by: identities)
    facts.proposed = proposed.resolved(by: identities)
    for index in assignments.indices {
      facts.assignments[index].person = assignments[index].person.resolved(by: identities)
    }
    for index in amendments.indices {
      facts.amendments[index].approver = amendments[index].approver.resolved(by: identities)
      facts.amendments[index].driver = amendments[index].driver.resolved(by: identities)
    }
    return facts
  }
}
