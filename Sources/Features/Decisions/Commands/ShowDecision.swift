import Commands
import Kernel

/// Everything about one: `show DEC-4`.
struct ShowDecision: DecisionCommand {
  static let handler = "show"
  static let changesState = false

  let id: ItemID

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeDecisionID()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    let record = try state.decisions.find(id, in: world)
    let (audience, facts) = (world.person.audience, record.facts)
    var lines = audience.facts(of: record, state.decisions.lineage(of: record.number))
    if let address = facts.origin.flatMap(state.link) {
      let link = RichText.plain(address)
      lines.append(world.language.pick(en: "It came from \(link)", fr: "Elle vient de \(link)"))
    }
    if let go = facts.go, let executed = facts.executed {
      let length = audience.span(from: go.at, to: executed)
      let work = RichText.plain(audience.work(milliseconds: state.hours.elapsed(go.at, executed)))
      lines.append(
        world.language.pick(
          en: "Lead time, from go to done: \(length), \(work) of working time",
          fr: "Délai, de l’accord à l’exécution : \(length), dont \(work) ouvrées"))
    }
    let zone = RichText.plain(audience.zone.name)
    lines.append(world.language.pick(en: "What happened (\(zone)):", fr: "Ce qui s’est passé (\(zone)) :"))
    lines += audience.history(facts)
    return Decision(reply: Reply(lines.joined(separator: "\n"), buttons: record.buttons(world.language, world.verbs)))
  }
}
