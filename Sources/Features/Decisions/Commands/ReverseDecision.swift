import Commands
import Kernel

/// Takes a decision back: `reverse DEC-4 too expensive`.
struct ReverseDecision: DecisionCommand {
  static let handler = "reverse"

  let id: ItemID
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeDecisionID(before: [])
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "reason": reason] }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    let record = try state.decisions.find(id, in: world)
    guard record.facts.stage.isInForce, let go = record.facts.go else {
      throw .stage("reverse", record, in: state.decisions, world)
    }
    guard let reason else { throw .unreasoned("reverse", record, in: world) }
    try world.check(reason, limit: Limit.text)
    let predecessors = state.decisions.lineage(of: record.number).predecessors
    return record.decision(
      .reversed(why: reason), in: world, calls: record.facts.executor, also: predecessors
    ) { audience, calls in
      let (title, length) = (audience.quoted(record.facts.title), audience.span(from: go.at, to: world.now))
      var text: RichText = audience.language.pick(
        en: "\(title) is taken back, \(length) after the go: \(reason)",
        fr: "\(title) est annulée, \(length) après l’accord : \(reason)")
      if record.facts.isOneWay == true {
        text += audience.language.pick(
          en: "\nIt was called one-way: what was done stays done.",
          fr: "\nElle était dite sans retour : ce qui est fait reste fait.")
      }
      if !predecessors.isEmpty {
        let ids = RichText.plain(predecessors.map(\.description).joined(separator: ", "))
        text += audience.language.pick(
          en: "\nIt stood in the place of \(ids): nothing holds there now.",
          fr: "\nElle était à la place de \(ids) : rien n’y vaut plus.")
      }
      if calls, let executor = record.facts.executor { text += "\n\(calling: executor.mention)" }
      return text
    }
  }
}
