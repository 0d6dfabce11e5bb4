package import Kernel

/// What changes about people and teams.
package enum OperationsEvent: Hashable, Sendable {
  case roleGiven(PersonID, Role)
  case languageChosen(PersonID, Language)
  case zoneChosen(PersonID, Zone)
  case wentAway(PersonID, Absence)
  case cameBack(PersonID)
  /// An account and those linked to it are somebody else's too from now on, whose account asked for the code at an
  /// instant; with what they are called in their chats.
  case linked(Participant, to: Participant, asked: Timestamp)
  /// An account is a person of its own again.
  case unlinked(PersonID)
  /// The whole team as it is now.
  case teamChanged(Team)
  /// By its name.
  case teamRemoved(String)
  /// The disk takes records again after it was full.
  case savingResumed
}

extension OperationsEvent {
  package var kind: String {
    switch self {
    case .roleGiven: "ops.role-given"
    case .languageChosen: "ops.language-chosen"
    case .zoneChosen: "ops.zone-chosen"
    case .wentAway: "ops.went-away"
    case .cameBack: "ops.came-back"
    case .linked: "ops.linked"
    case .unlinked: "ops.unlinked"
    case .teamChanged: "ops.team-changed"
    case .teamRemoved: "ops.team-removed"
    case .savingResumed: "ops.saving-resumed"
    }
  }

  package var version: Int { 1 }

  /// Whether it changes who is one person.
  package var isAboutIdentities: Bool {
    switch self {
    case .linked, .unlinked: true
    default: false
    }
  }

  package var data: JSON {
    switch self {
    case .roleGiven(let person, let role):
      .fields(["person": .string(person.description), "role": .string(role.rawValue)])
    case .languageChosen(let person, let language):
      .fields(["language": .string(language.rawValue), "person": .string(person.description)])
    case .zoneChosen(let person, let zone):
      .fields(["person": .string(person.description), "zone": .string(zone.name)])
    case .wentAway(let person, let absence):
      .fields(["absence": absence.json, "person": .string(person.description)])
    case .cameBack(let person), .unlinked(let person): .fields(["person": .string(person.description)])
    case .linked(let other, let person, let asked):
      .fields(["asked": .string(asked.description), "person": other.json, "to": person.json])
    case .teamChanged(let team): .fields(["team": team.json])
    case .teamRemoved(let name): .fields(["name": .string(name)])
    case .savingResumed: .object([])
    }
  }

  /// Reads back what `kind` and `data` wrote; nil for a kind that this version does not know.
  ///
  /// - Throws: `Fault` when the kind is known and the data is of another shape.
  package init?(kind: String, version: Int, data: JSON) throws(Fault) {
    switch kind {
    case "ops.saving-resumed": self = .savingResumed
    case "ops.team-changed":
      guard let team = data["team"] else { throw Fault("\(kind) without a team") }
      self = .teamChanged(try Team.read(team))
    case "ops.team-removed":
      guard let name = data["name"]?.string else { throw Fault("\(kind) without a name") }
      self = .teamRemoved(name)
    case "ops.linked":
      guard let asked = data["asked"]?.string.flatMap({ Timestamp($0) }) else {
        throw Fault("\(kind) without an instant")
      }
      self = .linked(try Participant.read(data["person"]), to: try Participant.read(data["to"]), asked: asked)
    default: try self.init(aboutPerson: kind, data)
    }
  }

  /// The kinds that are about one person.
  private init?(aboutPerson kind: String, _ data: JSON) throws(Fault) {
    guard
      [
        "ops.role-given", "ops.language-chosen", "ops.zone-chosen", "ops.went-away", "ops.came-back", "ops.unlinked",
      ].contains(kind)
    else { return nil }
    guard let person = data["person"]?.string.map({ PersonID($0) }) else { throw Fault("\(kind) without a person") }
    switch kind {
    case "ops.role-given":
      guard let role = data["role"]?.string.flatMap({ Role(rawValue: $0) }) else {
        throw Fault("\(kind) without a role")
      }
      self = .roleGiven(person, role)
    case "ops.language-chosen":
      guard let language = data["language"]?.string.flatMap({ Language(rawValue: $0) }) else {
        throw Fault("\(kind) without a language")
      }
      self = .languageChosen(person, language)
    case "ops.went-away": self = .wentAway(person, try Absence.read(data["absence"]))
    case "ops.came-back": self = .cameBack(person)
    case "ops.unlinked": self = .unlinked(person)
    default:
      guard let zone = data["zone"]?.string.flatMap({ Zone($0) }) else { throw Fault("\(kind) without a known zone") }
      self = .zoneChosen(person, zone)
    }
  }
}

extension Participant {
  /// - Throws: `Fault` for another shape, or a name without an account.
  fileprivate static func read(_ json: JSON?) throws(Fault) -> Participant {
    do throws(MalformedEvent) {
      guard let person = try Participant(json: json ?? .object([])), person.id != nil else {
        throw MalformedEvent(description: "no account")
      }
      return person
    } catch {
      throw Fault("\(error)")
    }
  }
}

extension Team {
  /// - Throws: `Fault` for another shape.
  static func read(_ json: JSON) throws(Fault) -> Team {
    do throws(MalformedEvent) {
      guard let team = try Team(json: json) else { throw MalformedEvent(description: "no team") }
      return team
    } catch {
      throw Fault("\(error)")
    }
  }
}
