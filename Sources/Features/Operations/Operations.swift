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

  package init(configuration: Configuration = Configuration()) { self.configuration = configuration }

  /// What somebody may do: the configuration first, then what chat gave, then the default.
  package func role(of person: PersonID) -> Role {
    configuration.roles[person] ?? people[person]?.role ?? configuration.role
  }

  /// True for somebody whom the configuration names, or who chose or was given something from chat.
  package func isKnown(_ person: PersonID) -> Bool {
    configuration.roles[person] != nil || people[person] != nil
  }

  /// How somebody is answered: their own choice first, then what the chat knows of them, then the default.
  package func audience(of person: PersonID, chatKnows language: Language?, zone: Zone?) -> Audience {
    let choices = people[person]
    return Audience(
      language: choices?.language ?? language ?? configuration.audience.language,
      zone: choices?.zone ?? zone ?? configuration.audience.zone)
  }

  /// Why somebody is not there at an instant; nil when they are.
  package func absence(of person: PersonID, at instant: Timestamp) -> Absence? {
    people[person]?.absence.flatMap { $0.covers(instant) ? $0 : nil }
  }

  /// Total: any event is possible at any time.
  package mutating func apply(_ event: OperationsEvent, at: Timestamp, by: String) {
    switch event {
    case .roleGiven(let person, let role): people[person, default: Choices()].role = role
    case .languageChosen(let person, let language): people[person, default: Choices()].language = language
    case .zoneChosen(let person, let zone): people[person, default: Choices()].zone = zone
    case .wentAway(let person, let absence): people[person, default: Choices()].absence = absence
    case .cameBack(let person): people[person]?.absence = nil
    case .teamChanged(var team):
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
    } + teams.all.map { .fields(["team": $0.json]) } + teams.allFormer.map { .fields(["former": $0.json]) }
  }

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
      guard let person = line["person"]?.string else { throw Fault("a person without an id") }
      people[PersonID(person)] = Choices(
        role: line["role"]?.string.flatMap { Role(rawValue: $0) },
        language: line["language"]?.string.flatMap { Language(rawValue: $0) },
        zone: line["zone"]?.string.flatMap { Zone($0) },
        absence: try line["absence"].map { json throws(Fault) in try Absence.read(json) })
    }
  }
}
