/// What a report has one line for.
package enum LedgerGrouping: Sendable, Hashable, CaseIterable {
  case none, team, policy, client, pair, level
}

/// One line of a report; a name stands for all its spellings.
package enum LedgerGroup: Sendable, Hashable {
  case all
  /// The team that answers.
  case team(String?)
  case policy(String?)
  case client(String?)
  case pair(from: String?, to: String?)
  /// A severity or priority, 1 to 4, of the records whose ids have a prefix: `REQ`.
  case level(Int, kind: String)

  /// False for the line of those that have no such name.
  var isNamed: Bool {
    switch self {
    case .all, .level: true
    case .team(let name), .policy(let name), .client(let name): name != nil
    case .pair(let from, let to): from != nil || to != nil
    }
  }
}

/// The clocks of one line in one period, counted.
package struct Tally: Sendable, Hashable {
  package var met: Int
  package var breached: Int
  package var excluded: Int
  /// The first of those that were breached, in the order in which they were judged.
  package var breachedIDs: [ClockID]

  package init(met: Int = 0, breached: Int = 0, excluded: Int = 0, breachedIDs: [ClockID] = []) {
    (self.met, self.breached, self.excluded, self.breachedIDs) = (met, breached, excluded, breachedIDs)
  }

  /// Clocks that were kept or not.
  package var judged: Int { met + breached }
}
