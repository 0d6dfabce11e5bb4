import Commands
import HashTreeCollections
import Kernel

/// Gives one's dots, in the place of those given before: `vote PRI-7 3 PRI-9 2`; one more: `vote PRI-7 +1`; what one has
/// given, and who has voted: `vote`.
struct VotePriorities: PriorityCommand {
  static let handler = "vote"

  /// By priority; empty for a question.
  let dots: [ItemID: Int]
  /// The one that gets a dot more than before.
  let more: ItemID?

  var isQuestion: Bool { dots.isEmpty && more == nil }

  init(_ words: inout Words) throws(SyntaxProblem) {
    var dots: [ItemID: Int] = [:]
    var more: ItemID?
    while !words.isEmpty {
      let id = try words.takeBallotID()
      _ = words.takeNext(":", "=", "x", "→", "->")
      if dots.isEmpty, words.takeNext("+1", "+", "plus") != nil {
        more = id
        try words.end()
        break
      }
      guard let number = words.takeNumber(in: 0...99) else {
        throw SyntaxProblem(
          "dots.missing",
          words.language.pick(
            en: "say how many dots, as PRI-7 3. Nothing was changed.",
            fr: "dites combien de points, comme PRI-7 3. Rien n’a été changé."))
      }
      dots[id] = number
      _ = words.takeNext(",", "and", "et")
    }
    (self.dots, self.more) = (dots, more)
  }

  func arguments(in world: World) -> Arguments {
    let given = Arguments(Dictionary(uniqueKeysWithValues: dots.map { ($0.key.description, $0.value) }))
    return ["dots": dots.isEmpty ? nil : given, "more": more]
  }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    if isQuestion { return Decision(reply: state.standing(in: world)) }
    guard world.hasPrivateAnswers else { throw .overheard(in: world) }
    for id in dots.keys.sorted() + [more].compactMap(\.self) { _ = try state.priorities.findOpen(id, in: world) }
    let round = state.priorities.meetings.poll?.round ?? state.priorities.meetings.rounds + 1
    let ballot = try ballot(in: state, world)
    guard ballot.total <= Poll.budget else { throw .overBudget(in: world) }
    guard let sealed = state.seal.seal(ballot, in: round, of: world.person.id) else { throw .keyless(in: world) }
    let isNew = state.priorities.meetings.poll?.ballot(of: world.person.id) == nil
    // Nothing of the ballot: this answer is kept with its delivery.
    let (line, own) = (RichText(spans: [.code(world.line("vote"))]), world.line("vote"))
    let text: RichText = world.language.pick(
      en: """
        your vote is sealed\(isNew ? "" : " in the place of the one before"). Nobody reads it until the vote is closed; \
        \(code: own) shows it to you alone.
        """,
      fr: """
        votre vote est scellé\(isNew ? "" : " à la place du précédent"). Personne ne le lit avant la fin du vote ; \
        \(code: own) vous le montre, à vous seul.
        """)
    return Decision(
      events: [.polled(round, byName: world.person.name, .voted(sealed: sealed))],
      reply: Reply(world.person.audience.labelled(line, text)))
  }

  /// What is to be sealed.
  private func ballot(in state: PrioritiesView, _ world: World) throws(Refusal) -> Ballot {
    guard let more else {
      return Ballot(dots: Dictionary(uniqueKeysWithValues: dots.map { ($0.key.number, $0.value) }))
    }
    var ballot = Ballot(dots: [:])
    if let poll = state.priorities.meetings.poll, let before = poll.ballot(of: world.person.id) {
      guard let opened = state.seal.open(before, in: poll.round) else { throw .unreadable(in: world) }
      ballot = opened
    }
    ballot.dots[more.number, default: 0] += 1
    return ballot
  }
}

extension Refusal {
  /// Whoever is in the room has read the line already.
  fileprivate static func overheard(in world: World) -> Refusal {
    Refusal(
      "vote.overheard",
      world.language.pick(
        en: "Everybody here reads what is typed, so a vote would not be hidden. Nothing was changed.",
        fr: "Ici tout le monde lit ce qui est tapé : un vote ne serait pas caché. Rien n’a été changé."))
  }

  fileprivate static func overBudget(in world: World) -> Refusal {
    let line = world.line("vote")
    return Refusal(
      "vote.budget",
      world.language.pick(
        en: """
          Everybody has \(Poll.budget) dots, and that would be more. Nothing was changed; \(code: line) shows what you \
          have given.
          """,
        fr: """
          Chacun dispose de \(Poll.budget) points, et cela en ferait plus. Rien n’a été changé ; \(code: line) montre \
          ce que vous avez donné.
          """))
  }

  fileprivate static func keyless(in world: World) -> Refusal {
    Refusal(
      "vote.keyless",
      world.language.pick(
        en: "There is no key to seal votes with here, so nobody can vote. Nothing was changed.",
        fr: "Il n’y a pas de clé pour sceller les votes ici : personne ne peut voter. Rien n’a été changé."))
  }
}
