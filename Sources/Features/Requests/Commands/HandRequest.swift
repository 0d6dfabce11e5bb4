import Commands
import Kernel

/// Hands it over to another team: `hand REQ-12 @legal it is about a contract`.
struct HandRequest: Command {
  static let handler = "hand"

  let id: ItemID?
  let team: Mention
  /// Empty when nobody said why.
  let why: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Request.prefix)
    words.skipPreposition()
    guard let team = words.takeMention() else {
      throw SyntaxProblem(
        "team.missing",
        words.language.pick(
          en: "say which team gets it, with @. Nothing was changed.",
          fr: "dites quelle équipe la reçoit, avec @. Rien n’a été changé."))
    }
    self.team = team
    why = words.rest().trimmed
  }

  func arguments(in world: World) -> Arguments { ["id": id, "team": team, "reason": why.nonEmpty] }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    try world.check(why, limit: Limit.text)
    let rest = why.isEmpty ? "@" + team.name : "@\(team.name) \(why)"
    let request = try state.requests.findOpen(id, line: TypedLine(command: "hand", rest: rest), in: world)
    let to = try state.teams.named(team.name, in: world)
    let facts = request.facts
    guard Folding.fold(to.name) != Folding.fold(facts.team) else {
      throw .already(request, "is with \(to.handle)", "est déjà chez \(to.handle)", in: world)
    }
    let change = RequestEvent.Change.handed(from: facts.team, to: to.name, why: why.isEmpty ? nil : why)
    let held = since(facts) ?? world.now
    let sentence: (Audience) -> RichText = { audience in
      let (title, from) = (audience.quoted(facts.title), RichText.user("@" + facts.team))
      let length = audience.span(from: held, to: world.now)
      let reason: RichText = why.isEmpty ? "." : audience.labelled("", "\(why)")
      return audience.language.pick(
        en: "\(title) goes from \(from), which had it for \(length), to \(to.handle)\(reason)",
        fr: "\(title) passe de \(from), qui l’avait depuis \(length), à \(to.handle)\(reason)")
    }
    return request.decision(
      change, in: world, tellsAsker: true, extra: notice(to, request, in: world), sentence: sentence)
  }

  /// Since when the team that has it has had it, whoever in it took it.
  private func since(_ facts: Facts) -> Timestamp? {
    var start: Timestamp?
    for holding in facts.holdings.reversed() {
      guard holding.team == facts.team else { break }
      start = holding.since.at
    }
    return start
  }

  /// A message with the card's buttons in the channel of the team that gets it, unless the card is there.
  private func notice(_ to: Team, _ request: Request, in world: World) -> [Post] {
    guard let channel = to.channel(in: world),
      channel.place != request.facts.channel ?? request.facts.room
    else { return [] }
    let audience = world.channel
    let (title, from) = (audience.quoted(request.facts.title), RichText.user("@" + request.facts.team))
    let id = RichText(spans: [.strong("\(request.id) \(request.facts.priority.label)")])
    let text: RichText = audience.language.pick(
      en: "\(id) \(title) was handed over to \(to.handle) by \(from).",
      fr: "\(id) \(title) : \(from) la passe à \(to.handle).")
    return [
      Post(
        .message(Message(text, buttons: request.untaken.buttons(audience.language, world.verbs))),
        to: .room(channel.place), isEcho: true)
    ]
  }
}

extension Words {
  /// “to @legal”, “à @juridique”: anywhere else these words belong to the reason.
  fileprivate mutating func skipPreposition() {
    var attempt = self
    guard attempt.takeNext("to", "à") != nil, attempt.tokens.first?.text.hasPrefix("@") == true else { return }
    self = attempt
  }
}

extension Request {
  /// The same request as whoever gets it finds it: nobody has taken it.
  fileprivate var untaken: Request {
    var facts = facts
    facts.holdings[facts.holdings.count - 1].person = nil
    return Request(number: number, facts: facts)
  }
}
