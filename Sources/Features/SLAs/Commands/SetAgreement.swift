import BusinessTime
import Commands
import Kernel

/// What one team promises another: `ola support → finance response 2h resolution 1bd`.
struct SetAgreement: Command {
  static let handler = "ola"

  let from: String?
  let to: String?
  let priority: Int?
  let changes: TermChanges

  var isQuestion: Bool { changes.isEmpty }

  init(_ words: inout Words) throws(SyntaxProblem) {
    from = words.takeTeam()
    to = from == nil ? nil : words.takeSecondTeam()
    guard from == nil || to != nil else {
      throw SyntaxProblem(
        "team.missing",
        words.language.pick(
          en: "name both teams, the one that asks first: support → finance. Nothing was changed.",
          fr: "nommez les deux équipes, celle qui demande d’abord : support → compta. Rien n’a été changé."))
    }
    priority = try words.takePriority()
    changes = try TermChanges(&words)
  }

  func arguments(in world: World) -> Arguments {
    changes.arguments.adding(["from": from, "to": to, "priority": priority])
  }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let audience = world.person.audience
    guard let from, let to else {
      let agreements = state.slas.policies.policies.filter {
        $0.match.from != nil && $0.match.to != nil && !$0.isOver(at: world.now)
      }
      guard !agreements.isEmpty else {
        let form = world.line(
          "ola",
          world.language.pick(
            en: "support → finance response 2h", fr: "support → compta réponse 2h"))
        return Decision(
          reply: Reply(
            world.language.pick(
              en: "No team has promised another anything yet: \(code: form) does.",
              fr: "Aucune équipe n’a encore rien promis à une autre : \(code: form) le fait.")))
      }
      return Decision(reply: Reply(agreements.map { audience.line($0, at: world.now) }.joined(separator: "\n")))
    }
    let asking = try state.teams.named(from, in: world)
    let asked = try state.teams.named(to, in: world)
    guard asking != asked else {
      throw Refusal(
        "ola.same",
        world.language.pick(
          en: "\(asking.handle) would promise itself something: name two teams. Nothing was changed.",
          fr: "\(asking.handle) se promettrait quelque chose à elle-même : nommez deux équipes. Rien n’a été changé."))
    }
    let match = Match(.request, levels: Set([priority].compactMap(\.self)), from: asking.name, to: asked.name)
    guard changes.isEmpty else { return try state.change(match, changes, command: "ola", in: world) }
    guard let policy = state.slas.policies[match] else {
      throw Refusal(
        "policy.unknown",
        world.language.pick(
          en: "\(asked.handle) has promised \(asking.handle) nothing of its own.",
          fr: "\(asked.handle) n’a rien promis de particulier à \(asking.handle)."))
    }
    return Decision(reply: Reply(audience.line(policy, at: world.now)))
  }
}

extension Words {
  /// A team that stands next, with or without `@`.
  fileprivate mutating func takeTeam() -> String? {
    guard !isEmpty, let word = takeWord() else { return nil }
    let name = word.hasPrefix("@") ? String(word.dropFirst()) : word
    // `support→finance` and `support->finance`, typed without blanks, are one word.
    return name.isEmpty ? nil : name
  }

  fileprivate mutating func takeSecondTeam() -> String? {
    var rest = self
    if rest.takeMetric() != nil { return nil }
    _ = takeNext("→", "->", "=>", ">", "to", "vers", "à", "pour", "for")
    return takeTeam()
  }
}
