import Commands
import Kernel

/// `/ops unlink`: the account that types is a person of its own again.
struct UnlinkAccount: Command {
  static let handler = "unlink"

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    let account = world.person.account
    let rest = state.operations.identities.all(of: account).filter { $0 != account }
    guard !rest.isEmpty else {
      let line = world.line(LinkAccount.handler)
      throw Refusal(
        "unlink.alone",
        world.language.pick(
          en: "This account is linked to no other; \(code: line) links one. Nothing was changed.",
          fr: "Ce compte n’est relié à aucun autre ; \(code: line) en relie un. Rien n’a été changé."))
    }
    let names = rest.map { "\($0.description)" as RichText }.joined(separator: ", ")
    return Decision(
      events: [.unlinked(account)],
      reply: Reply(
        world.language.pick(
          en: "\(account.description) is a person of its own again, apart from \(names).",
          fr: "\(account.description) est de nouveau une personne à part, distincte de \(names).")))
  }
}
