import Kernel

extension Decisions {
  /// The decision that a line names.
  ///
  /// - Throws: `decision.unknown`.
  func find(_ id: ItemID, in world: World) throws(Refusal) -> DecisionRecord {
    guard let record = self[id.number] else { throw .unknown(id, in: world) }
    return record
  }
}

extension DecisionRecord {
  /// Whether whoever types may decide: the approver, or any lead.
  func isDecided(by person: Person) -> Bool {
    person.role >= .lead || facts.approver?.isAccount(of: person) == true
  }

  /// Whether whoever types has it in hand: those who may decide, and the driver.
  func isDriven(by person: Person) -> Bool { isDecided(by: person) || facts.driver.isAccount(of: person) }

  /// Whether somebody stopped the last silence.
  var isObjectedTo: Bool { facts.consents.last?.objection != nil }

  /// Whether whoever types may let silence decide: once somebody objected, only those who may decide.
  func isSilenced(by person: Person) -> Bool {
    facts.stage == .proposed && (isObjectedTo ? isDecided(by: person) : isDriven(by: person))
  }
}

extension Participant {
  /// Whether this is the account of whoever types: a name alone, which anybody can take, gives no right.
  func isAccount(of person: Person) -> Bool { id == person.id }
}
