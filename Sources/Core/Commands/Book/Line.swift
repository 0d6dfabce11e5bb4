import Kernel

/// One line on its way to a command of one chapter.
struct Line<State, Event: Sendable> {
  let chapter: Chapter<State, Event>
  let tokens: ArraySlice<Token>
  /// True when the root word was said; otherwise a line without a verb is small talk, not a title.
  let isNamed: Bool
  let world: World

  var language: Language { world.language }

  func interpret() -> Interpretation<State, Event> {
    guard let first = tokens.first else { return bare() }
    if let answer = asksForHelp() { return answer }
    if let (index, count) = chapter.verb(in: tokens) { return run(index, tokens.dropFirst(count), note: nil) }
    guard first.isWord else { return untitled() }
    let word = Chapter<State, Event>.key(first.folded)
    if let verb = chapter.words.suggests[word] { return suggestion(first, verb) }
    return guess(first, word)
  }

  /// Nothing but the root word.
  private func bare() -> Interpretation<State, Event> {
    guard let index = chapter.command(named: chapter.words.bare) else { return overview() }
    return run(index, tokens, note: nil)
  }

  /// `help`, `help sev`, `sev ?`; a title that begins with “help” is none of these.
  private func asksForHelp() -> Interpretation<State, Event>? {
    guard let first = tokens.first, first.isWord else { return nil }
    if Vocabulary.helpVerbs.contains(first.folded) {
      if tokens.count == 1 { return overview() }
      if let (index, _) = chapter.verb(in: tokens.dropFirst()) { return screen(of: index) }
      return tokens.count == 2 ? overview() : nil
    }
    guard let last = tokens.last, last.isWord, last.folded == "?" || last.folded == "--help",
      let (index, count) = chapter.verb(in: tokens), count == tokens.count - 1
    else { return nil }
    return screen(of: index)
  }

  /// A first word that is no verb: a typo, a title, or nothing that can be carried out.
  private func guess(_ first: Token, _ word: String) -> Interpretation<State, Event> {
    let near = Typos.near(word, within: Typos.tolerance(word), among: chapter.candidates)
    guard let best = near.first else { return untitled() }
    let nearest = near.filter { $0.distance == best.distance }.map(\.candidate)
    let isUnique = nearest.allSatisfy { $0.target == best.candidate.target }
    switch intent(word, best.candidate) {
    case .title: return untitled()
    case .unclear: return didYouMean(first, nearest.map(\.word), code: "verb.unclear")
    case .verb where !isUnique: return didYouMean(first, nearest.map(\.word), code: "verb.ambiguous")
    case .verb: return corrected(first, best.candidate)
    }
  }

  private func corrected(
    _ first: Token, _ candidate: Typos.Candidate<Chapter<State, Event>.Target>
  ) -> Interpretation<State, Event> {
    switch candidate.target {
    case .help: return overview()
    case .suggestion(let verb): return suggestion(first, verb)
    case .command(let index):
      guard !chapter.words.commands[index].isExact else {
        return didYouMean(first, [candidate.word], code: "verb.unknown")
      }
      let note = chapter.entries[index].changesState ? correctionNote(first.text, candidate.word) : nil
      return run(index, tokens.dropFirst(), note: note)
    }
  }

  /// A line without a verb is a title when it is long enough to be one.
  func untitled() -> Interpretation<State, Event> {
    if isNamed, titleLength >= 3, let index = chapter.command(named: chapter.words.untitled) {
      return run(index, tokens, note: nil)
    }
    guard let first = tokens.first else { return overview() }
    let word = Chapter<State, Event>.key(first.folded)
    let limit = word.utf8.count >= 5 ? 2 : 1
    let near = Typos.near(word, within: word.utf8.count < 3 ? 0 : limit, among: chapter.candidates)
    return didYouMean(first, near.map(\.candidate.word), code: "verb.unknown")
  }

  /// The only place that asks whether somebody may do something.
  func run(_ index: Int, _ rest: ArraySlice<Token>, note: RichText?) -> Interpretation<State, Event> {
    let command = chapter.words.commands[index]
    guard world.person.role >= command.who else { return roleRefusal(command) }
    var words = Words(rest, in: world)
    switch chapter.entries[index].read(&words) {
    case .success(let ready):
      return .command(ready, changesState: chapter.entries[index].changesState, verb: command.canonical, note: note)
    case .failure(let problem): return answer(problem, command)
    }
  }
}
