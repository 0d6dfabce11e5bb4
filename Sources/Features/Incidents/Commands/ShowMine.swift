import Commands
import HashTreeCollections
import Kernel

/// What is the caller's: incidents to lead, write about or see through, and what is left to do: `mine`.
struct ShowMine: Command {
  static let handler = "mine"
  static let changesState = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let (audience, language) = (world.person.audience, world.language)
    let shelf = state.people[world.person.id] ?? Shelf()
    let incidents = shelf.open.sorted(by: >).compactMap { state[$0] }
    let worstFirst = Severity.allCases.flatMap { level in incidents.filter { $0.facts.severity == level } }
    let items = state.openActions(of: Participant(world.person))
    let head = RichText(spans: [.code(world.line("mine"))])
    guard !incidents.isEmpty || !items.isEmpty else {
      return Decision(
        reply: Reply(audience.labelled(head, language.pick(en: "nothing waits for you.", fr: "rien ne vous attend."))))
    }
    let counts = [
      language.counted(Int64(incidents.count), en: ("incident", "incidents"), fr: ("incident", "incidents")),
      language.counted(Int64(items.count), en: ("task", "tasks"), fr: ("tâche", "tâches")),
    ].joined(separator: ", ")
    var lines = [audience.labelled(head, .plain(counts))]
    lines += state.offers(to: world.person.id).prefix(5).map { offered in
      let me = "\(offered.id) \(language.pick(en: "me", fr: "moi"))"
      let (take, no) = (world.line("lead", me), world.line("decline", "\(offered.id)"))
      return language.pick(
        en: "you are asked to lead \(offered.id): \(code: take), or \(code: no)",
        fr: "on vous propose le pilotage de \(offered.id) : \(code: take), ou \(code: no)") as RichText
    }
    lines += worstFirst.prefix(20).map { audience.line(about: $0, titleLimit: 80, state.promises, at: world.now) }
    lines += items.prefix(20).map { "\(audience.line(about: $0.item, at: world.now)) · \($0.incident.id)" as RichText }
    let hidden = max(0, incidents.count - 20) + max(0, items.count - 20)
    if hidden > 0 {
      let rest = items.count > 20 ? world.line("tasks", language.pick(en: "mine", fr: "moi")) : world.line("list", "")
      lines.append(
        language.pick(en: "and \(hidden) more: \(code: rest)", fr: "et \(hidden) de plus : \(code: rest)"))
    }
    return Decision(reply: Reply(lines.joined(separator: "\n")))
  }
}
