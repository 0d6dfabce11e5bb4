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
  /// The account that they go by, in whichever chat they type.
  package var id: PersonID
  /// The account that they typed with.
  package var account: PersonID
  /// What the chat calls them; for display only, never for identity.
  package var name: String
  package var role: Role
  package var audience: Audience

  /// - Parameter account: Nil where it is the one they go by.
  package init(id: PersonID, account: PersonID? = nil, name: String, role: Role, audience: Audience) {
    self.id = id
    self.account = account ?? id
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
  /// Whose account it is, where that is known whatever the chat; nil as typed, for the chat of the line.
  package var person: PersonID?

  package init(user: String?, name: String) {
    self.user = user
    self.name = name
  }

  /// Somebody whom a record knows.
  package init(person: PersonID?, name: String) {
    user = person?.user
    self.name = name
    self.person = person
  }

  /// As a chat knows them: by their account there, or by their name where they have none.
  package func read(at place: Place, by identities: Identities) -> Mention {
    guard let person else { return self }
    let account = identities.account(of: person, at: place) ?? (person.platform == place.platform ? person : nil)
    return Mention(user: account?.user, name: name)
  }
}
