import Commands
package import Kernel

extension Priorities {
  /// Names everybody with a part in a priority, a vote or a review by the account that they go by now.
  package mutating func resolve(by identities: Identities) {
    for item in numbers.compactMap({ self[$0] }) {
      let facts = item.facts.resolved(by: identities)
      if facts != item.facts { replace(item, with: facts) }
    }
    replace(meetings.resolved(by: identities), undo.map { $0.resolved(by: identities) })
  }
}

extension Facts {
  fileprivate func resolved(by identities: Identities) -> Facts {
    var facts = self
    facts.owner = owner.resolved(by: identities)
    for index in blocks.indices { facts.blocks[index].on = blocks[index].on.resolved(by: identities) }
    return facts
  }
}

extension Freeze {
  func resolved(by identities: Identities) -> Freeze {
    var freeze = self
    for index in places.indices { freeze.places[index].owner = places[index].owner.resolved(by: identities) }
    return freeze
  }
}

extension Poll {
  /// The same vote, one ballot for each person: that of the account they go by, where they gave two.
  func resolved(by identities: Identities) -> Poll {
    var poll = self
    poll.ballots = []
    for ballot in ballots {
      var named = ballot
      named.person = ballot.person.resolved(by: identities)
      let place = poll.ballots.firstIndex { $0.person.id == named.person.id }
      guard let place else {
        poll.ballots.append(named)
        continue
      }
      if named.person.recorded == nil { poll.ballots[place] = named }
    }
    return poll
  }
}
