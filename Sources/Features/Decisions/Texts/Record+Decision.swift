import Kernel

extension DecisionRecord {
  /// A change of this decision: the event, the sentence for the caller, the card, and the echo for everybody else.
  ///
  /// Both texts begin with the canonical line, so that the id and the word are always there to be learned. Where
  /// somebody has to act on it, the thread's text calls them, and is no mere echo.
  ///
  /// - Parameters:
  ///   - destination: where others read it; below the card, unless told.
  ///   - sentence: for a reader, and whether it calls.
  func decision(
    _ change: DecisionEvent.Change, in world: World, to destination: Post.Destination? = nil,
    calls called: Participant? = nil, buttons: [Button] = [], also others: [ItemID] = [],
    sentence: (Audience, Bool) -> RichText
  ) -> Decision<DecisionEvent> {
    let (reader, channel) = (world.person.audience, world.channel)
    func line(_ audience: Audience) -> RichText {
      RichText(spans: [.code(world.line(change.command, change.isUndo ? "" : "\(id)", in: audience.language))])
    }
    let caller = Participant(world.person)
    let isCall = called.map { !$0.isSame(as: caller) } ?? false
    let told = Message(
      channel.labelled("\(line(channel)) (\(caller.mention))", sentence(channel, isCall)), buttons: buttons)
    let cards = ([id] + others).map { Post(.card($0), to: .here) }
    return Decision(
      events: [event(change, by: world.person.name)],
      reply: Reply(reader.labelled(line(reader), sentence(reader, false))),
      posts: cards + [Post(.message(told), to: destination ?? .thread(of: id), isEcho: !isCall && buttons.isEmpty)])
  }

  /// Something that happened to this decision.
  func event(_ change: DecisionEvent.Change, by name: String) -> DecisionEvent {
    DecisionEvent(.decision(number, change), byName: name)
  }

  /// Who brings it about and who decides, each once.
  var people: RichText {
    var people = [facts.driver]
    if let approver = facts.approver, !approver.isSame(as: facts.driver) { people.append(approver) }
    return people.map { "\($0.mention)" as RichText }.joined(separator: ", ")
  }
}

extension DecisionEvent.Proposal {
  /// A decision that begins with this: its card says everything, and whoever has to act is called below it.
  func decision(
    number: Int, in world: World, calls called: Participant? = nil, sentence: (Audience, Bool) -> RichText
  ) -> Decision<DecisionEvent> {
    let (id, reader, channel) = (ItemID(DecisionDesk.prefix, number), world.person.audience, world.channel)
    let command = outcome.command
    func line(_ audience: Audience) -> RichText {
      RichText(spans: [.code(world.line(command, "\(id)", in: audience.language))])
    }
    var posts = [Post(.card(id), to: .here)]
    let caller = Participant(world.person)
    if let called, !called.isSame(as: caller) {
      let text = channel.labelled("\(line(channel)) (\(caller.mention))", sentence(channel, true))
      posts.append(Post(.message(Message(text)), to: .thread(of: id)))
    }
    return Decision(
      events: [DecisionEvent(.decision(number, .proposed(self)), byName: world.person.name)],
      reply: Reply(reader.labelled(line(reader), sentence(reader, false))), posts: posts)
  }
}
