package import Kernel

/// What changes about people.
package enum OperationsEvent: Hashable, Sendable {
  case roleGiven(PersonID, Role)
  case languageChosen(PersonID, Language)
  case zoneChosen(PersonID, Zone)
  /// The disk takes records again after it was full.
  case savingResumed
}

extension OperationsEvent {
  package var kind: String {
    switch self {
    case .roleGiven: "ops.role-given"
    case .languageChosen: "ops.language-chosen"
    case .zoneChosen: "ops.zone-chosen"
    case .savingResumed: "ops.saving-resumed"
    }
  }

  package var version: Int { 1 }

  package var data: JSON {
    switch self {
    case .roleGiven(let person, let role):
      .fields(["person": .string(person.description), "role": .string(role.rawValue)])
    case .languageChosen(let person, let language):
      .fields(["language": .string(language.rawValue), "person": .string(person.description)])
    case .zoneChosen(let person, let zone):
      .fields(["person": .string(person.description), "zone": .string(zone.name)])
    case .savingResumed: .object([])
    }
  }

  /// Reads back what `kind` and `data` wrote; nil for a kind that this version does not know.
  ///
  /// - Throws: `Fault` when the kind is known and the data is of another shape.
  package init?(kind: String, version: Int, data: JSON) throws(Fault) {
    if kind == "ops.saving-resumed" {
      self = .savingResumed
      return
    }
    guard ["ops.role-given", "ops.language-chosen", "ops.zone-chosen"].contains(kind) else { return nil }
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
    default:
      guard let zone = data["zone"]?.string.flatMap({ Zone($0) }) else { throw Fault("\(kind) without a known zone") }
      self = .zoneChosen(person, zone)
    }
  }
}
