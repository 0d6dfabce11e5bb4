import HashTreeCollections
package import Kernel

extension Operations {
  /// The leads and admins that a chat knows, by the configuration and by what was given from chat, sorted.
  package func leads(on place: Place) -> [PersonID] {
    let known = Set(configuration.roles.keys).union(people.keys)
    let home = PersonID(platform: place.platform, team: place.team, user: "").description
    return known.filter { $0.description.hasPrefix(home) && role(of: $0) >= .lead }.sorted {
      $0.description < $1.description
    }
  }
}
