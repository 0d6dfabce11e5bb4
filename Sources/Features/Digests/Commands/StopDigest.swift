import Commands
import Kernel

/// Sends one no more: `stop weekly`.
struct StopDigest: DigestCommand {
  static let handler = "stop"

  let chosen: ChosenSchedules

  init(_ words: inout Words) throws(SyntaxProblem) {
    chosen = ChosenSchedules(&words)
    try words.end()
  }

  func arguments(in world: World) -> Arguments { chosen.arguments }

  func decide(_ state: DigestsView, in world: World) throws(Refusal) -> Decision<DigestEvent> {
    let schedules = try chosen.schedules(of: state.digests, Self.handler, in: world)
    let event = DigestEvent(.stopped(schedules.map(\.number)), byName: world.person.name)
    return try state.decision(event, Self.handler, in: world)
  }
}
