import Commands
import Kernel

extension GoDecision {
  /// Who is to carry it out.
  enum Executor: Sendable, Hashable {
    case person(Mention)
    case caller
    /// Said on purpose: it is counted.
    case nobody

    func participant(in world: World) -> Participant? {
      switch self {
      case .person(let mention): Participant(mention, in: world)
      case .caller: Participant(world.person)
      case .nobody: nil
      }
    }
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
    if let user = driver.id?.user, driver.id != world.person.id {
      buttons.append(Button("@\(driver.name)".cut(to: 75), line: line("\(keyword) <@\(user)|\(driver.name)>")))
    }
    return buttons + [Button(language.pick(en: "Nobody yet", fr: "Personne encore"), line: line(nobody))]
  }
}

extension Words {
  /// Who carries it out: `executor @karim`, `exécutant moi`, `executor none`; else whoever is named.
  mutating func takeExecutor() -> GoDecision.Executor? {
    let named = takeMention(
      after: "executor", "executed by", "done by", "exécutant", "exécutante", "exécuteur", "exécuté par",
      "exécutée par", "fait par", "faite par", "owner", "responsable", "to", "à")
    if let named { return .person(named) }
    var attempt = self
    if let value = attempt.takeValue(after: "executor", "executed by", "exécutant", "exécutante", "exécutée par") {
      switch Folding.fold(value) {
      case "me", "moi":
        self = attempt
        return .caller
      case "none", "nobody", "aucun", "aucune", "personne":
        self = attempt
        return .nobody
      default: break
      }
    }
    return takeMention().map { .person($0) } ?? takeNobody()
  }

  /// At the end of the line.
  mutating func takeNobody() -> GoDecision.Executor? { takeFlag("nobody", "personne") ? .nobody : nil }
}
