import Commands
import Kernel

/// `/ops teams`: every team with its people, calendar and channel.
struct ListTeams: Command {
  static let handler = "teams"
  static let changesState = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    let (teams, language) = (state.operations.teams, world.language)
    guard !teams.isEmpty else {
      let line = "\(world.typing.commandMark)\(OperationsDesk.root) \(language.pick(en: "team", fr: "équipe"))"
      return Decision(
        reply: Reply(
          language.pick(
            en: "There is no team yet: \(code: line + " finance @lea lead @lea") makes one.",
            fr: "Il n’y a pas encore d’équipe : \(code: line + " finance @lea responsable @lea") en crée une.")))
    }
    return Decision(reply: Reply(teams.all.map { $0.line(in: language) }.joined(separator: "\n")))
  }
}
