import Kernel

extension Incident {
  /// A change of this incident, and what everybody reads of it.
  ///
  /// The event, the sentence for the caller, the cards of this one and of the `other` that it is about, and the echo for
  /// everybody else, unless `news` says it better. Both texts begin with the canonical line, so that the id and the word
  /// are always there to be learned.
  func decision(
    _ change: IncidentEvent.Change, with other: Incident? = nil, in world: World, news: Post? = nil,
    sentence: (Audience) -> RichText
  ) -> Decision<IncidentEvent> {
    let (reader, channel) = (world.person.audience, world.channel)
    func line(_ audience: Audience) -> RichText {
      RichText(spans: [.code(world.line(change.command, change.subject(of: id), in: audience.language))])
    }
    let author = Participant(world.person).mention
    let reply = reader.labelled(line(reader), sentence(reader))
    let echo = channel.labelled("\(line(channel)) (\(author))", sentence(channel))
    let after = facts.after(change, in: world)
    if facts.isPrivate || after.isPrivate {
      // Those with a part in it read each other's doings, and nobody else does.
      let readers = after.isPrivate ? after.visibility.members : facts.visibility.members
      var content = Post.Content.message(Message(echo))
      if let news, case .message = news.content { content = news.content }
      // Where everybody read of it there is a card, and from now on it says no more than they may know.
      let card = facts.isPrivate == after.isPrivate ? [] : [Post(.card(id), to: .room(facts.room))]
      return Decision(
        events: [IncidentEvent(incident: number, byName: world.person.name, change: change)], reply: Reply(reply),
        posts: card
          + readers.filter { $0 != world.person.id }.map { Post(content, to: .member($0, of: id, in: facts.room)) })
    }
    let card = change.isOnCard ? ([id] + [other?.id].compactMap(\.self)).map { Post(.card($0), to: .here) } : []
    return Decision(
      events: [IncidentEvent(incident: number, byName: world.person.name, change: change)], reply: Reply(reply),
      posts: card + [news ?? Post(.message(Message(echo)), to: .thread(of: id), isEcho: true)])
  }
}

extension Incident {
  /// What the bot says of it unasked: below its card, or to each of those who may read of it.
  func posts(_ message: Message) -> [Post] {
    guard facts.visibility.isRestricted else { return [Post(.message(message), to: .thread(of: id))] }
    return facts.visibility.members.map { Post(.message(message), to: .member($0, of: id, in: facts.room)) }
  }
}
