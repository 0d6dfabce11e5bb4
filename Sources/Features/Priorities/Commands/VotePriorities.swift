import Commands
import HashTreeCollections
import Kernel

/// Gives one’s dots, in the place of those given before: `vote PRI-7 3 PRI-9 2`; one more each: `vote PRI-7 +1 PRI-9 +1`;
/// takes some back: `vote PRI-7 0`; what one has given, and who has voted: `vote`.
struct VotePriorities: PriorityCommand {
  static let handler = "vote"
  static let canBeUndone = false

  /// By priority; empty for a question.
  let dots: [ItemID: Int]
  /// Those that get so many dots more than before.
  let more: [ItemID: Int]

  var isQuestion: Bool { dots.isEmpty && more.isEmpty }

  /// Whether nothing is given: the other dots stay where they are.
  private var isWithdrawal: Bool { more.isEmpty && dots.values.allSatisfy { $0 == 0 } }

  init(_ words: inout Words) throws(SyntaxProblem) {
    var (dots, more): ([ItemID: Int], [ItemID: Int]) = ([:], [:])
    while !words.isEmpty {
      let id = try words.takeBallotID()
      guard dots[id] == nil, more[id] == nil else { throw words.repeated() }
      _ = words.takeNext(":", "=", "x", "→", "->")
      if let count = words.takeMore() {
        more[id] = count
      } else if let number = words.takeNumber(in: 0...99) {
        dots[id] = number
      } else {
        throw words.dotless()
      }
      _ = words.takeNext(",", "and", "et")
    }
    guard dots.isEmpty || more.isEmpty else { throw words.mixed() }
    (self.dots, self.more) = (dots, more)
  }

  func arguments(in world: World) -> Arguments {
    func counts(_ given: [ItemID: Int]) -> Arguments? {
      given.isEmpty ? nil : Arguments(Dictionary(uniqueKeysWithValues: given.map { ($0.key.description, $0.value) }))
    }
    return ["dots": counts(dots), "more": counts(more)]
  }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    if isQuestion { return Decision(reply: state.standing(in: world)) }
    guard world.hasPrivateAnswers else { throw .overheard(in: world) }
    guard dots.allSatisfy(state.takes), more.allSatisfy(state.takes) else { throw .noSuchChoice(in: world) }
    let poll = state.priorities.meetings.poll
    let isNew = poll?.ballot(of: world.person.id) == nil
    if isWithdrawal, isNew { throw .nothingGiven(in: world) }
    let round = poll?.round ?? state.priorities.meetings.rounds + 1
    let ballot = try ballot(in: state, world)
    guard ballot.total <= Poll.budget else { throw .overBudget(in: world) }
    let count = (poll?.ballot(of: world.person.id)?.count ?? 0) + 1
    guard let sealed = state.seal.seal(ballot, in: round, of: world.person.id, count: count) else {
      throw .keyless(in: world)
    }
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
      events: [.polled(round, byName: world.person.name, .voted(sealed: sealed, count: count))],
      reply: Reply(world.person.audience.labelled(line, text)))
  }

  /// What is to be sealed.
  private func ballot(in state: PrioritiesView, _ world: World) throws(Refusal) -> Ballot {
    let given = Dictionary(uniqueKeysWithValues: (more.isEmpty ? dots : more).map { ($0.key.number, $0.value) })
    guard isWithdrawal || !more.isEmpty, let poll = state.priorities.meetings.poll,
      let before = poll.ballot(of: world.person.id)
    else { return Ballot(dots: given) }
    guard let opened = state.seal.open(before, in: poll.round) else { throw .unreadable(in: world) }
    return Ballot(dots: state.held(by: opened).merging(given) { isWithdrawal ? $1 : $0 + $1 })
  }
}

extension PrioritiesView {
  /// Dots are given to what is open; taken back they can be from what is over, too.
  fileprivate func takes(_ id: ItemID, _ count: Int) -> Bool {
    priorities[id.number].map { $0.facts.stage.isOpen || count == 0 } ?? false
  }
}

extension Words {
  /// `+1`, `+ 2`, `plus`.
  fileprivate mutating func takeMore() -> Int? {
    for count in 1...9 where takeNext("+\(count)") != nil { return count }
    guard takeNext("+", "plus") != nil else { return nil }
    return takeNumber(in: 1...9) ?? 1
  }

  /// No word of a ballot is repeated, for answers are kept.
  fileprivate func dotless() -> SyntaxProblem {
    SyntaxProblem(
      "dots.missing",
      language.pick(
        en: "say how many dots, as PRI-7 3. Nothing was changed.",
        fr: "dites combien de points, comme PRI-7 3. Rien n’a été changé."))
  }

  /// Nor is the one that is named twice.
  fileprivate func repeated() -> SyntaxProblem {
    SyntaxProblem(
      "dots.repeated",
      language.pick(
        en: "say each priority once, with all its dots. Nothing was changed.",
        fr: "dites chaque priorité une seule fois, avec tous ses points. Rien n’a été changé."))
  }

  fileprivate func mixed() -> SyntaxProblem {
    SyntaxProblem(
      "dots.mixed",
      language.pick(
        en: """
          say either all dots anew, as PRI-7 3 PRI-9 2, or what is to be added, as PRI-7 +1 PRI-9 +1. Nothing was changed.
          """,
        fr: """
          dites soit tous les points, comme PRI-7 3 PRI-9 2, soit ce qui s’ajoute, comme PRI-7 +1 PRI-9 +1. Rien n’a été \
          changé.
          """))
  }
}

extension Refusal {
  /// Which one it was is not said, for answers are kept, and a ballot is not.
  fileprivate static func noSuchChoice(in world: World) -> Refusal {
    let line = world.line("list")
    return Refusal(
      "vote.choice",
      world.language.pick(
        en: "What you named is not an open priority. Nothing was changed; \(code: line) shows those that are.",
        fr:
          "Ce que vous nommez n’est pas une priorité ouverte. Rien n’a été changé ; \(code: line) montre celles qui le sont."
      ))
  }

  /// There are no dots to take back.
  fileprivate static func nothingGiven(in world: World) -> Refusal {
    Refusal(
      "vote.empty",
      world.language.pick(
        en: "You have given no dots that you could take back. Nothing was changed.",
        fr: "Vous n’avez donné aucun point à reprendre. Rien n’a été changé."))
  }

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
