import Commands
import Kernel

/// Nobody in the house can go on: `hold INC-12 vendor until tomorrow 2pm`.
struct PauseIncident: ComingCommand {
  typealias State = Incidents
  typealias Event = IncidentEvent

  static let handler = "pause"

  let id: ItemID?
  let kind: PauseKind
  let until: Timestamp?
  let why: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Incident.prefix)
    guard let kind = words.takePauseKind() else {
      throw SyntaxProblem(
        "pause.kind",
        words.language.pick(
          en: "say who it waits for: client, vendor or internal. Nothing was changed.",
          fr: "dites ce qu’il attend : client, fournisseur ou interne. Rien n’a été changé."),
        word: words.isEmpty ? nil : words.takeWord())
    }
    self.kind = kind
    until = try words.takeTime(after: "until", "till", "jusqu’à", "jusqu’au", "jusque", reading: .until)?.instant
    why = words.rest().trimmed.nonEmpty
  }

  func arguments(in world: World) -> Arguments {
    ["id": id, "reason": "waiting_" + kind.rawValue, "until": until, "text": why]
  }
}
