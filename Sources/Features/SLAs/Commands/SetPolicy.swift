import BusinessTime
import Commands
import Kernel

/// Promises: `set P1 response 15m resolution 4h`; alone it lists all of them, with a policy it shows that one.
struct SetPolicy: Command {
  static let handler = "set"

  /// Nil when the line names none.
  let match: Match?
  let changes: TermChanges

  var isQuestion: Bool { changes.isEmpty }

  init(_ words: inout Words) throws(SyntaxProblem) {
    let pausing = try words.takePausing()
    let customer = words.takeValue(after: "client", "customer")
    let area = words.takeArea()
    let priority = try words.takePriority()
    let severity = priority == nil ? try words.takeSeverity() : nil
    let isAboutIncidents = words.takeNext("incidents", "incident") != nil
    let isAboutRequests = words.takeNext("requests", "request", "demandes", "demande") != nil
    changes = try TermChanges(&words, pausing: pausing)
    let kind: Tracked.Kind =
      severity != nil || isAboutIncidents || (area != nil && !isAboutRequests) ? .incident : .request
    let isNamed =
      customer != nil || area != nil || priority != nil || severity != nil || isAboutIncidents || isAboutRequests
    match =
      isNamed
      ? Match(kind, levels: Set([priority, severity].compactMap(\.self)), area: area, customer: customer) : nil
    guard isNamed || changes.isEmpty else {
      throw SyntaxProblem(
        "policy.missing",
        words.language.pick(
          en: "say what the promise is about: P1 to P4, sev1 to sev4, a client, an area. Nothing was changed.",
          fr: "dites sur quoi porte l’engagement : P1 à P4, sev1 à sev4, un client, un domaine. Rien n’a été changé."))
    }
  }

  func arguments(in world: World) -> Arguments { changes.arguments.adding(match?.arguments ?? [:]) }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let audience = world.person.audience
    guard let match else {
      let head: RichText = world.language.pick(
        en: "the first that fits holds", fr: "le premier qui convient s’applique")
      let lines = state.slas.policies.policies.filter { !$0.isOver(at: world.now) }.map {
        audience.line($0, at: world.now)
      }
      return Decision(
        reply: Reply(([audience.labelled("\(code: world.line("set"))", head)] + lines).joined(separator: "\n")))
    }
    guard changes.isEmpty else { return try state.change(match, changes, command: "set", in: world) }
    guard let policy = state.slas.policies[match] else {
      throw Refusal(
        "policy.unknown",
        world.language.pick(
          en:
            "Nothing of its own is promised for \(match.name): \(code: world.line("set", "\(match.name) resolution 4h")) does.",
          fr: """
            Rien de particulier n’est promis pour \(match.name) : \
            \(code: world.line("set", "\(match.name) résolution 4h")) le fait.
            """))
    }
    return Decision(reply: Reply(audience.line(policy, at: world.now)))
  }
}

extension Match {
  /// What was said of it.
  fileprivate var arguments: Arguments {
    [(kind == .request ? "priority" : "severity"): levels.min(), "area": area, "client": customer]
  }
}
