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
}
