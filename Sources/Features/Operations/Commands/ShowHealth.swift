import Commands
import Kernel

/// `/ops health`: the messages that could not be delivered, with the operator's reasons.
struct ShowHealth: Command {
  static let handler = "health"
  static let changesState = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    let vitals = state.vitals
    let warning = vitals.warning(in: world.language)
    guard !vitals.failures.isEmpty else {
      let posts: RichText = world.language.pick(
        en: "no message was given up, \(vitals.pendingPosts) waiting.",
        fr: "aucun message abandonné, \(vitals.pendingPosts) en attente.")
      let state = warning.map { $0 + "\n" } ?? world.language.pick(en: "All well: ", fr: "Tout va bien : ")
      return Decision(reply: Reply(state + posts))
    }
    let shown = vitals.failures.suffix(10).reversed().map { failure -> RichText in
      let when = world.person.audience.full(failure.at)
      return "\(plain: when) · \(plain: failure.platform) · \(plain: failure.key) · \(failure.reason)"
    }
    let head: RichText = world.language.pick(
      en: "\(vitals.failedPosts) messages given up, \(vitals.pendingPosts) waiting. The latest:",
      fr: "\(vitals.failedPosts) messages abandonnés, \(vitals.pendingPosts) en attente. Les derniers :")
    return Decision(reply: Reply(([warning, head].compactMap(\.self) + shown).joined(separator: "\n")))
  }
}
