import Commands
import Kernel

/// Gives up a proposal: `drop DEC-4 no longer needed`.
struct DropDecision: DecisionCommand {
  static let handler = "drop"

  let id: ItemID
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeDecisionID(before: [])
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "reason": reason] }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    if let reason { try world.check(reason, limit: Limit.text) }
    let record = try state.decisions.find(id, in: world)
    guard record.facts.stage.isProposal else { throw .stage("drop", record, in: state.decisions, world) }
    try record.checkSilence(in: world)
    return record.decision(.dropped(why: reason), in: world) { audience, _ in
      let title = audience.quoted(record.facts.title)
      let text: RichText = audience.language.pick(en: "\(title) is dropped", fr: "\(title) est abandonnée")
      return reason.map { audience.labelled(text, .user($0)) } ?? text + "."
    }
  }
}
