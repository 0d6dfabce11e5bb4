import Commands
import Kernel

/// Begins the vote anew, for what was given so far cannot or shall not count: `vote again`.
struct RestartVote: PriorityCommand {
  static let handler = "revote"
  static let canBeUndone = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let meetings = state.priorities.meetings
    let lost = meetings.poll?.ballots.count ?? 0
    func text(_ audience: Audience) -> RichText {
      let form = RichText(spans: [.code(world.line("vote", "PRI-… 3", in: audience.language))])
      let begins: RichText = audience.language.pick(
        en: "a new vote begins. Everybody has \(Poll.budget) dots: \(form)",
        fr: "un nouveau vote commence. Chacun dispose de \(Poll.budget) points : \(form)")
      guard lost > 0 else { return begins }
      return begins
        + audience.language.pick(
          en: "\nWhat was given before counts no more (n=\(lost)).",
          fr: "\nCe qui avait été donné ne compte plus (n=\(lost)).")
    }
    let (reader, channel, author) = (world.person.audience, world.channel, Participant(world.person).mention)
    let echo = RichText(spans: [.code(world.line("revote", in: channel.language))])
    return Decision(
      events: [.polled(meetings.rounds + 1, byName: world.person.name, .restarted)],
      reply: Reply(reader.labelled("\(code: world.line("revote"))", text(reader))),
      posts: [
        Post(
          .message(Message(channel.labelled("\(echo) (\(author))", text(channel)))), to: .room(world.place.room),
          isEcho: true)
      ])
  }
}
