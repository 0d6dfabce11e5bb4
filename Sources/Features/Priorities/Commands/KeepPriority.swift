import Commands
import Kernel

/// Says in a review that one stays as it is: `keep PRI-7`.
struct KeepPriority: PriorityCommand {
  static let handler = "keep"

  let id: ItemID

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findOpen(id, in: world)
    guard let review = state.priorities.meetings.review(in: world.place) else { throw .noReview(in: world) }
    if let verdict = review.verdict(on: item.number) { throw .decided(item, verdict, in: world) }
    return item.decision(.kept, in: world) { audience in
      let (title, author) = (audience.quoted(item.facts.title), Participant(world.person).mention)
      return audience.language.pick(
        en: "\(title) is kept as it is, by \(author).", fr: "\(title) est gardée telle quelle, par \(author).")
    }
  }
}

extension Refusal {
  /// Somebody was faster.
  fileprivate static func decided(_ item: PriorityItem, _ verdict: Review.Verdict, in world: World) -> Refusal {
    let who = verdict.mark.by.mention
    guard verdict.command == KeepPriority.handler else {
      let line = RichText(spans: [.code(world.line(verdict.command, "\(item.id)"))])
      return Refusal(
        "review.decided",
        world.language.pick(
          en: "\(item.id) was decided in this review already: \(line), by \(who). Nothing was changed.",
          fr: "\(item.id) a déjà été décidée dans cette revue : \(line), par \(who). Rien n’a été changé."))
    }
    return Refusal(
      "review.decided",
      world.language.pick(
        en: "\(item.id) was already kept by \(who). Nothing was changed.",
        fr: "\(item.id) a déjà été gardée par \(who). Rien n’a été changé."))
  }

  /// There is no review in this channel.
  static func noReview(in world: World) -> Refusal {
    let line = world.line("review", world.language.pick(en: "start", fr: "démarrer"))
    return Refusal(
      "review.none",
      world.language.pick(
        en: "No review is open in this channel. Nothing was changed; \(code: line) opens one.",
        fr: "Aucune revue n’est ouverte dans ce canal. Rien n’a été changé ; \(code: line) en ouvre une."))
  }
}
