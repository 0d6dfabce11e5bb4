import Kernel

extension Incident {
  /// A change of this incident: the event, the sentence for the caller, the card, and the echo for everybody else.
  ///
  /// Both texts begin with the canonical line, so that the id and the word are always there to be learned.
  func decision(
    _ change: IncidentEvent.Change, in world: World, extra posts: [Post] = [], sentence: (Audience) -> RichText
  ) -> Decision<IncidentEvent> {
    let line = RichText(spans: [.code("\(world.root) \(change.line(id))")])
    let (reader, channel) = (world.person.audience, world.channel)
    let author = Participant(world.person).mention
    let reply = reader.labelled(line, sentence(reader))
    let echo = channel.labelled("\(line) (\(author))", sentence(channel))
    return Decision(
      events: [IncidentEvent(incident: number, byName: world.person.name, change: change)], reply: Reply(reply),
      posts: [Post(.card(id), to: .here), Post(.message(Message(echo)), to: .thread(of: id))] + posts)
  }
}

extension World {
  /// The root word as it is typed in this chat.
  var root: String { typing.commandMark + IncidentDesk.root }
}
