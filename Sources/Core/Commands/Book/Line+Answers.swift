import Kernel

/// What is answered when nothing is carried out: always a sentence, never silence, never a change.
extension Line {
  /// `/inc`, or `!inc` where the chat has no slash commands of its own.
  var rootWord: String { (world.place.platform == "matrix" ? "!" : "/") + chapter.words.root }

  /// The commands that this person may use.
  var permitted: [CommandWords] { chapter.words.commands.filter { $0.who <= world.person.role } }

  func form(of command: CommandWords) -> String {
    let verb = command.verbs[language].first ?? command.canonical
    let form = command.form[language]
    return form.isEmpty ? "\(rootWord) \(verb)" : "\(rootWord) \(verb) \(form)"
  }

  func quoted(_ word: String) -> RichText {
    let short =
      word.unicodeScalars.count > 40 ? String(String.UnicodeScalarView(word.unicodeScalars.prefix(40))) + "…" : word
    return language.pick(en: "“\(short)”", fr: "« \(short) »")
  }

  /// The wrong word, what is wrong with it, the form, one example.
  func answer(_ problem: SyntaxProblem, _ command: CommandWords) -> Interpretation<State, Event> {
    var text = problem.text
    if let word = problem.word { text = quoted(word) + .plain(language.pick(en: ": ", fr: " : ")) + text }
    text += "\n\(code: form(of: command))"
    if let example = command.examples[language].first {
      text += language.pick(en: "\nFor example: ", fr: "\nPar exemple : ")
      text += "\(code: "\(rootWord) \(example)")"
    }
    return .answer(Reply(text), code: problem.code)
  }

  func correctionNote(_ typed: String, _ verb: String) -> RichText {
    let note: RichText = language.pick(
      en: "I read \(quoted(typed)) as \(strong: verb)", fr: "J’ai lu \(quoted(typed)) comme \(strong: verb)")
    guard let undo = chapter.verbs["undo"].map({ chapter.words.commands[$0] }) else { return note + "." }
    let line = "\(rootWord) \(undo.verbs[language].first ?? undo.canonical)"
    return note + language.pick(en: " — \(code: line) takes it back.", fr: " — \(code: line) l’annule.")
  }

  /// A word that is never carried out here, such as “delete”.
  func suggestion(_ first: Token, _ verb: String) -> Interpretation<State, Event> {
    let index = chapter.verbs[Folding.fold(verb)]
    let shown = index.map { form(of: chapter.words.commands[$0]) } ?? "\(rootWord) \(verb)"
    let text: RichText = language.pick(
      en: "There is no \(quoted(first.text)) here. Did you mean \(code: shown)? Nothing was changed.",
      fr: "Il n’y a pas de \(quoted(first.text)) ici. Vouliez-vous dire \(code: shown) ? Rien n’a été changé.")
    return .answer(Reply(text), code: "verb.suggested")
  }

  /// Did you mean …? Three examples; nothing is changed.
  func didYouMean(_ first: Token, _ verbs: [String], code: String) -> Interpretation<State, Event> {
    var text: RichText = language.pick(
      en: "I do not know the word \(quoted(first.text)).", fr: "Je ne connais pas le mot \(quoted(first.text)).")
    let shown = unique(verbs).prefix(3).map { "\(rootWord) \($0)" }
    if !shown.isEmpty {
      let choices = shown.map { RichText(spans: [.code($0)]) }.joined(separator: language.pick(en: " or ", fr: " ou "))
      text += language.pick(en: " Did you mean \(choices)?", fr: " Vouliez-vous dire \(choices) ?")
    }
    if isNamed, let untitled = chapter.command(named: chapter.words.untitled).map({ chapter.words.commands[$0] }) {
      let line = "\(rootWord) \(untitled.verbs[language].first ?? untitled.canonical) …"
      text += language.pick(
        en: "\nIf it is a title, put \(code: line) in front of it.",
        fr: "\nSi c’est un titre, mettez \(code: line) devant.")
    }
    for example in permitted.prefix(3).compactMap({ $0.examples[language].first }) {
      text += "\n\(code: "\(rootWord) \(example)")"
    }
    text += language.pick(en: "\nNothing was changed.", fr: "\nRien n’a été changé.")
    return .answer(Reply(text), code: code)
  }

  private func unique(_ verbs: [String]) -> [String] {
    var seen: Set<String> = []
    return verbs.filter { seen.insert($0).inserted && $0 != "?" }
  }

  /// Says who may.
  func roleRefusal(_ command: CommandWords) -> Interpretation<State, Event> {
    let line = "\(rootWord) \(command.verbs[language].first ?? command.canonical)"
    let text: RichText = language.pick(
      en: "Only \(plain: command.who.listing(.english)) may use \(code: line). Nothing was changed.",
      fr: "Seul \(plain: command.who.listing(.french)) peut utiliser \(code: line). Rien n’a été changé.")
    return .answer(Reply(text), code: "role.insufficient")
  }
}

extension Role {
  /// This role and those above it: `a lead or an admin`, `un responsable ou un administrateur`.
  func listing(_ language: Language) -> String {
    let names = Role.allCases.filter { $0 >= self }.map { $0.name(language) }
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + language.pick(en: " or ", fr: " ou ") + last
  }

  private func name(_ language: Language) -> String {
    switch self {
    case .guest: language.pick(en: "a guest", fr: "un invité")
    case .member: language.pick(en: "a member", fr: "un membre")
    case .lead: language.pick(en: "a lead", fr: "un responsable")
    case .admin: language.pick(en: "an admin", fr: "un administrateur")
    }
  }
}
