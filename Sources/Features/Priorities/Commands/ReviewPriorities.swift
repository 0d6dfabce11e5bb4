import Commands
import HashTreeCollections
import Kernel

/// The weekly review of a channel: `review start`, `review next`, `revue clore`; where it stands: `review`.
struct ReviewPriorities: PriorityCommand {
  static let handler = "review"
  static let canBeUndone = false

  enum Step: String, Sendable {
    case start, next, close
  }

  /// Nil to show where it stands.
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

  var isQuestion: Bool { step == nil }

  func arguments(in world: World) -> Arguments { ["step": step?.rawValue, "target": target] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let review = state.priorities.meetings.review(in: world.place)
    switch (step, review) {
    case (.start, nil): return try opening(state, in: world)
    case (.start, .some(let review)): throw .open(review, in: world)
    case (nil, .some(let review)): return Decision(reply: Reply(world.person.audience.standing(review, in: world)))
    case (.next, .some(let review)): return try stepping(review, state, in: world)
    case (.close, .some(let review)): return closing(review, state, in: world)
    case (nil, nil), (.next, nil), (.close, nil): throw .noReview(in: world)
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
      reply: Reply(world.person.audience.labelled(head, text) + elsewhere(state, in: world)),
      posts: state.posts(of: review, result: nil, in: world))
  }

  /// That another channel is at it too: there is one order and one vote, and every review hears what is decided.
  private func elsewhere(_ state: PrioritiesView, in world: World) -> RichText {
    guard let other = state.priorities.meetings.reviews.values.min(by: { $0.number < $1.number }) else { return "" }
    let (number, who) = (other.number, other.opened.by.mention)
    return world.language.pick(
      en: """

        Review \(number) is open in another channel, by \(who), at step \(other.step): there is one order, so what is \
        decided in either counts in both.
        """,
      fr: """

        La revue \(number) est ouverte dans un autre canal, par \(who), à l’étape \(other.step) : il n’y a qu’un ordre, \
        donc ce qui se décide dans l’une compte dans les deux.
        """)
  }

  private func stepping(
    _ review: Review, _ state: PrioritiesView, in world: World
  ) throws(Refusal) -> Decision<PriorityEvent> {
    guard review.step < Review.lastStep else { throw .lastStep(review, in: world) }
    let to = review.step + 1
    if let target, target != to { throw .passed(review, in: world) }
    let (name, mark) = (world.person.name, Mark(at: world.now, by: Participant(world.person)))
    var (events, after, result): ([PriorityEvent], PrioritiesView, VoteResult?) = ([], state, nil)
    if to == Review.decisionStep {
      result = state.voteResult(mark)
      events += result?.events(byName: name) ?? []
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

  /// At any step: what would have been asked at the fourth was not discussed then, and a vote ends here.
  private func closing(_ review: Review, _ state: PrioritiesView, in world: World) -> Decision<PriorityEvent> {
    let (name, mark) = (world.person.name, Mark(at: world.now, by: Participant(world.person)))
    let ending = state.ending(of: review, mark)
    var (events, after) = (ending.result?.events(byName: name) ?? [], state)
    for event in events { try? after.priorities.apply(event, at: world.now, by: world.person.id) }
    events += [
      .reviewed(review.number, byName: name, .closed(undiscussed: ending.undiscussed)),
      .frozen(byName: name, state.priorities.places),
    ]
    let summary = Message(after.summary(of: review, ending, in: world))
    let text: RichText = world.language.pick(
      en: "review \(review.number) is closed and the order is frozen. The summary stands in the channel.",
      fr: "la revue \(review.number) est close et l’ordre est figé. Le bilan est dans le canal.")
    let reader = world.person.audience
    let head = reader.labelled(RichText(spans: [.code(world.line("review"))]), text)
    return Decision(
      events: events, reply: Reply(([head] + reader.told(ending, in: world)).joined(separator: "\n")),
      posts: [Post(.message(summary), to: .room(review.room))])
  }
}
