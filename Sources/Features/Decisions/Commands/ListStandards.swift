import Commands
import Kernel

/// Who decides what: `standards`.
struct ListStandards: DecisionCommand {
  static let handler = "standards"
  static let changesState = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    let (audience, line, language) = (world.person.audience, world.line("standards"), world.language)
    let standards = state.decisions.standards
    guard !standards.isEmpty else {
      let set = world.line("standard", language.pick(en: "discount > 15 % = CFO", fr: "remise > 15 % = DAF"))
      return Decision(
        reply: Reply(
          language.pick(
            en: "\(code: line): nobody has said who decides what. A lead can: \(code: set)",
            fr: "\(code: line) : personne n’a dit qui décide quoi. Un responsable le peut : \(code: set)")))
    }
    let lines =
      [audience.labelled("\(code: line)", language.pick(en: "who decides what", fr: "qui décide quoi"))]
      + standards.map { audience.line(about: $0) }
    return Decision(reply: Reply(lines.joined(separator: "\n")))
  }
}

extension Audience {
  /// `discount > 15 % → CFO · Thu 26 Mar 2026, @lea`.
  func line(about standard: Standard) -> RichText {
    let day = RichText.plain(day(zone.civil(at: standard.since.at).date))
    return "\(standard.rule) → \(standard.decider) · \(day), \(standard.since.by.mention)"
  }
}
