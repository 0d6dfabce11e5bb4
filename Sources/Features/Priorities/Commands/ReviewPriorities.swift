import Commands
import HashTreeCollections
import Kernel

/// The weekly review of a channel: `review`, `review next`, `revue clore`.
struct ReviewPriorities: PriorityCommand {
  static let handler = "review"

  enum Step: String, Sendable {
    case start, next, close
  }

  /// Nil to open it, or to show where it stands.
  let step: Step?
  /// The step that a button leads to, so that two who press it do not skip one.
  let target: Int?

  init(_ words: inout Words) throws(SyntaxProblem) {
    var target: Int?
    if words.takeNext("start", "open", "démarrer", "commencer", "ouvrir") != nil {
      step = .start
    } else if words.takeNext("next", "continue", "suivant", "suivante", "suite") != nil {
      step = .next
      target = words.takeNumber(in: 2...Review.lastStep)
    } else if words.takeNext("close", "end", "stop", "clore", "fermer", "clôturer", "terminer") != nil {
      step = .close
    } else {
      step = nil
    }
    self.target = target
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["step": step?.rawValue, "target": target] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let review = state.priorities.meetings.review(in: world.place)
    switch (step, review) {
    case (nil, nil), (.start, nil): return try opening(state, in: world)
    case (.start, .some(let review)): throw .open(review, in: world)
    case (nil, .some(let review)): return Decision(reply: Reply(world.person.audience.standing(review, in: world)))
    case (.next, .some(let review)): return try stepping(review, state, in: world)
    case (.close, .some(let review)): return closing(review, state, in: world)
    case (.next, nil), (.close, nil): throw .noReview(in: world)
    }
  }

  private func opening(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    guard !state.priorities.open.isEmpty else { throw .nothingOpen(in: world) }
    let (number, mark) = (state.priorities.meetings.nextReview, Mark(at: world.now, by: Participant(world.person)))
    let review = Review(number: number, room: world.place.room, opened: mark, step: 1, stepped: mark)
    let text: RichText = world.language.pick(
      en: "review \(number) is open, step 1 of \(Review.lastStep).",
      fr: "la revue \(number) est ouverte, étape 1 sur \(Review.lastStep).")
    let head = RichText(spans: [.code(world.line("review"))])
    return Decision(
      events: [.reviewed(number, byName: world.person.name, .opened(room: world.place.room))],
      reply: Reply(world.person.audience.labelled(head, text)),
      posts: state.posts(of: review, result: nil, in: world))
  }

  private func stepping(
    _ review: Review, _ state: PrioritiesView, in world: World
  ) throws(Refusal) -> Decision<PriorityEvent> {
    guard review.step < Review.lastStep else { throw .lastStep(review, in: world) }
    let to = review.step + 1
    if let target, target != to { throw .passed(review, in: world) }
    let (name, mark) = (world.person.name, Mark(at: world.now, by: Participant(world.person)))
    var (events, after, result): ([PriorityEvent], PrioritiesView, VoteResult?) = ([], state, nil)
    if to == Review.decisionStep, let poll = state.priorities.meetings.poll {
      result = state.seal.open(poll).map { .closed(Tally(round: poll.round, closed: mark, votes: $0)) } ?? .unreadable
      if case .closed(let tally) = result { events.append(.polled(poll.round, byName: name, .closed(tally.votes))) }
    }
    let agenda = to == Review.decisionStep ? state.agenda(of: review, at: world.now) : review.agenda
    events.append(.reviewed(review.number, byName: name, .stepped(to, agenda: agenda)))
    for event in events { try? after.priorities.apply(event, at: world.now, by: world.person.id) }
    guard let next = after.priorities.meetings.review(in: world.place) else { throw .noReview(in: world) }
    let text: RichText = world.language.pick(
      en: "review \(review.number), step \(to) of \(Review.lastStep): \(world.person.audience.title(ofStep: to)).",
      fr: "revue \(review.number), étape \(to) sur \(Review.lastStep) : \(world.person.audience.title(ofStep: to)).")
    let head = RichText(spans: [.code(world.line("review"))])
    return Decision(
      events: events, reply: Reply(world.person.audience.labelled(head, text)),
      posts: after.posts(of: next, result: result, in: world))
  }

  private func closing(_ review: Review, _ state: PrioritiesView, in world: World) -> Decision<PriorityEvent> {
    let name = world.person.name
    let undiscussed = review.agenda.filter { number in
      review.verdict(on: number) == nil && state.priorities[number]?.facts.stage.isOpen == true
    }
    let summary = Message(state.summary(of: review, undiscussed: undiscussed, for: world.channel, at: world.now))
    let text: RichText = world.language.pick(
      en: "review \(review.number) is closed and the order is frozen. The summary stands in the channel.",
      fr: "la revue \(review.number) est close et l’ordre est figé. Le bilan est dans le canal.")
    let head = RichText(spans: [.code(world.line("review"))])
    return Decision(
      events: [
        .reviewed(review.number, byName: name, .closed(undiscussed: undiscussed)),
        .frozen(byName: name, state.priorities.places),
      ],
      reply: Reply(world.person.audience.labelled(head, text)),
      posts: [Post(.message(summary), to: .room(review.room))])
  }
}
