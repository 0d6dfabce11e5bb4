import Kernel

/// Help screens: made from the words alone, in the person's language, without what they may not do.
extension Line {
  /// Every command in one line each.
  func overview() -> Verdict {
    var text: RichText = "\(strong: rootWord)"
    text += .plain(" — \(lexicon.words.summary[language])")
    for command in permitted {
      text += "\n\(code: form(of: command)) — \(plain: command.help[language])"
    }
    let more = "\(rootWord) \(language.pick(en: "help", fr: "aide")) \(language.pick(en: "<verb>", fr: "<verbe>"))"
    text += "\n"
    text += language.pick(
      en: "\(code: more) shows one command in full.", fr: "\(code: more) montre une commande en entier.")
    let topics = lexicon.words.topics.compactMap { $0.names[language].first }.joined(separator: ", ")
    if !topics.isEmpty {
      text += language.pick(
        en: "\nIn the same way: \(plain: topics).", fr: "\nDe la même façon : \(plain: topics).")
    }
    return .answer(Reply(text), code: "help")
  }

  /// One command in full: form, synonyms, examples, who may.
  func screen(of index: Int) -> Verdict {
    let command = lexicon.words.commands[index]
    var text: RichText = "\(code: form(of: command))\n\(plain: command.help[language])."
    if let hint = command.hint?[language] { text += .plain((hint.utf8.contains(0x0A) ? "\n" : " ") + hint) }
    let shown = command.verbs[language].first
    var seen: Set<String> = []
    let others = command.allVerbs.filter { $0 != shown && seen.insert($0).inserted }
    if !others.isEmpty {
      text += .plain(language.pick(en: "\nAlso: ", fr: "\nAussi : ") + others.joined(separator: ", "))
    }
    text += .plain(language.pick(en: "\nExamples:", fr: "\nExemples :"))
    for example in command.examples[language] { text += "\n\(code: "\(rootWord) \(example)")" }
    text += .plain(language.pick(en: "\nWho may: ", fr: "\nQui peut : ") + command.whoMay(in: language))
    return .answer(Reply(text), code: "help.verb")
  }

  /// What these words, behind `help`, ask for: a topic, else a command; nil for words of neither.
  func page(about words: ArraySlice<Token>) -> Verdict? {
    let folded = words.map { Lexicon.key($0.folded) }.joined(separator: " ")
    if let topic = lexicon.words.topics.first(where: { $0.isNamed(folded) }) { return page(of: topic) }
    return lexicon.verb(in: words, takesNouns: true).map { screen(of: $0.command) }
  }

  /// What it is, and examples.
  private func page(of topic: HelpTopic) -> Verdict {
    let name = topic.names[language].first ?? ""
    var text: RichText = "\(strong: name)\(plain: language.pick(en: ": ", fr: " : ") + topic.help[language])"
    text += .plain(language.pick(en: "\nExamples:", fr: "\nExemples :"))
    for example in topic.examples[language] { text += "\n\(code: "\(rootWord) \(example)")" }
    return .answer(Reply(text), code: "help.topic")
  }
}
