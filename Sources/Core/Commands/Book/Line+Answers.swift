import Kernel

/// What is answered when nothing is carried out: always a sentence, never silence, never a change.
extension Line {
  /// The root word as it is typed in this chat: `/inc`, `!inc`.
  var rootWord: String { world.typing.commandMark + lexicon.words.root }

  /// The commands that this person may use.
  var permitted: [CommandWords] { lexicon.words.commands.filter { $0.leastRole <= world.person.role } }

  /// - Parameter verb: which of its verbs; nil for the first one.
  func form(of command: CommandWords, as verb: String? = nil) -> String {
    let verb = verb ?? command.verbs[language].first ?? command.canonical
    let form = command.form[language]
    return form.isEmpty ? "\(rootWord) \(verb)" : "\(rootWord) \(verb) \(form)"
  }

  func quoted(_ word: String) -> RichText {
    let short =
      word.unicodeScalars.count > 40 ? String(String.UnicodeScalarView(word.unicodeScalars.prefix(40))) + "…" : word
    return language.pick(en: "“\(short)”", fr: "« \(short) »")
  }

  /// The wrong word, what is wrong with it, the form, one example.
  func answer(_ problem: SyntaxProblem, _ command: CommandWords) -> Reply {
    var text = problem.text
    if problem.code == "words.extra", let word = problem.word {
      let line = "\(rootWord) \(problem.verb ?? lexicon.offered[command.handler, in: language])"
      text = language.pick(
        en: "I don’t understand \(quoted(word)) after \(code: line). Nothing was changed.",
        fr: "Je ne comprends pas \(quoted(word)) après \(code: line). Rien n’a été changé.")
    } else if let word = problem.word {
      text = quoted(word) + .plain(language.pick(en: ": ", fr: " : ")) + text
    } else {
      text = text.capitalised
    }
    // More than the verb takes: perhaps a title that begins with it.
    if mayBeTitle(problem, command) { text += titleHint }
    if problem.showsHint, let hint = command.hint { text += .plain("\n" + hint[language]) }
    text += "\n\(code: form(of: command, as: problem.verb))"
    let examples = command.examples[language]
    let own = problem.verb.flatMap { verb in examples.first { $0.hasPrefix(verb + " ") } }
    if let example = own ?? examples.first {
      text += language.pick(en: "\nFor example: ", fr: "\nPar exemple : ")
      text += "\(code: "\(rootWord) \(example)")"
    }
    return Reply(text)
  }

  /// What somebody may mean who types a title that begins with a verb: “role page shows 500”.
  ///
  /// Questions are rarely meant so, unless they say how bad it is, or that something does not work.
  private func mayBeTitle(_ problem: SyntaxProblem, _ command: CommandWords) -> Bool {
    guard titleLength >= 3, !namesRecord else { return false }
    let changes = lexicon.command(named: command.handler).map { lexicon.changesState[$0] } == true
    let isExtra = problem.code == "words.extra"
    let words = Words(tokens, in: world)
    let isBad = words.namesSeverity || words.complains
    guard changes else { return isExtra && isBad }
    return isExtra || Line.codesOfTitles.contains(problem.code) || (isBad && problem.code == "owner.missing")
  }

  /// What is wrong with a title that a verb takes for its own words.
  private static let codesOfTitles: Set<String> = [
    "role.unknown", "person.missing", "other.missing", "pause.kind", "status.unknown", "severity.missing",
  ]

  func note(on correction: Correction, offersUndo: Bool) -> RichText {
    let (typed, verb) = (quoted(correction.typed), correction.meant)
    let note: RichText = language.pick(
      en: "I read \(typed) as \(strong: verb)", fr: "J’ai lu \(typed) comme \(strong: verb)")
    guard offersUndo, let undo = lexicon.verbs["undo"].map({ lexicon.words.commands[$0] }) else { return note + "." }
    let line = "\(rootWord) \(undo.verbs[language].first ?? undo.canonical)"
    return note
      + language.pick(en: " — \(code: line) takes it back.", fr: " — pour revenir en arrière : \(code: line).")
  }

  /// A word that is never carried out here, such as “delete”.
  ///
  /// One that has several ways out is answered with the page of a topic.
  func suggestion(_ first: Token, _ verb: String) -> Verdict {
    if lexicon.verbs[Folding.fold(verb)] == nil,
      let topic = lexicon.words.topics.first(where: { $0.isNamed(Folding.fold(verb)) })
    {
      let text: RichText = language.pick(
        en: "There is no \(quoted(first.text)) here: \(plain: topic.help.english)\nNothing was changed.",
        fr: "Il n’y a pas de \(quoted(first.text)) ici : \(plain: topic.help.french)\nRien n’a été changé.")
      return .answer(Reply(text), code: "verb.suggested")
    }
    let index = lexicon.verbs[Folding.fold(verb)]
    let shown = index.map { form(of: lexicon.words.commands[$0]) } ?? "\(rootWord) \(verb)"
    var text: RichText = language.pick(
      en: "There is no \(quoted(first.text)) here. Did you mean \(code: shown)?",
      fr: "Il n’y a pas de \(quoted(first.text)) ici. Vouliez-vous dire \(code: shown) ?")
    if titleLength >= 3 { text += titleHint }
    text += language.pick(en: "\nNothing was changed.", fr: "\nRien n’a été changé.")
    return .answer(
      Reply(text, buttons: titleLength >= 3 ? titleButton : []), code: "verb.suggested", suggested: handlers([verb]))
  }

  /// Did you mean …? Three examples; nothing is changed.
  func didYouMean(_ first: Token, _ verbs: [String], code: String) -> Verdict {
    var text: RichText = language.pick(
      en: "I do not know the word \(quoted(first.text)).", fr: "Je ne connais pas le mot \(quoted(first.text)).")
    let near = verbs.prefix(3)
    if !near.isEmpty {
      let choices = near.map { RichText(spans: [.code("\(rootWord) \($0)")]) }
        .joined(separator: language.pick(en: " or ", fr: " ou "))
      text += language.pick(en: " Did you mean \(choices)?", fr: " Vouliez-vous dire \(choices) ?")
    }
    // A misspelt “declare” is no part of the title.
    let meant = near.count == 1 ? near.first.flatMap { lexicon.verbs[Folding.fold($0)] } : nil
    let isDeclaration = meant != nil && meant == lexicon.command(named: lexicon.words.untitled)
    text += titleHint(for: isDeclaration && tokens.count > 1 ? tokens.dropFirst() : tokens)
    for example in permitted.prefix(3).compactMap({ $0.examples[language].first }) {
      text += "\n\(code: "\(rootWord) \(example)")"
    }
    text += language.pick(en: "\nNothing was changed.", fr: "\nRien n’a été changé.")
    let buttons = near.compactMap { button(verb: $0, tokens.dropFirst()) } + (titleLength > 1 ? titleButton : [])
    return .answer(Reply(text, buttons: buttons), code: code, suggested: handlers(near))
  }

  private func handlers(_ verbs: some Sequence<String>) -> [String] {
    verbs.compactMap { lexicon.verbs[Folding.fold($0)].map { lexicon.words.commands[$0].handler } }
  }

  /// The roots there are, for a line that names none.
  static func rootUnknown(_ lexicons: [Lexicon], _ world: World) -> Reply {
    var text: RichText = world.language.pick(
      en: "Start your line with one of these:", fr: "Commencez votre ligne par l’un de ces mots :")
    for lexicon in lexicons {
      let line = Line(lexicon: lexicon, tokens: [], isNamed: false, world: world)
      text += "\n\(code: line.rootWord) — \(plain: lexicon.words.summary[world.language])"
    }
    return Reply(text)
  }

  /// Says who may.
  func roleRefusal(_ command: CommandWords, _ role: Role) -> Reply {
    let line = "\(rootWord) \(command.verbs[language].first ?? command.canonical)"
    let text: RichText = language.pick(
      en: "Only \(plain: role.listing(in: .english)) may use \(code: line). Nothing was changed.",
      fr: "Seul \(plain: role.listing(in: .french)) peut utiliser \(code: line). Rien n’a été changé.")
    return Reply(text)
  }
}

extension RichText {
  /// With a capital in front, where the bot's own words begin it: sentences are written to stand behind a colon.
  fileprivate var capitalised: RichText {
    guard case .plain(let words)? = spans.first, let first = words.unicodeScalars.first else { return self }
    let capital = first.properties.uppercaseMapping + String(words.unicodeScalars.dropFirst())
    return RichText(spans: [.plain(capital)] + spans.dropFirst())
  }
}
