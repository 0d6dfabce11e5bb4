/// Which accounts belong to one person, over all chats: at most one in each.
///
/// A person goes by one of them, the first; records name people by that one alone.
package struct Identities: Hashable, Sendable {
  /// The first account of every other one.
  private var firsts: [PersonID: PersonID] = [:]
  /// The others of every first account, in the order in which they were linked.
  private var others: [PersonID: [PersonID]] = [:]

  package init() {}

  /// True where everybody has one account.
  package var isEmpty: Bool { firsts.isEmpty }

  /// The account that a person goes by, whichever of theirs is given.
  package func first(of account: PersonID) -> PersonID { firsts[account] ?? account }

  /// All accounts of a person, the first one in front.
  package func all(of account: PersonID) -> [PersonID] {
    let first = first(of: account)
    return [first] + (others[first] ?? [])
  }

  /// A person's account in the chat of a place; nil where they have none.
  package func account(of person: PersonID, at place: Place) -> PersonID? {
    all(of: person).first { $0.isIn(place) }
  }

  /// Those with more than one account, sorted by the first.
  package var people: [[PersonID]] {
    others.keys.sorted { $0.description < $1.description }.map { all(of: $0) }
  }

  /// Makes two people one, who goes by the first account of `person`.
  package mutating func link(_ other: PersonID, to person: PersonID) {
    let (first, moved) = (first(of: person), all(of: other))
    guard moved[0] != first else { return }
    others[moved[0]] = nil
    for account in moved { firsts[account] = first }
    others[first, default: []] += moved
  }

  /// Makes an account a person of its own; those that it leaves behind go by the one that was linked first.
  package mutating func unlink(_ account: PersonID) {
    let rest = all(of: account).filter { $0 != account }
    others[first(of: account)] = nil
    for each in rest + [account] { firsts[each] = nil }
    for other in rest.dropFirst() { link(other, to: rest[0]) }
  }
}

extension PersonID {
  /// Whether it is an account in the chat of a place.
  package func isIn(_ place: Place) -> Bool { description.utf8.starts(with: "\(place.platform):\(place.team):".utf8) }

  /// Platform and workspace: two accounts with the same one are in the same chat.
  package var chat: Place {
    let parts = description.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    return Place(platform: platform, team: parts.count > 1 ? String(parts[1]) : "", channel: "")
  }
}

extension Participant {
  /// The same participant, named by the account that the person goes by now.
  ///
  /// It follows from `recorded` and the links alone, so that ending a link restores what was there before.
  package func resolved(by identities: Identities) -> Participant {
    guard let account = recorded ?? id else { return self }
    var participant = self
    let first = identities.first(of: account)
    (participant.id, participant.recorded) = (first, first == account ? nil : account)
    return participant
  }
}

extension Participant? {
  /// The same, of somebody or nobody.
  package func resolved(by identities: Identities) -> Participant? { self?.resolved(by: identities) }
}

extension Mark {
  /// The same mark by the account that the person goes by now.
  package func resolved(by identities: Identities) -> Mark { Mark(at: at, by: by.resolved(by: identities)) }
}

extension Team {
  /// The same team, its people by the accounts that they go by now.
  package func resolved(by identities: Identities) -> Team {
    var team = self
    team.members = members.map { $0.resolved(by: identities) }
    team.lead = lead.resolved(by: identities)
    return team
  }
}

extension Teams {
  /// The same teams.
  package func resolved(by identities: Identities) -> Teams {
    var teams = Teams()
    for team in allFormer {
      teams.put(team.resolved(by: identities))
      teams.remove(team.name)
    }
    for team in all { teams.put(team.resolved(by: identities)) }
    return teams
  }
}
