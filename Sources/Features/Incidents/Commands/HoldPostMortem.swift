import Commands
import Kernel

/// The post-mortem as a file in Markdown, from what is recorded, in the thread of the incident: `postmortem INC-12`; and,
/// once it was held: `postmortem INC-12 done https://…`.
struct HoldPostMortem: Command {
  static let handler = "postmortem"

  let id: ItemID?
  let isHeld: Bool
  /// Where it is kept.
  let place: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Incident.prefix)
    isHeld = words.takeNext("done", "held", "published", "fait", "publié") != nil
    let rest = words.rest().trimmed
    place = isHeld && !rest.isEmpty ? rest : nil
    guard isHeld || rest.isEmpty else {
      throw SyntaxProblem(
        "words.extra",
        words.language.pick(
          en: "Nothing else belongs here, unless it is done.", fr: "Rien d’autre ici, sauf s’il est fait."), word: rest)
    }
  }

  func arguments(in world: World) -> Arguments { ["id": id, "held": isHeld ? true : nil, "place": place] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    if let place { try world.check(place, limit: Limit.text) }
    let rest = isHeld ? world.language.pick(en: "done", fr: "fait") : ""
    let line = TypedLine(command: "postmortem", rest: rest)
    let incident = try state.find(id, for: .resolved, line: line, in: world)
    guard incident.facts.phase != .cancelled else { throw .over(incident, in: world) }
    guard isHeld else {
      let document = world.channel.postMortem(of: incident, in: state, at: world.now)
      let done = world.line("postmortem", "\(incident.id) \(world.language.pick(en: "done <link>", fr: "fait <lien>"))")
      let place: RichText =
        incident.facts.visibility.isRestricted
        ? world.language.pick(en: "goes to you alone", fr: "part vers vous seul")
        : world.language.pick(en: "stands below its card", fr: "est sous sa fiche")
      let text: RichText = world.language.pick(
        en: "the post-mortem of \(incident.id), as far as it is recorded, \(place). Once it is held: \(code: done)",
        fr: "le bilan de \(incident.id), tel qu’il est enregistré, \(place). Une fois tenu : \(code: done)")
      let head = RichText(spans: [.code(world.line("postmortem", "\(incident.id)"))])
      return Decision(
        reply: Reply(world.person.audience.labelled(head, text)),
        posts: [
          Post(
            .message(Message(document, file: TextFile("\(incident.id)-post-mortem.md", mediaType: "text/markdown"))),
            to: incident.facts.visibility.isRestricted
              ? .member(world.person.id, of: incident.id, in: world.place.room) : .thread(of: incident.id))
        ])
    }
    guard !incident.facts.phase.isOpen else { throw .stillOpen(incident, in: world) }
    // A second “done” has nothing to say, and would take the link away.
    guard place != nil || incident.facts.postMortem == nil else { throw .heldAlready(incident, in: world) }
    return incident.decision(.reviewed(place: place), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      let held: RichText = audience.language.pick(
        en: "the post-mortem of \(title) is done.", fr: "le bilan de \(title) est fait.")
      let text = place.map { "\(held) \($0)" as RichText } ?? held
      let open = incident.facts.openActions.count
      guard open > 0 else { return text }
      let left = audience.taskCount(incident.facts)
      return audience.language.pick(
        en: "\(text)\nTasks and follow-ups: \(left).", fr: "\(text)\nTâches et suivis : \(left).")
    }
  }
}

extension Refusal {
  fileprivate static func heldAlready(_ incident: Incident, in world: World) -> Refusal {
    let line = world.line("postmortem", "\(incident.id) \(world.language.pick(en: "done <link>", fr: "fait <lien>"))")
    return Refusal(
      "postmortem.done",
      world.language.pick(
        en: "The post-mortem of \(incident.id) is done already. Nothing was changed; another link: \(code: line)",
        fr: "Le bilan de \(incident.id) est déjà fait. Rien n’a été changé ; un autre lien : \(code: line)"))
  }

  fileprivate static func stillOpen(_ incident: Incident, in world: World) -> Refusal {
    let resolve = world.line("resolve", "\(incident.id) \(world.language.pick(en: "<how>", fr: "<comment>"))")
    return Refusal(
      "incident.open",
      world.language.pick(
        en:
          "\(incident.id) is not resolved, so its post-mortem is not done. Nothing was changed; first: \(code: resolve)",
        fr:
          "\(incident.id) n’est pas résolu : son bilan n’est pas fait. Rien n’a été changé ; d’abord : \(code: resolve)"
      ))
  }
}
