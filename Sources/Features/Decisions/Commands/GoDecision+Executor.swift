import Commands
import Kernel

extension GoDecision {
  /// Who is to carry it out.
  enum Executor: Sendable, Hashable {
    case somebody(Named)
    /// Said on purpose: it is counted.
    case nobody

    func participant(in world: World) -> Participant? {
      if case .somebody(let named) = self { named.participant(in: world) } else { nil }
    }

    /// As a command's argument.
    var mention: Mention? { if case .somebody(let named) = self { named.mention } else { nil } }
  }

  /// Asks who executes it: until that is said, nothing is decided.
  func ask(about title: String, driver: Participant, in world: World) -> Decision<DecisionEvent> {
    let language = world.language
    let head = RichText(spans: [.code(world.line("go", id?.description ?? ""))])
    let typed = source.isEmpty ? head : "\(head) \(source)"
    let (executor, nobody) = (
      language.pick(en: "executor @…", fr: "exécutant @…"), language.pick(en: "nobody", fr: "personne")
    )
    let quoted = world.person.audience.quoted(title)
    let text: RichText = language.pick(
      en: "Who executes \(quoted)? Nothing is decided yet. Type one of these:",
      fr: "Qui exécute \(quoted) ? Rien n’est encore décidé. Tapez l’une de ces lignes :")
    return Decision(
      reply: Reply(
        "\(text)\n\(typed) \(code: executor)\n\(typed) \(code: nobody)",
        buttons: buttons(nobody, driver: driver, in: world)))
  }

  /// What was typed, with each answer; nothing where somebody is named in it, whose account a button would lose.
  private func buttons(_ nobody: String, driver: Participant, in world: World) -> [Button] {
    guard let id, !source.contains("@"), source.utf8.count <= 120 else { return [] }
    let language = world.language
    func line(_ executor: String) -> String {
      world.verbs.line(
        "go", [id.description, source, executor].filter { !$0.isEmpty }.joined(separator: " "), in: language)
    }
    let keyword = language.pick(en: "executor", fr: "exécutant")
    var buttons = [
      Button(
        language.pick(en: "I do", fr: "Moi"), line: line("\(keyword) \(language.pick(en: "me", fr: "moi"))"))
    ]
    if let user = driver.mention.read(at: world.place, by: world.identities).user, driver.id != world.person.id {
      buttons.append(Button("@\(driver.name)".cut(to: 75), line: line("\(keyword) <@\(user)|\(driver.name)>")))
    }
    return buttons + [Button(language.pick(en: "Nobody yet", fr: "Personne encore"), line: line(nobody))]
  }
}

extension Words {
  /// Who carries it out, behind a word that says so: `executor @karim`, `exécutant moi`, `executor none`.
  mutating func takeExecutor() -> GoDecision.Executor? {
    let named = takeMention(
      after: "executor", "executed by", "done by", "exécutant", "exécutante", "exécuteur", "exécuté par",
      "exécutée par", "fait par", "faite par", "owner", "responsable")
    if let named { return .somebody(.person(named)) }
    func value(_ words: inout Words) -> String? {
      words.takeValue(
        after: "executor", "executed by", "done by", "exécutant", "exécutante", "exécutée par", "owner", "responsable")
    }
    if let caller = takeCaller(value) { return .somebody(caller) }
    var attempt = self
    guard let none = value(&attempt), Self.nobody.contains(Folding.fold(none)) else { return nil }
    self = attempt
    return .nobody
  }

  /// Without such a word: whoever is named last, or that nobody is.
  mutating func takeLastExecutor() -> GoDecision.Executor? {
    if takeFlag("nobody", "personne") { return .nobody }
    return takeLastMention(behind: ["to", "a"]).map { .somebody(.person($0)) }
  }

  private static let nobody: Set<String> = ["none", "nobody", "aucun", "aucune", "personne"]
}
