/// Who may read of a record.
///
/// `admits` is the one place that decides it: everything that a person reads has passed through there.
package enum Visibility: Sendable, Hashable {
  case everybody
  /// Those with a part in it; accounts only, because anybody can carry a name.
  case only(Set<PersonID>)

  /// Whether somebody may read of it; nil is the bot itself, which tells nobody.
  package func admits(_ viewer: PersonID?) -> Bool {
    guard case .only(let members) = self, let viewer else { return true }
    return members.contains(viewer)
  }

  /// Those who may where not everybody may, in a stable order.
  package var members: [PersonID] {
    guard case .only(let members) = self else { return [] }
    return members.sorted { $0.description < $1.description }
  }

  /// True when not everybody may.
  package var isRestricted: Bool { self != .everybody }
}
