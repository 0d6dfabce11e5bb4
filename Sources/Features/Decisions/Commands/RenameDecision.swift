import Commands
import Kernel

/// Another title, while nobody has said go: `rename DEC-4 Yearly plan for everybody`.
struct RenameDecision: DecisionCommand {
  static let handler = "rename"

  let id: ItemID
  let title: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeDecisionID(before: [])
    _ = words.takeNext("to", "as", "into", "en", "->", "→", ":")
    title = try words.takeDecisionTitle()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "title": title] }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    try world.check(title, limit: Limit.title)
    let record = try state.decisions.find(id, in: world)
    try record.checkSilence(in: world)
    // People are silent about what they read when silence began.
    guard record.facts.stage == .proposed else { throw .stage("rename", record, in: state.decisions, world) }
    try record.checkAmendment(in: world)
    let amendment = DecisionEvent.Amendment(title: title)
    return record.decision(.amended(amendment), in: world) { audience, _ in
      let (old, new) = (audience.quoted(record.facts.title), audience.quoted(title))
      return audience.language.pick(en: "\(old) is now called \(new).", fr: "\(old) s’appelle désormais \(new).")
    }
  }
}

extension DecisionRecord {
  /// What was proposed is changed by whoever has it in hand, and by whoever proposed it.
  ///
  /// - Throws: `decision.rights`.
  func checkAmendment(in world: World) throws(Refusal) {
    guard isDriven(by: world.person) || facts.proposed.by.isAccount(of: world.person) else {
      let people = people
      throw Refusal(
        "decision.rights",
        world.language.pick(
          en: "Only \(people) or a lead can change what \(id) asks for. Nothing was changed.",
          fr: "Seul \(people) ou un responsable peut changer ce que \(id) demande. Rien n’a été changé."))
    }
  }
}
