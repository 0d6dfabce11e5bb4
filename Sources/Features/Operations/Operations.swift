package import HashTreeCollections
package import Kernel

/// Who may do what, who belongs together, and how everybody is answered.
package struct Operations: Sendable {
  /// What somebody chose, or was given, from chat.
  package struct Choices: Hashable, Sendable {
    package var role: Role?
    package var language: Language?
    package var zone: Zone?
    /// The latest that was said, whether it is over or still to come.
    package var absence: Absence?
  }

  /// What the configuration says; it is not in the journal.
  package struct Configuration: Hashable, Sendable {
    /// For people about whom nothing else is known.
    package var role: Role
    package var audience: Audience
    /// Given by the operator: a role from chat cannot take these away.
    package var roles: [PersonID: Role]

    package init(
      role: Role = .member, audience: Audience = Audience(language: .english, zone: .utc), roles: [PersonID: Role] = [:]
    ) {
      self.role = role
      self.audience = audience
      self.roles = roles
    }
  }

  package var configuration: Configuration
  package private(set) var people: TreeDictionary<PersonID, Choices> = [:]
  package private(set) var teams = Teams()
  /// Which accounts are one person's.
  package private(set) var identities = Identities()
  /// What accounts were called in their chat when they were linked.
  private var names: TreeDictionary<PersonID, String> = [:]
  /// When the newest code was given that has linked somebody to an account: neither it nor an older one links again.
  package private(set) var usedCodes: TreeDictionary<PersonID, Timestamp> = [:]

  package init(configuration: Configuration = Configuration()) { self.configuration = configuration }

  /// What somebody may do: the highest role that any of their accounts has, by the configuration first, then by what
  /// chat gave; the default where none was given any.
  package func role(of person: PersonID) -> Role {
    identities.all(of: person).compactMap { configuration.roles[$0] ?? people[$0]?.role }.max() ?? configuration.role
  }

  /// True for somebody whom the configuration names, or who chose or was given something from chat.
  package func isKnown(_ person: PersonID) -> Bool {
    identities.all(of: person).contains { configuration.roles[$0] != nil || people[$0] != nil }
  }

  /// How somebody is answered: their own choice first, then what the chat knows of them, then the default.
  package func audience(of person: PersonID, chatKnows language: Language?, zone: Zone?) -> Audience {
    let choices = identities.all(of: person).compactMap { people[$0] }
    return Audience(
      language: choices.lazy.compactMap(\.language).first ?? language ?? configuration.audience.language,
      zone: choices.lazy.compactMap(\.zone).first ?? zone ?? configuration.audience.zone)
  }

  /// Why somebody is not there at an instant; nil when they are.
  package func absence(of person: PersonID, at instant: Timestamp) -> Absence? {
    identities.all(of: person).lazy.compactMap { people[$0]?.absence }.first { $0.covers(instant) }
  }

  /// Total: any event is possible at any time.
  package mutating func apply(_ event: OperationsEvent, at: Timestamp, by: String) {
    switch event {
    case .roleGiven(let person, let role): people[person, default: Choices()].role = role
    case .languageChosen(let person, let language): people[person, default: Choices()].language = language
    case .zoneChosen(let person, let zone): people[person, default: Choices()].zone = zone
    case .wentAway(let person, let absence):
      // What was said in another chat is not the latest any more.
      for account in identities.all(of: person) { people[account]?.absence = nil }
      people[person, default: Choices()].absence = absence
    case .cameBack(let person): for account in identities.all(of: person) { people[account]?.absence = nil }
    case .linked(let other, let person, let asked):
      guard let account = other.id, let first = person.id else { break }
      identities.link(account, to: first)
      (names[account], names[first], usedCodes[first]) = (other.name, person.name, asked)
      teams = teams.resolved(by: identities)
    case .unlinked(let account):
      identities.unlink(account)
      teams = teams.resolved(by: identities)
    case .teamChanged(let changed):
      var team = changed.resolved(by: identities)
      if let before = teams.known(team.name) {
        team.calendarsBefore = before.calendarsBefore
        if before.calendar != team.calendar {
          team.calendarsBefore.append(Team.CalendarBefore(before.calendar, until: at))
        }
      }
      teams.put(team)
    case .teamRemoved(let name): teams.remove(name)
    case .savingResumed: break
    }
  }
}

extension Operations {
  /// One line per person and per team, sorted, for a snapshot.
  package var snapshot: [JSON] {
    people.sorted { $0.key.description < $1.key.description }.map { person, choices in
      .fields([
        "absence": choices.absence?.json, "person": .string(person.description),
        "role": choices.role.map { .string($0.rawValue) },
        "language": choices.language.map { .string($0.rawValue) }, "zone": choices.zone.map { .string($0.name) },
      ])
    } + identities.people.map { .fields(["accounts": .array($0.map(account))]) }
      + teams.all.map { .fields(["team": $0.json]) } + teams.allFormer.map { .fields(["former": $0.json]) }
  }

  private func account(_ id: PersonID) -> JSON {
    .fields(["id": .string(id.description), "name": names[id].map { .string($0) }])
  }

  /// - Throws: `Fault` for an account without an id.
  private mutating func link(_ accounts: [JSON]) throws(Fault) {
    var first: PersonID?
    for json in accounts {
      guard let id = json["id"]?.string.map({ PersonID($0) }) else { throw Fault("an account without an id") }
      names[id] = json["name"]?.string
      if let first { identities.link(id, to: first) } else { first = id }
    }
  }

  /// What a linked account is called in its chat; nil for one that is not linked.
  package func name(of account: PersonID) -> String? { identities.all(of: account).count > 1 ? names[account] : nil }

  /// Takes over what `snapshot` wrote.
  ///
  /// - Throws: `Fault` for lines of another shape.
  package mutating func restore(snapshot lines: [JSON]) throws(Fault) {
    for line in lines {
      if let json = line["team"] {
        teams.put(try Team.read(json))
        continue
      }
      if let json = line["former"] {
        let team = try Team.read(json)
        teams.put(team)
        teams.remove(team.name)
        continue
      }
      if let accounts = line["accounts"]?.array {
        try link(accounts)
        continue
      }
      guard let person = line["person"]?.string else { throw Fault("a person without an id") }
      people[PersonID(person)] = Choices(
        role: line["role"]?.string.flatMap { Role(rawValue: $0) },
        language: line["language"]?.string.flatMap { Language(rawValue: $0) },
        zone: line["zone"]?.string.flatMap { Zone($0) },
        absence: try line["absence"].map { json throws(Fault) in try Absence.read(json) })
    }
  }
}
