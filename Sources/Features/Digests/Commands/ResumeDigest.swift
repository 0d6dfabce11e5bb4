import Commands
import Kernel

/// Sends again: `resume`, `reprendre hebdo`.
struct ResumeDigest: DigestCommand {
  static let handler = "resume"

  let chosen: ChosenSchedules

  init(_ words: inout Words) throws(SyntaxProblem) {
    chosen = ChosenSchedules(&words)
    try words.end()
  }

  func arguments(in world: World) -> Arguments { chosen.arguments }

  func decide(_ state: DigestsView, in world: World) throws(Refusal) -> Decision<DigestEvent> {
    let schedules = try chosen.schedules(of: state.digests, Self.handler, in: world)
    let paused = schedules.filter { schedule in
      schedule.setting.pause(at: world.now) != nil || schedule.progress.silence(at: world.now) != nil
    }
    guard !paused.isEmpty else { throw .notPaused(in: world) }
    let event = DigestEvent(.resumed(paused.map(\.number)), byName: world.person.name)
    return try state.decision(event, Self.handler, in: world)
  }
}

extension Refusal {
  fileprivate static func notPaused(in world: World) -> Refusal {
    let line = world.line("schedules")
    return Refusal(
      "digest.notPaused",
      world.language.pick(
        en: "Nothing is on pause here. Nothing was changed; \(code: line) shows what is sent when.",
        fr: "Rien n’est en pause ici. Rien n’a été changé ; \(code: line) montre ce qui part et quand."))
  }
}
