import Kernel

/// What becomes of a line: a command that may read the words behind its verb, or an answer.
enum Verdict {
  case run(Int, ArraySlice<Token>, Correction?)
  /// With the handlers that it suggests.
  case answer(Reply, code: String, suggested: [String] = [])
}

/// One line on its way to a command of one root.
struct Line {
  let lexicon: Lexicon
  let tokens: ArraySlice<Token>
  /// True when the root word was said; otherwise a line without a verb is small talk, not a title.
  let isNamed: Bool
  let world: World

  var language: Language { world.language }

  func verdict() -> Verdict {
    guard let first = tokens.first else { return bare() }
    if let answer = asksForHelp() { return answer }
    if let (index, count) = lexicon.verb(in: tokens, takesNouns: isBelowCard && !isLongEnough) {
      // “nouveau client impossible à créer” is a title from its first word on.
      let isTitle = index == lexicon.command(named: lexicon.words.untitled) && lexicon.opensTitle(tokens)
      if let declare = lexicon.command(named: lexicon.words.untitled), opensWithSeverity { return run(declare, tokens) }
      return run(index, isTitle ? tokens : tokens.dropFirst(count))
    }
    if let index = lexicon.command(named: lexicon.words.record), isRecordAlone { return run(index, tokens) }
    if let (index, rest) = recordBeforeVerb() { return run(index, rest) }
    if let index = lexicon.command(named: lexicon.words.detail), beginsWithRecord {
      return run(index, tokens)
    }
    if let index = lexicon.command(named: lexicon.words.scope), beginsWithScope { return run(index, tokens) }
    if let answer = numberBeforeVerb() { return answer }
    guard first.isWord, !isAddressed else { return untitled() }
    let word = Lexicon.key(first.folded)
    if let verb = lexicon.words.suggests[word] { return suggestion(first, verb) }
    return guess(first, word)
  }

  var isBelowCard: Bool { world.topic?.prefix == recordPrefix }

  /// What a command reads, and the verb that it stands behind.
  func words(_ rest: ArraySlice<Token>) -> Words {
    let verb = tokens.prefix(max(0, tokens.count - rest.count)).map(\.text).joined(separator: " ")
    return Words(rest, verb: verb, opensTitle: lexicon.opensTitle(tokens), in: world)
  }

  /// Nothing but the root word.
  private func bare() -> Verdict {
    guard let index = lexicon.command(named: lexicon.words.bare) else { return overview() }
    return run(index, tokens)
  }

  /// `help`, `help sev`, `sev ?`; a title that begins with “help” is none of these.
  private func asksForHelp() -> Verdict? {
    guard let first = tokens.first, first.isWord else { return nil }
    if Vocabulary.helpVerbs.contains(first.folded) {
      if tokens.count == 1 { return overview() }
      if let page = page(about: tokens.dropFirst()) { return page }
      return tokens.count == 2 ? overview() : nil
    }
    guard let last = tokens.last, last.isWord, last.folded == "?" || last.folded == "--help",
      let (index, count) = lexicon.verb(in: tokens, takesNouns: true), count == tokens.count - 1
    else { return nil }
    return screen(of: index)
  }

  /// A first word that is no verb: a typo, a title, or nothing that can be carried out.
  private func guess(_ first: Token, _ word: String) -> Verdict {
    let near = lexicon.typos.near(word, within: Typos.tolerance(word))
    guard let best = near.first else { return untitled() }
    let nearest = near.filter { $0.distance == best.distance }.map(\.candidate)
    let isUnique = nearest.allSatisfy { $0.target == best.candidate.target }
    switch intent(word, best.candidate) {
    case .title: return untitled()
    case .unclear: return didYouMean(first, distinct(nearest), code: "verb.unclear")
    case .verb where !isUnique: return didYouMean(first, distinct(nearest), code: "verb.ambiguous")
    case .verb: return corrected(first, best.candidate)
    }
  }

  /// One word per meaning.
  private func distinct(_ candidates: [Typos.Candidate<Lexicon.Target>]) -> [String] {
    var seen: Set<Lexicon.Target> = []
    return candidates.filter { seen.insert($0.target).inserted && $0.word != "?" }.map(offered)
  }

  /// The word of a candidate where it is one of the reader's language, else what that language has for it.
  private func offered(_ candidate: Typos.Candidate<Lexicon.Target>) -> String {
    guard case .command(let index) = candidate.target else { return candidate.word }
    let verbs = lexicon.words.commands[index].verbs[language]
    return verbs.contains(candidate.word) ? candidate.word : verbs.first ?? candidate.word
  }

  private func corrected(
    _ first: Token, _ candidate: Typos.Candidate<Lexicon.Target>
  ) -> Verdict {
    switch candidate.target {
    case .help: return overview()
    case .suggestion(let verb): return suggestion(first, verb)
    case .command(let index):
      // A misspelt word never begins a new record.
      let command = lexicon.words.commands[index]
      let isSwap = candidate.isTransposition(Lexicon.key(first.folded))
      guard !command.isExact, !command.isGuarded || isSwap, isSwap || !candidate.negates(first.folded),
        index != lexicon.command(named: lexicon.words.untitled)
      else {
        return didYouMean(first, [offered(candidate)], code: "verb.unknown")
      }
      return run(index, tokens.dropFirst(), Correction(typed: first.text, meant: offered(candidate)))
    }
  }

  /// A line without a verb is a title when it is long enough to be one and is not about a record that exists.
  func untitled() -> Verdict {
    if isNamed, isLongEnough || isAddressed, !namesRecord,
      let index = lexicon.command(named: lexicon.words.untitled)
    {
      return run(index, tokens)
    }
    guard let first = tokens.first else { return overview() }
    if let answer = recordMissing() { return answer }
    let word = Lexicon.key(first.folded)
    let near = lexicon.typos.near(word, within: Typos.tolerance(word))
    return didYouMean(first, distinct(near.map(\.candidate)), code: "verb.unknown")
  }

  func run(_ index: Int, _ rest: ArraySlice<Token>, _ correction: Correction? = nil) -> Verdict {
    let command = lexicon.words.commands[index]
    if let refusal = refusal(of: command, to: command.leastRole) { return .answer(refusal, code: "role.insufficient") }
    return .run(index, rest, correction)
  }

  /// The only place that asks whether somebody may do something: before the words are read whether they may ask, then
  /// whether they may change.
  func refusal(of command: CommandWords, to role: Role) -> Reply? {
    world.person.role >= role ? nil : roleRefusal(command, role)
  }
}
