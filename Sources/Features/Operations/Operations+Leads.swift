import HashTreeCollections
package import Kernel

extension Operations {
  /// The leads and admins that a chat knows, by the configuration and by what was given from chat, sorted.
  package func leads(on place: Place) -> [PersonID] {
    let known = Set(configuration.roles.keys).union(people.keys)
    let leads = known.filter { role(of: $0) >= .lead }.compactMap { identities.account(of: $0, at: place) }
    return Set(leads).sorted { $0.description < $1.description }
  }
}
