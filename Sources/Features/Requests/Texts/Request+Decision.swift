import Kernel

extension Request {
  /// A change of this request: the event, the sentence for the caller, the card, and the echo for everybody else.
  ///
  /// Both texts begin with the canonical line, so that the id and the word are always there to be learned. With
  /// `tellsAsker` the echo also goes to where it was asked, when that is not where the card is.
  func decision(
    _ change: RequestEvent.Change, in world: World, tellsAsker: Bool = false, extra posts: [Post] = [],
    sentence: (Audience) -> RichText
  ) -> Decision<RequestEvent> {
    let (reader, channel) = (world.person.audience, world.channel)
    func line(_ audience: Audience) -> RichText {
      RichText(spans: [.code(world.line(change.command, change.isUndo ? "" : "\(id)", in: audience.language))])
    }
    let author = Participant(world.person).mention
    let reply = reader.labelled(line(reader), sentence(reader))
    let echo = Message(channel.labelled("\(line(channel)) (\(author))", sentence(channel)))
    var all = [Post(.card(id), to: .here), Post(.message(echo), to: .thread(of: id), isEcho: true)]
    if tellsAsker, facts.channel != nil {
      all.append(Post(.message(echo), to: .room(facts.room), isEcho: true))
    }
    return Decision(
      events: [RequestEvent(request: number, byName: world.person.name, change: change)], reply: Reply(reply),
      posts: all + posts)
  }
}
