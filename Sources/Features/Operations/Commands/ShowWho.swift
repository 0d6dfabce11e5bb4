import Commands
import HashTreeCollections
import Kernel

/// `/ops who [@x]`: what somebody may do, or who was given a role.
struct ShowWho: Command {
  static let handler = "who"
  static let changesState = false

  let mention: Mention?

  init(_ words: inout Words) throws(SyntaxProblem) {
    mention = words.takeMention()
    try words.end()
  }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    let language = world.language
    let operations = state.operations
    if let mention {
      let person = try mention.id(in: world)
      let role = operations.role(of: person).name(in: language)
      return Decision(
        reply: Reply(language.pick(en: "\(mention) is \(plain: role).", fr: "\(mention) est \(plain: role).")))
    }
    var given = operations.people.compactMapValues(\.role)
    for (person, role) in operations.configuration.roles { given[person] = role }
    let lines = given.sorted { $0.key.description < $1.key.description }.map { person, role -> RichText in
      "\(person.user) · \(plain: role.name(in: language))"
    }
    let mine = world.person.role.name(in: language)
    let everybody = operations.configuration.role.name(in: language)
    let head: RichText =
      lines.isEmpty
      ? language.pick(
        en: "Your role: \(plain: mine). Nobody was given another than \(plain: everybody).",
        fr: "Votre rôle : \(plain: mine). Personne n’en a reçu d’autre que \(plain: everybody).")
      : language.pick(
        en: "Your role: \(plain: mine). Everybody’s: \(plain: everybody), except:",
        fr: "Votre rôle : \(plain: mine). Celui de tout le monde : \(plain: everybody), sauf :")
    return Decision(reply: Reply(([head] + lines).joined(separator: "\n")))
  }
}
