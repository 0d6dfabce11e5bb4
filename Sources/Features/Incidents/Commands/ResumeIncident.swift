import Commands
import Kernel

/// Ends a pause: `resume INC-12`.
struct ResumeIncident: ComingCommand {
  typealias State = Incidents
  typealias Event = IncidentEvent

  static let handler = "resume"

  let id: ItemID?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Incident.prefix)
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }
}
