import Commands
import HashTreeCollections
import Kernel

/// `/ops link`: a code to type in another chat; `/ops link CODE`: whoever typed and whoever asked for it are one person.
struct LinkAccount: Command {
  static let handler = "link"

  /// Nil when one is asked for.
  let code: String?

  var isQuestion: Bool { code == nil }

  init(_ words: inout Words) throws(SyntaxProblem) {
    code = words.takeWord()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["code": code] }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    guard let code else { return Decision(reply: try offer(state.codes, in: world)) }
    let operations = state.operations
    let finding = state.codes.find(code, by: world.person.id, at: world.now) { offer in
      offer.person.id.flatMap { operations.usedCodes[$0] }.map { offer.asked <= $0 } ?? false
    }
    switch finding {
    case .tooMany: throw .tooManyCodes(in: world)
    case .unknown: throw .unknownCode(in: world)
    case .offer(let offer): return try linked(by: offer, operations, in: world)
    }
  }

  private func offer(_ codes: LinkCodes, in world: World) throws(Refusal) -> Reply {
    guard world.hasPrivateAnswers else { throw .overheardCode(in: world) }
    let code = codes.issue(to: Participant(account: world.person), at: world.now)
    let line = "\(world.verbs.root) \(world.verbs[LinkAccount.handler, in: world.language]) \(code)"
    var reply = Reply(
      world.language.pick(
        en: """
          Type \(code: "/" + line) in your other chat (\(code: "!" + line) in Matrix) within 10 minutes. Whoever types it \
          is you from then on, with your role and your private incidents: give it to nobody. It works once.
          """,
        fr: """
          Tapez \(code: "/" + line) dans votre autre chat (\(code: "!" + line) dans Matrix) d’ici 10 minutes. La personne \
          qui le tape est vous à partir de là, avec votre rôle et vos incidents privés : ne le donnez à personne. Il ne \
          sert qu’une fois.
          """))
    // A code that is written down is not a secret any more.
    reply.isConfidential = true
    return reply
  }

  private func linked(
    by offer: LinkCodes.Offer, _ operations: Operations, in world: World
  ) throws(Refusal) -> Decision<OperationsEvent> {
    let me = Participant(account: world.person)
    let (mine, theirs) = (operations.accounts(of: me), operations.accounts(of: offer.person))
    guard mine.first != theirs.first else { throw .linkedAlready(in: world) }
    guard Set(mine.map(\.chat)).isDisjoint(with: theirs.map(\.chat)) else { throw .sameChat(in: world) }
    let event = OperationsEvent.linked(me, to: offer.person, asked: offer.asked)
    var after = operations
    after.apply(event, at: world.now, by: world.person.id.description)
    let role = after.role(of: world.person.id)
    let accounts = after.accounts(of: me).map { "\($0.description)" as RichText }
    let (names, line) = (accounts.joined(separator: " = "), world.line(UnlinkAccount.handler))
    return Decision(
      events: [event],
      reply: Reply(
        world.language.pick(
          en: "You are one person now: \(names), \(plain: role.named(in: .english)). \(code: line) ends it.",
          fr:
            "Vous êtes désormais une seule personne : \(names), \(plain: role.name(in: .french)). \(code: line) y met fin."
        )))
  }
}

extension Participant {
  /// Whoever types, by the account that they type with.
  fileprivate init(account person: Person) { self.init(id: person.account, name: person.name) }
}

extension Operations {
  fileprivate func accounts(of person: Participant) -> [PersonID] { person.id.map { identities.all(of: $0) } ?? [] }
}

extension Refusal {
  /// Forged, foreign, too old and used are not told apart: that would help whoever guesses.
  fileprivate static func unknownCode(in world: World) -> Refusal {
    let line = world.line(LinkAccount.handler)
    return Refusal(
      "link.code",
      world.language.pick(
        en: "That is no code, or no longer one. \(code: line) in the other chat gives a new one. Nothing was changed.",
        fr: """
          Ce n’est pas un code, ou il ne vaut plus rien. \(code: line) dans l’autre chat en donne un autre. Rien n’a été \
          changé.
          """))
  }

  fileprivate static func tooManyCodes(in world: World) -> Refusal {
    Refusal(
      "link.attempts",
      world.language.pick(
        en: "That were too many wrong codes: try again in ten minutes. Nothing was changed.",
        fr: "Trop de codes faux : réessayez dans dix minutes. Rien n’a été changé."))
  }

  fileprivate static func overheardCode(in world: World) -> Refusal {
    Refusal(
      "link.overheard",
      world.language.pick(
        en: """
          Others would read your code here. Ask for it where I can answer you alone (a slash command in Slack or \
          Mattermost), and type it here.
          """,
        fr: """
          D’autres liraient votre code ici. Demandez-le là où je peux vous répondre en privé (par une commande dans Slack \
          ou Mattermost), puis tapez-le ici.
          """))
  }

  fileprivate static func linkedAlready(in world: World) -> Refusal {
    Refusal(
      "link.same",
      world.language.pick(
        en: "That is you already: type the code in your other chat. Nothing was changed.",
        fr: "C’est déjà vous : tapez le code dans votre autre chat. Rien n’a été changé."))
  }

  fileprivate static func sameChat(in world: World) -> Refusal {
    Refusal(
      "link.chat",
      world.language.pick(
        en: "A person has one account in each chat, and these would be two of the same. Nothing was changed.",
        fr: "Une personne a un seul compte par chat, et ce seraient deux comptes du même. Rien n’a été changé."))
  }
}
