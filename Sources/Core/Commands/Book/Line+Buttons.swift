import Kernel

/// What can be pressed below a question: each button is a line in full, so that nothing has to be typed again.
extension Line {
  /// The command that reads titles; nil for somebody who may not use it.
  private var titleCommand: CommandWords? {
    guard isNamed else { return nil }
    return lexicon.command(named: lexicon.words.untitled).map { lexicon.words.commands[$0] }
      .flatMap { $0.who <= world.person.role ? $0 : nil }
  }

  /// How a line is declared although its first word is no verb, or another one's: the line to type where it is long
  /// enough to be a title.
  var titleHint: RichText { titleHint(for: tokens) }

  /// The same for a title that begins further on.
  func titleHint(for title: ArraySlice<Token>) -> RichText {
    guard let command = titleCommand else { return "" }
    let head = "\(rootWord) \(command.verbs[language].first ?? command.canonical)"
    guard title.count > 1, !namesRecord else {
      return language.pick(
        en: "\nIf it is a title, put \(code: head + " …") in front of it.",
        fr: "\nSi c’est un titre, mettez \(code: head + " …") devant.")
    }
    let line: RichText = "\(code: head) \(Words(title, in: world).source)"
    return language.pick(en: "\nTo declare it: \(line)", fr: "\nPour le déclarer : \(line)")
  }

  /// The whole line as a title.
  var titleButton: [Button] {
    titleCommand.flatMap { button(verb: $0.verbs[language].first ?? $0.canonical, tokens) }.map { [$0] } ?? []
  }

  /// A verb with the words that follow; nil for verbs that are never guessed, and for long lines.
  func button(verb: String, _ rest: ArraySlice<Token>) -> Button? {
    guard let index = lexicon.verbs[Folding.fold(verb)], !lexicon.words.commands[index].isExact,
      lexicon.words.commands[index].leastRole <= world.person.role
    else { return nil }
    let line = rest.reduce("\(lexicon.words.root) \(verb)") { $0 + ($1.gap.isEmpty ? " " : $1.gap) + $1.source }
    return line.utf8.count <= 200 ? Button("\(rootWord) \(verb)", line: line, in: language) : nil
  }
}

extension Token {
  /// What reads as the same token again.
  var source: String {
    guard case .mention(let mention) = kind, let user = mention.user else { return text }
    return "<@\(user)|\(mention.name)>"
  }
}
