import Commands
import Kernel

/// Says which area it belongs to, or that it belongs to none: `area INC-4 #payments`, `area INC-4 none`.
struct ChangeArea: Command {
  static let handler = "area"

  let id: ItemID?
  /// Nil for none.
  let area: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    let first = try words.takeIncident(for: Self.handler)
    _ = words.takeNext("to", "is", "en", "est", "->")
    if words.takeNext("none", "no", "aucun", "aucune") != nil {
      area = nil
    } else if let named = words.takeArea() {
      area = named
    } else {
      throw Self.missing(first, words)
    }
    id = first ?? words.takeNamedID(Incident.prefix)
    try words.end()
  }

  /// A word without its mark may be an area, and is offered as one.
  private static func missing(_ id: ItemID?, _ words: Words) -> SyntaxProblem {
    let isWord = words.count == 1 && words.source.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
    let name = isWord ? words.source.lowercased() : words.language.pick(en: "area", fr: "domaine")
    let line = words.world.line(handler, "\(id?.description ?? "INC-…") #\(name)")
    return SyntaxProblem(
      "area.missing",
      words.language.pick(
        en: "An area begins with #: \(code: line). Nothing was changed.",
        fr: "Un domaine commence par # : \(code: line). Rien n’a été changé."))
  }

  func arguments(in world: World) -> Arguments { ["id": id, "area": area] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let rest = area.map { "#" + $0 } ?? world.language.pick(en: "none", fr: "aucun")
    let incident = try state.find(id, for: .any, line: TypedLine(command: Self.handler, rest: rest), in: world)
    let before = incident.facts.area
    guard before != area else { throw .sameArea(area, incident.id, in: world) }
    return incident.decision(.detailed(.area(area, from: before)), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      return switch (before, area) {
      case (let before?, nil):
        audience.language.pick(
          en: "\(title) is not in \("#" + before) any more.", fr: "\(title) n’est plus dans \("#" + before).")
      case (let before?, let area?):
        audience.language.pick(
          en: "\(title) goes from \("#" + before) to \("#" + area).",
          fr: "\(title) passe de \("#" + before) à \("#" + area).")
      default:
        audience.language.pick(
          en: "\(title) is in \("#" + (area ?? "")).", fr: "\(title) est dans \("#" + (area ?? "")).")
      }
    }
  }
}

extension Refusal {
  fileprivate static func sameArea(_ area: String?, _ id: ItemID, in world: World) -> Refusal {
    guard let area else {
      return Refusal(
        "area.same",
        world.language.pick(
          en: "\(id) is in no area. Nothing was changed.", fr: "\(id) n’a pas de domaine. Rien n’a été changé."))
    }
    return Refusal(
      "area.same",
      world.language.pick(
        en: "\(id) is in \("#" + area) already. Nothing was changed.",
        fr: "\(id) est déjà dans \("#" + area). Rien n’a été changé."))
  }
}
