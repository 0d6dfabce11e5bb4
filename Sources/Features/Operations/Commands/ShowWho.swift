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

  func arguments(in world: World) -> Arguments { ["user": mention] }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    if let mention { return Decision(reply: Reply(try sentence(about: mention, state.operations, world))) }
    let (operations, language) = (state.operations, world.language)
    var given = operations.people.compactMapValues(\.role)
    for (person, role) in operations.configuration.roles { given[person] = role }
    let lines = Set(given.keys.map { world.identities.first(of: $0) }).sorted { $0.description < $1.description }.map {
      person -> RichText in
      let accounts = world.identities.all(of: person).map(\.description).joined(separator: " = ")
      return "\(accounts) · \(plain: operations.role(of: person).name(in: language))"
    }
    let me = world.person
    let mention = Participant(me).mention
    let head: RichText =
      language.pick(
        en: "You are \(mention) (\(me.id.description)), \(plain: me.role.named(in: .english)).",
        fr: "Vous êtes \(mention) (\(me.id.description)), \(plain: me.role.name(in: .french)).")
      + others(of: me.id, in: world)
    let everybody = RichText.plain(operations.configuration.role.name(in: language))
    let others: RichText =
      lines.isEmpty
      ? language.pick(en: " Nobody has a special role.", fr: " Aucun rôle particulier n’a été attribué.")
      : language.pick(
        en: " Default role: \(everybody). Exceptions:", fr: " Rôle par défaut : \(everybody). Exceptions :")
    let mayName = operations.configuration.role >= .lead || given.values.contains { $0 >= .lead }
    let first = mayName ? [] : [firstAdmin(in: world)]
    return Decision(reply: Reply(([head + others] + lines + first).joined(separator: "\n")))
  }

  /// How somebody comes to be an admin where nobody is who could make them one.
  private func firstAdmin(in world: World) -> RichText {
    let setting: RichText = "\(code: "RAILHEAD_PEOPLE_ADMINS=\(world.person.id)")"
    return world.language.pick(
      en: """
        Nobody is a lead or an admin yet: whoever runs the bot names them when starting it, for example you with \
        \(setting).
        """,
      fr: """
        Il n’y a encore ni responsable ni admin : la personne qui exploite le bot les nomme à son démarrage, vous par \
        exemple avec \(setting).
        """)
  }

  /// The accounts that are the same person besides the one they go by; nothing where there is only that one.
  private func others(of person: PersonID, in world: World) -> RichText {
    let others = world.identities.all(of: person).dropFirst()
    if others.isEmpty { return "" }
    let names = others.map { "\($0.description)" as RichText }.joined(separator: ", ")
    return world.language.pick(en: " The same person: \(names).", fr: " La même personne : \(names).")
  }

  /// What somebody may do; whoever was given nothing is not known, and may not even exist.
  private func sentence(
    about mention: Mention, _ operations: Operations, _ world: World
  ) throws(Refusal) -> RichText {
    let person = try mention.id(in: world)
    let role = operations.role(of: person)
    let isKnown = person == world.person.id || operations.isKnown(person)
    let said = world.identities.all(of: person).compactMap { operations.people[$0]?.absence }
    let absence = said.first { absence in absence.until.map { world.now < $0 } ?? true }.map { absence -> RichText in
      let who = Participant(id: person, name: mention.name)
      return " \(world.person.audience.absence(absence, of: who, at: world.now))"
    }
    return isKnown
      ? world.language.pick(
        en: "\(mention) is \(plain: role.named(in: .english)).", fr: "\(mention) est \(plain: role.name(in: .french)).")
        + others(of: person, in: world) + (absence ?? "")
      : world.language.pick(
        en: """
          I know nothing of \(mention) (\(person.description)) yet; the default role applies: \
          \(plain: role.name(in: .english)).
          """,
        fr: """
          Je ne sais rien encore de \(mention) (\(person.description)) ; le rôle par défaut s’applique : \
          \(plain: role.name(in: .french)).
          """)
  }
}
