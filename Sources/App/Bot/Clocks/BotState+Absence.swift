import Kernel
import Operations

/// Nobody who is away is called: what the bot says unasked passes here on its way out.
extension BotState {
  /// The same message, calling whoever covers for somebody who is away.
  func respectingAbsence(_ post: Post, at now: Timestamp) -> Post {
    guard case .message(var message) = post.content, let place = place(of: post.destination) else { return post }
    message.text = RichText(
      spans: message.text.spans.flatMap { span -> [RichText.Span] in
        guard case .call(let mention) = span, let user = mention.user,
          let absence = operations.absence(
            of: mention.person ?? PersonID(platform: place.platform, team: place.team, user: user), at: now)
        else { return [span] }
        return operations.configuration.audience.standIn(for: mention, absence).spans
      })
    return Post(.message(message), to: post.destination, isEcho: post.isEcho)
  }

  /// A place in the chat where it is read; nil for a card that was never posted.
  private func place(of destination: Post.Destination) -> Place? {
    switch destination {
    // Whoever covers may not read of what is private; and a direct message waits for whoever is away.
    case .here, .member, .reader: nil
    case .thread(let id): outbox.room(ofCard: id)
    case .room(let place), .person(_, let place), .conversation(let place, _): place
    }
  }
}

extension Audience {
  /// `@lea (for @karim, away until Monday)`.
  fileprivate func standIn(for mention: Mention, _ absence: Absence) -> RichText {
    let until = absence.until.map {
      RichText.plain(language.pick(en: " until \(full($0))", fr: " jusqu’au \(full($0))"))
    }
    let away = RichText.plain(language.pick(en: "away", fr: "absence en cours")) + (until ?? "")
    guard let cover = absence.cover else { return "\(mention) (\(away))" }
    return language.pick(
      en: "\(calling: cover.mention) (for \(mention), \(away))",
      fr: "\(calling: cover.mention) (pour \(mention), \(away))")
  }
}
