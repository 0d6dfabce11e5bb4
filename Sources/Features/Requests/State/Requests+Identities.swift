import HashTreeCollections
package import Kernel

extension Requests {
  /// Names everybody with a part in a request by the account that they go by now, in every index too.
  package mutating func resolve(by identities: Identities) {
    for request in open.compactMap({ self[$0] }) {
      replace(request, with: request.facts.resolved(by: identities))
    }
    read(by: identities)
  }
}

extension Facts {
  func resolved(by identities: Identities) -> Facts {
    var facts = self
    facts.asker = asker.resolved(by: identities)
    for index in holdings.indices { facts.holdings[index].person = holdings[index].person.resolved(by: identities) }
    return facts
  }
}
