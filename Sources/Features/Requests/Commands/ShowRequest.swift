import Commands
import Kernel

/// Everything about one request: `show REQ-12`.
struct ShowRequest: Command {
  static let handler = "show"
  static let changesState = false

  let id: ItemID?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Request.prefix)
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    let request = try state.requests.find(id, line: TypedLine(command: "show"), in: world)
    let (audience, facts) = (world.person.audience, request.facts)
    let zone = RichText.plain(audience.zone.name)
    var lines = [audience.headline(request), audience.parties(facts)]
    lines.append(world.language.pick(en: "What happened (\(zone)):", fr: "Ce qui s’est passé (\(zone)) :"))
    lines += facts.origin.map { ["– \(audience.imported(from: $0))"] } ?? []
    lines += audience.history(facts)
    return Decision(reply: Reply(lines.joined(separator: "\n")))
  }
}

extension Audience {
  /// Every fact with its moment, oldest first; those of one instant in the order in which they came about.
  func history(_ facts: Facts) -> [RichText] {
    var moments = facts.cycles.flatMap { events(of: $0) }
    for period in facts.priorities.dropFirst() {
      moments.append((period.since, .plain(period.priority.label)))
    }
    for (before, holding) in zip(facts.holdings, facts.holdings.dropFirst()) {
      moments.append((holding.since, changed(before, holding)))
    }
    for note in facts.notes {
      moments.append((note.mark, labelled("note", short(note.text))))
    }
    return moments.enumerated().sorted { ($0.element.0.at, $0.offset) < ($1.element.0.at, $1.offset) }.map {
      _, moment in
      "– \(plain: date(moment.0.at)) \(moment.1) · \(moment.0.by.mention)"
    }
  }

  private func events(of cycle: Cycle) -> [(Mark, RichText)] {
    let why = cycle.why.map { labelled(language.pick(en: "reopened", fr: "rouverte"), short($0)) }
    var events = [(cycle.began, why ?? language.pick(en: "asked", fr: "demandée"))]
    if let seen = cycle.acknowledged { events.append((seen, name(Stage.acknowledged))) }
    for pause in cycle.pauses {
      let label: RichText = language.pick(
        en: "waits for \(name(pause.kind))\(until(pause.until))",
        fr: "en attente (\(name(pause.kind)))\(until(pause.until))")
      events.append((pause.began, labelled(label, short(pause.why))))
      if let resumed = pause.resumed { events.append((resumed, language.pick(en: "goes on", fr: "reprend"))) }
    }
    if let end = cycle.end {
      events.append((end.mark, labelled(name(end.kind == .done ? Stage.done : .cancelled), short(end.text))))
    }
    return events
  }

  private func changed(_ before: Facts.Holding, _ after: Facts.Holding) -> RichText {
    if before.team == after.team, let person = after.person {
      return language.pick(en: "taken by \(person.mention)", fr: "prise par \(person.mention)")
    }
    let teams: RichText = "\("@" + before.team) → \("@" + after.team)"
    return after.why.map { labelled(teams, short($0)) } ?? teams
  }

  private func short(_ text: String) -> RichText { .user(text.cut(to: 240)) }
}
