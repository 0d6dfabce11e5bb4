import Commands
import Kernel

/// `/ops role @x lead`: gives a role.
struct GiveRole: Command {
  static let handler = "role"

  let mention: Mention
  let role: Role

  init(_ words: inout Words) throws(SyntaxProblem) {
    let language = words.language
    guard let mention = words.takeMention() else {
      throw SyntaxProblem(
        "person.missing", language.pick(en: "name the person with @.", fr: "nommez la personne avec @."))
    }
    guard let role = words.takeRole() else {
      let wrong = words.rest()
      let names = RichText.plain(Role.names(in: language))
      throw SyntaxProblem(
        "role.unknown", language.pick(en: "a role is \(names).", fr: "un rôle est \(names)."),
        word: wrong.isEmpty ? nil : wrong)
    }
    self.mention = mention
    self.role = role
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["user": mention, "role": role.rawValue] }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    let language = world.language
    let person = try mention.id(in: world)
    let roles = state.operations.configuration.roles
    guard world.identities.all(of: person).allSatisfy({ roles[$0] == nil }) else {
      throw Refusal(
        "role.configured",
        language.pick(
          en: "The role of \(mention) is set in the configuration and cannot be changed from chat.",
          fr: "Le rôle de \(mention) est fixé dans la configuration : il ne se change pas depuis le chat."))
    }
    let before = state.operations.role(of: person)
    return Decision(
      // To each account: the highest one counts.
      events: world.identities.all(of: person).map { .roleGiven($0, role) },
      reply: Reply(
        language.pick(
          en: "\(mention) is now \(plain: role.named(in: .english)) (was \(plain: before.named(in: .english))).",
          fr: "\(mention) est maintenant \(plain: role.name(in: .french)) (était \(plain: before.name(in: .french)))."))
    )
  }
}

extension Words {
  /// The role that is named next, in either language.
  fileprivate mutating func takeRole() -> Role? {
    for role in Role.allCases where takeNext(role.name(in: .english), role.name(in: .french)) != nil { return role }
    return nil
  }
}

extension Mention {
  /// The person that is meant, in the chat where the line was typed.
  ///
  /// - Throws: `person.unknown` when the chat gave no id with the name.
  func id(in world: World) throws(Refusal) -> PersonID {
    guard let person = world.personID(of: self) else {
      throw Refusal(
        "person.unknown",
        world.language.pick(
          en: "I cannot tell who \(self) is: pick the name from the list that the chat offers after @.",
          fr: "Je ne sais pas qui est \(self) : choisissez le nom dans la liste que le chat propose après @."))
    }
    return person
  }
}
