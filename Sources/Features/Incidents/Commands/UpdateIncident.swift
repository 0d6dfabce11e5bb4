import Commands
import Kernel

/// Posts a status update in the channel: `update INC-12 half of the orders pass next 30m`.
struct UpdateIncident: Command {
  static let handler = "update"

  /// When the next update comes, as typed.
  private enum Next {
    case inSeconds(Int64)
    case never
  }

  let id: ItemID?
  let text: String
  private let next: Next?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Incident.prefix)
    var attempt = words
    if attempt.takeFlag("never", "jamais"), attempt.takeFlag("next", "prochain") {
      words = attempt
      next = .never
    } else {
      next = try words.takeDuration(after: "next", "prochain").map(Next.inSeconds)
    }
    text = try words.text("text.missing", en: "Say what the situation is.", fr: "Dites où en est l’incident.")
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try world.check(text, limit: Limit.text)
    let incident = try state.find(id, for: .open, line: TypedLine(command: "update", rest: text), in: world)
    let facts = incident.facts
    guard facts.phase != .closed, facts.phase != .cancelled else { throw .over(incident, in: world) }
    let promise: IncidentEvent.NextUpdate? =
      switch next {
      case .inSeconds(let seconds): .by(world.now.adding(seconds: seconds))
      case .never: .never
      case nil: nil
      }
    let id = incident.id
    let author = Participant(world.person).mention
    let news: RichText =
      "\(strong: "\(id) \(facts.severity.label)") \(world.channel.quoted(facts.title)) (\(author))"
    let message = world.channel.labelled(news, "\(text)\(world.channel.sentence(promise, at: world.now, after: "\n"))")
    let post = Post(
      .message(Message(message)), to: world.place.room == facts.room ? .here : .thread(of: id))
    return incident.decision(.updated(text: text, next: promise), in: world, news: post) { audience in
      let title = audience.quoted(facts.title)
      let next = audience.sentence(promise, at: world.now, after: " ")
      return audience.language.pick(
        en: "the update on \(title) is posted.\(next)", fr: "le point sur \(title) est publié.\(next)")
    }
  }
}

extension Audience {
  /// What was promised about the next update; nothing without a promise.
  fileprivate func sentence(
    _ promise: IncidentEvent.NextUpdate?, at now: Timestamp, after separator: RichText
  ) -> RichText {
    switch promise {
    case .by(let instant):
      language.pick(
        en: "\(separator)Next update by \(deadline(instant, at: now)).",
        fr: "\(separator)Prochain point avant \(deadline(instant, at: now)).")
    case .never:
      language.pick(en: "\(separator)No further update is planned.", fr: "\(separator)Aucun autre point n’est prévu.")
    case nil: ""
    }
  }
}
