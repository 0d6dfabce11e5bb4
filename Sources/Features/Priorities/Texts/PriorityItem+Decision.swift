import Kernel

extension PriorityItem {
  /// A change of this priority: the event, the sentence for the caller, the card, and the echo for everybody else.
  ///
  /// Both texts begin with the canonical line, so that the id and the word are always there to be learned.
  func decision(
    _ change: PriorityEvent.Change, in world: World, buttons: [Button] = [], extra posts: [Post] = [],
    sentence: (Audience) -> RichText
  ) -> Decision<PriorityEvent> {
    let (reader, channel) = (world.person.audience, world.channel)
    func line(_ audience: Audience) -> RichText {
      RichText(spans: [.code(world.line(change.command, change.isUndo ? "" : "\(id)", in: audience.language))])
    }
    let author = Participant(world.person).mention
    let reply = reader.labelled(line(reader), sentence(reader))
    let echo = Message(channel.labelled("\(line(channel)) (\(author))", sentence(channel)))
    return Decision(
      events: [.changed(number, byName: world.person.name, change)], reply: Reply(reply, buttons: buttons),
      posts: [Post(.card(id), to: .here), Post(.message(echo), to: .thread(of: id), isEcho: true)] + posts)
  }
}
