/// Who a person is, on which platform: `slack:T1:U7`; stable, ASCII, never a name.
package struct PersonID: Hashable, Sendable, CustomStringConvertible {
  /// The whole id: platform, workspace and user id, joined by colons.
  package let description: String

  /// `raw` is `platform:team:user`; the user part may itself contain colons (Matrix).
  package init(_ raw: String) { description = raw }

  package init(platform: String, team: String, user: String) {
    description = "\(platform):\(team):\(user)"
  }

  /// The platform's own user id: the last part.
  package var user: String {
    String(description.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).last ?? "")
  }

  /// The platform's name: the first part.
  package var platform: String { String(description.prefix { $0 != ":" }) }
}

/// What somebody may do; each role includes those below it.
package enum Role: String, Sendable, Comparable, CaseIterable {
  case guest, member, lead, admin

  package static func < (a: Role, b: Role) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .guest: 0
    case .member: 1
    case .lead: 2
    case .admin: 3
    }
  }
}

/// Somebody who typed, as far as the bot knows them.
package struct Person: Sendable, Hashable {
  package var id: PersonID
  /// What the chat calls them; for display only, never for identity.
  package var name: String
  package var role: Role
  package var audience: Audience

  package init(id: PersonID, name: String, role: Role, audience: Audience) {
    self.id = id
    self.name = name
    self.role = role
    self.audience = audience
  }
}

/// Somebody who was named in a line: by id when the chat resolved the mention, else by the handle that was typed.
package struct Mention: Sendable, Hashable {
  /// The platform's user id (`U7`), or nil when only a handle is known.
  package var user: String?
  /// The handle or display name, without `@`.
  package var name: String

  package init(user: String?, name: String) {
    self.user = user
    self.name = name
  }
}
