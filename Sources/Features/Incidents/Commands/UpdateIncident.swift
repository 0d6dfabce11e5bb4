import Commands
import Kernel

/// Posts a status update in the channel: `update INC-12 half of the orders pass next 30m`.
struct UpdateIncident: Command {
  static let handler = "update"

  /// When the next update comes, as typed.
  private enum Next {
    case by(Timestamp)
    case never
  }

  let subject: Subject
  let text: String
  private let next: Next?
  /// Whether the text speaks of a next one, at a time that was not read.
  private let mayPromise: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    let id = try words.takeIncident(for: Self.handler)
    subject = Subject(id, words)
    var attempt = words
    if attempt.takeFlag("never", "jamais"), attempt.takeFlag("next", "prochain") {
      words = attempt
      next = .never
    } else {
      var moment = try words.takePromise(after: "next", "prochain", "prochaine")
      if moment == nil {
        moment = try words.takeAnnounced(
          after: "will update", "will update again", "update again", "more", "more news", "more to come",
          "je refais un point",
          "nouveau point", "on refait un point", "je reviens", "je reviens vers vous", "on revient vers vous",
          "point suivant", "prochaines nouvelles", "des nouvelles")
      }
      next = moment.map { .by($0.instant) }
    }
    if case .by(let instant) = next, instant <= words.world.now { throw Self.tooSoon(words.language) }
    let text = try words.text("text.missing", en: "Say what the situation is.", fr: "Dites où en est l’incident.")
    self.text = next == nil ? text : text.withoutSeparators
    let folded = Folding.fold(text)
    mayPromise = next == nil && Self.announcements.contains { folded.contains($0) }
  }

  /// How people begin to say when the next one comes, folded.
  private static let announcements = [
    "next update", "will update", "prochain point", "point suivant", "prochaine maj", "prochaine mise a jour",
    "je reviens vers", "on revient vers",
  ]

  private static func tooSoon(_ language: Language) -> SyntaxProblem {
    SyntaxProblem(
      "promise.past",
      language.pick(
        en: "The next update must be still to come. Nothing was changed.",
        fr: "Le prochain point doit être encore à venir. Rien n’a été changé."))
  }

  func arguments(in world: World) -> Arguments {
    let said: Arguments = ["id": subject.id, "text": text]
    return switch next {
    case .by(let instant): said.adding(["next": instant])
    case .never: said.adding(["next": "never"])
    case nil: said
    }
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try world.check(text, limit: Limit.text)
    let incident = try state.find(subject, for: .open, verb: "update", in: world)
    let facts = incident.facts
    guard facts.phase != .closed, facts.phase != .cancelled else { throw .over(incident, in: world) }
    let promise: IncidentEvent.NextUpdate? =
      switch next {
      case .by(let instant): .by(instant)
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
    let change = IncidentEvent.Change.updated(text: text, next: promise, acknowledges: facts.phase == .declared)
    return incident.decision(change, in: world, news: post) { audience in
      let title = audience.quoted(facts.title)
      let remark: RichText
      if case .by(let instant) = promise {
        remark = audience.remark(instant, facts, state.promises, at: world.now)
      } else {
        remark = mayPromise && facts.lastUpdate?.next == nil ? audience.unreadPromise() : ""
      }
      let next =
        promise == nil
        ? audience.sentence(kept: facts.lastUpdate?.next, at: world.now)
        : audience.sentence(promise, at: world.now, after: " ")
      let acknowledged = facts.phase == .declared ? audience.acknowledged(facts, at: world.now) : ""
      return audience.language.pick(
        en: "the update on \(title) is posted.\(acknowledged)\(next)\(remark)",
        fr: "le point sur \(title) est publié.\(acknowledged)\(next)\(remark)")
    }
  }
}

extension Audience {
  /// That what is promised comes much later than the severity asks for: eight times its interval, four hours for sev1.
  fileprivate func remark(
    _ instant: Timestamp, _ facts: Facts, _ promises: Promises, at now: Timestamp
  ) -> RichText {
    let targets = promises.targets(facts, facts.severitiesBefore.last?.until ?? facts.clocks[.declared]?.at ?? now)
    guard facts.phase.isOpen, let minutes = targets.update?.minutes,
      instant.milliseconds(since: now) > minutes * 8 * 60_000
    else { return "" }
    let level = RichText.plain(facts.severity.label)
    let every = RichText.plain(duration(milliseconds: minutes * 60_000))
    return language.pick(
      en: " That is late: a \(level) asks for one every \(every).",
      fr: " C’est tard : un \(level) en demande un toutes les \(every).")
  }

  /// That the next one is in the text, and nobody is held to it.
  fileprivate func unreadPromise() -> RichText {
    language.pick(
      en: " I read no time for the next one; to promise it, add \(code: "next 30m").",
      fr: " Je ne lis pas quand vient le prochain ; pour le promettre, ajoutez \(code: "prochain 30min").")
  }

  /// That an earlier promise has no successor; nothing when there was none.
  fileprivate func sentence(kept promised: Timestamp?, at now: Timestamp) -> RichText {
    guard let promised else { return "" }
    return language.pick(
      en: """
         It takes the place of the one promised by \(deadline(promised, at: now)); no next one is promised. \
        To promise one, add \(code: "next 30m").
        """,
      fr: """
         Il remplace celui promis avant \(deadline(promised, at: now)) ; aucun autre n’est promis. \
        Pour en promettre un, ajoutez \(code: "prochain 30min").
        """)
  }

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
