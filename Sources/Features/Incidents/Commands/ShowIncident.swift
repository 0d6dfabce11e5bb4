import Commands
import Kernel

/// Everything about one incident: `show INC-12`.
struct ShowIncident: Command {
  static let handler = "show"
  static let changesState = false

  let id: ItemID?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Incident.prefix)
    try words.end()
  }

  init(_ id: ItemID?) { self.id = id }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let incident = try state.find(id, for: .any, line: TypedLine(command: "show"), in: world)
    let (audience, facts) = (world.person.audience, incident.facts)
    var lines = [audience.headline(incident), audience.people(facts), audience.clocks(facts)]
    lines.append(audience.impact(facts, at: world.now))
    let ties = state.ties(of: incident.number)
    lines += facts.alert.map { [audience.line(about: $0)] } ?? []
    lines += audience.lines(about: ties.alerts)
    lines += facts.openHold.map { [audience.line(about: $0)] } ?? []
    lines += audience.endings(facts)
    lines += audience.relations(facts, ties) { number in
      let id: RichText = "\(ItemID(Incident.prefix, number))"
      guard let other = state.readable([number], in: world).first else { return id }
      return "\(id) \(audience.state(of: other.facts)) \(audience.quoted(other.facts.title.cut(to: 60)))"
    }
    lines += audience.lastUpdate(facts, textLimit: 600, at: world.now).map { [$0] } ?? []
    if facts.phase.isOpen { lines.append(audience.targets(facts, state.promises, at: world.now)) }
    lines += audience.tasks(facts, at: world.now)
    lines += facts.postMortem.map { [audience.line(about: $0)] } ?? []
    lines.append(audience.history(incident, in: world))
    return Decision(reply: Reply(lines.filter { !$0.isEmpty }.joined(separator: "\n")))
  }
}

extension Audience {
  fileprivate func history(_ incident: Incident, in world: World) -> RichText {
    let line = world.line("timeline", "\(incident.id)")
    let count = RichText.plain(
      language.counted(Int64(incident.timeline.count), en: ("entry", "entries"), fr: ("entrée", "entrées")))
    return language.pick(
      en: "\(count) in the timeline: \(code: line)", fr: "\(count) dans la chronologie : \(code: line)")
  }

  fileprivate func impact(_ facts: Facts, at now: Timestamp) -> RichText {
    guard facts.phase != .cancelled, let impact = facts.printedImpact(until: now) else { return "" }
    let length = RichText.plain(duration(milliseconds: impact))
    let count = facts.reopenings.count
    let episodes: RichText =
      count == 0
      ? "" : language.pick(en: " in \(count + 1) episodes", fr: " en \(count + 1) épisodes")
    return facts.phase.isOpen
      ? language.pick(en: "Impact so far: \(length)\(episodes)", fr: "Impact jusqu’ici : \(length)\(episodes)")
      : language.pick(en: "Impact: \(length)\(episodes)", fr: "Impact : \(length)\(episodes)")
  }
}
