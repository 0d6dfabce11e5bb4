import Kernel

/// Help screens: made from the words alone, in the person's language, without what they may not do.
extension Line {
  /// Every command in one line each.
  func overview() -> Interpretation<State, Event> {
    var text: RichText = "\(strong: rootWord)"
    text += .plain(" — \(chapter.words.summary[language])")
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
  func screen(of index: Int) -> Interpretation<State, Event> {
    let command = chapter.words.commands[index]
    var text: RichText = "\(code: form(of: command))\n\(plain: command.help[language])."
    if let hint = command.hint { text += .plain(" " + hint[language]) }
    let shown = command.verbs[language].first
    var seen: Set<String> = []
    let others = command.allVerbs.filter { $0 != shown && seen.insert($0).inserted }
    if !others.isEmpty {
      text += .plain(language.pick(en: "\nAlso: ", fr: "\nAussi : ") + others.joined(separator: ", "))
    }
    text += .plain(language.pick(en: "\nExamples:", fr: "\nExemples :"))
    for example in command.examples[language] { text += "\n\(code: "\(rootWord) \(example)")" }
    text += .plain(language.pick(en: "\nWho may: ", fr: "\nQui peut : ") + command.who.listing(language))
    return .answer(Reply(text), code: "help.verb")
  }
}

extension Book {
  /// The roots there are, for a line that names none.
  func rootUnknown(_ world: World) -> Interpretation<State, Event> {
    var text: RichText = world.language.pick(
      en: "Begin with what it is about:", fr: "Commencez par le sujet :")
    for chapter in chapters {
      let line = Line(chapter: chapter, tokens: [], isNamed: false, world: world)
      text += "\n\(code: line.rootWord) — \(plain: chapter.words.summary[world.language])"
    }
    return .answer(Reply(text), code: "root.unknown")
  }
}
