import Commands
import Kernel

/// Something to be done while the incident lasts: `task INC-12 call the bank @karim by 15:00`; and, with the id of one
/// that is there, another owner or date: `task T-3 @lea by friday`.
struct AddTask: Command {
  static let handler = "task"

  let request: ActionRequest

  init(_ words: inout Words) throws(SyntaxProblem) { request = try ActionRequest(&words) }

  func arguments(in world: World) -> Arguments { request.arguments }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try request.decide(.task, state, in: world)
  }
}
