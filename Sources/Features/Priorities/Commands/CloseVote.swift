import Commands
import HashTreeCollections
import Kernel

/// Ends the vote, and shows what everybody gave: `vote close`.
struct CloseVote: PriorityCommand {
  static let handler = "tally"
  static let canBeUndone = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    guard let poll = state.priorities.meetings.poll else { throw .noVote(in: world) }
    guard let votes = state.seal.open(poll) else { throw .unreadable(in: world) }
    let event = PriorityEvent.polled(poll.round, byName: world.person.name, .closed(votes))
    let mark = Mark(at: world.now, by: Participant(world.person))
    let tally = Tally(round: poll.round, closed: mark, votes: votes)
    func text(_ audience: Audience) -> RichText {
      audience.result(of: tally, in: state.priorities).joined(separator: "\n")
    }
    let (reader, channel) = (world.person.audience, world.channel)
    let echo = RichText(spans: [.code(world.line("tally", in: channel.language))])
    return Decision(
      events: [event],
      reply: Reply(reader.labelled("\(code: world.line("tally"))", text(reader))),
      posts: [
        Post(
          .message(Message(channel.labelled("\(echo) (\(mark.by.mention))", text(channel)))),
          to: .room(world.place.room), isEcho: true)
      ])
  }
}

extension Refusal {
  fileprivate static func noVote(in world: World) -> Refusal {
    let line = world.line("vote", "PRI-… 3")
    return Refusal(
      "vote.none",
      world.language.pick(
        en: "No vote is going on. Nothing was changed; the first vote opens one: \(code: line)",
        fr: "Aucun vote n’est en cours. Rien n’a été changé ; le premier vote l’ouvre : \(code: line)"))
  }

  /// The key is not the one that the ballots were sealed with.
  static func unreadable(in world: World) -> Refusal {
    let line = world.line("revote")
    return Refusal(
      "vote.unreadable",
      world.language.pick(
        en: """
          The votes were sealed with a key that is not here any more, so nobody can read them. Nothing was changed. \
          Whoever operates the bot may put \(code: "keys/ballots.key") back; otherwise \(code: line) begins the vote anew.
          """,
        fr: """
          Les votes ont été scellés avec une clé qui n’est plus là : personne ne peut les lire. Rien n’a été changé. \
          L’exploitant du bot peut remettre \(code: "keys/ballots.key") ; sinon \(code: line) recommence le vote.
          """))
  }
}
