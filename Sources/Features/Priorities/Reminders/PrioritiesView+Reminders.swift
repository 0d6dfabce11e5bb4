import HashTreeCollections
package import Kernel

/// Who has to be reminded of what: whoever stands in the way of a priority, and whoever left a review open.
extension PrioritiesView {
  /// Everything that may have a reminder ahead: priorities that wait for somebody, and open reviews.
  package var watched: [ItemID] {
    priorities.open.filter { awaited($0) != nil }.map { ItemID(PriorityItem.prefix, $0) }
      + priorities.meetings.reviews.values.map(\.id)
  }

  /// When somebody has to be reminded of a priority or a review next; nil when nobody has.
  package func nextReminder(of id: ItemID, at now: Timestamp) -> Timestamp? {
    switch id.prefix {
    case PriorityItem.prefix: awaited(id.number).map { nextRequest($0, at: now) }
    case Review.prefix: priorities.meetings.reviews[id.number].flatMap(nextNudge)
    default: nil
    }
  }

  /// What has to be said about a priority or a review now, in the language of its channel.
  package func reminders(
    of id: ItemID, at now: Timestamp, channel: Audience, prompts: Prompts
  ) -> Decision<PriorityEvent> {
    guard let due = nextReminder(of: id, at: now), due <= now else { return Decision(reply: Reply("")) }
    switch id.prefix {
    case PriorityItem.prefix: return request(about: id.number, at: now, channel: channel, prompts: prompts)
    default: return nudge(about: id.number, at: now, channel: channel, prompts: prompts)
    }
  }

  /// The block of a priority, as long as whoever it waits for has not said that they know.
  private func awaited(_ number: Int) -> Block? {
    priorities[number]?.facts.block.flatMap { $0.acknowledged == nil ? $0 : nil }
  }

  /// Once a day on which they work, and not while they are away with nobody to cover for them.
  ///
  /// What was missed, in a stop or in an absence, is made up for when they are at work.
  private func nextRequest(_ block: Block, at now: Timestamp) -> Timestamp {
    let yesterday = now.adding(seconds: -86_400)
    var next = max(openings.next(block.on, block.asked ?? block.began.at), openings.next(block.on, yesterday))
    for _ in 0..<366 where openings.presence(block.on, next) == .away { next = openings.next(block.on, next) }
    return next
  }

  private func request(
    about number: Int, at now: Timestamp, channel: Audience, prompts: Prompts
  ) -> Decision<PriorityEvent> {
    guard let item = priorities[number], let block = awaited(number) else { return Decision(reply: Reply("")) }
    let message = item.request(about: block, at: now, for: channel) { command, rest, language in
      (
        prompts.line(command, rest, in: language, at: item.facts.source),
        prompts.verbs.line(command, rest, in: language)
      )
    }
    return Decision(
      events: [.changed(number, byName: "railhead", .asked)], reply: Reply(""),
      posts: [Post(.message(message), to: .thread(of: item.id))])
  }

  /// Business days after its last step at which a review is spoken of: further and further apart, and then no more.
  private static let nudgeDays = [1, 3, 7]

  private func nextNudge(_ review: Review) -> Timestamp? {
    PrioritiesView.nudgeDays.dropFirst(review.nudges).first.map { openings.businessDaysAfter($0, review.stepped.at) }
  }

  private func nudge(
    about number: Int, at now: Timestamp, channel: Audience, prompts: Prompts
  ) -> Decision<PriorityEvent> {
    guard let review = priorities.meetings.reviews[number] else { return Decision(reply: Reply("")) }
    // After a long stop it is said once, and counts for all that have come.
    let come = PrioritiesView.nudgeDays.prefix { openings.businessDaysAfter($0, review.stepped.at) <= now }.count
    let post = Post(
      .message(channel.nudge(about: review, at: now, prompts: prompts)),
      to: .conversation(review.room, about: review.subject))
    return Decision(
      events: [.reviewed(number, byName: "railhead", .nudged(come))], reply: Reply(""), posts: [post])
  }
}

extension Audience {
  fileprivate func nudge(about review: Review, at now: Timestamp, prompts: Prompts) -> Message {
    let (next, close) = (language.pick(en: "next", fr: "suivant"), language.pick(en: "close", fr: "clore"))
    func typed(_ rest: String) -> String { prompts.line("review", rest, in: language, at: review.room) }
    let isLast = review.step == Review.lastStep
    let (who, age) = (review.opened.by.mention, span(from: review.stepped.at, to: now))
    let goesOn: RichText =
      isLast
      ? "\(code: typed(close))"
      : language.pick(
        en: "\(code: typed(next)) or \(code: typed(close))", fr: "\(code: typed(next)) ou \(code: typed(close))")
    let text: RichText = language.pick(
      en: """
        \(strong: "Review \(review.number)") has stood at step \(review.step) of \(Review.lastStep) for \(age). \
        \(calling: who), it goes on with \(goesOn)
        """,
      fr: """
        \(strong: "Revue \(review.number)") : à l’étape \(review.step) sur \(Review.lastStep) depuis \(age). \
        \(calling: who), elle continue avec \(goesOn)
        """)
    let step = "\(next) \(review.step + 1)"
    let label = isLast ? language.pick(en: "Close", fr: "Clore") : language.pick(en: "Go on", fr: "Continuer")
    return Message(
      text, buttons: [Button(label, line: prompts.verbs.line("review", isLast ? close : step, in: language))])
  }
}
