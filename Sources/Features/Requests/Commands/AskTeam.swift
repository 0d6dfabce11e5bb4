import Commands
import Kernel

/// Asks a team for something: `@finance invoice 4711 is missing P2 client Acme from support`.
struct AskTeam: Command {
  static let handler = "ask"

  /// Nil when nobody is named with `@`.
  let team: Mention?
  let priority: Priority?
  let customer: String?
  /// The team that asks, where it was named as an option.
  let from: String?
  /// The title, with the team that asks at its end when the words say so.
  let words: Words

  init(_ words: inout Words) throws(SyntaxProblem) {
    priority = try words.takePriority().flatMap(Priority.init(rawValue:))
    customer = words.takeName(after: "client", "customer")
    from = words.takeOption("from", "de", "depuis")
    team = words.takeMention()
    self.words = words
    var title = words
    _ = try title.text(
      "title.missing", en: "Say in a few words what you ask for.", fr: "Dites en quelques mots ce que vous demandez.")
    _ = words.rest()
  }

  func arguments(in world: World) -> Arguments {
    var title = words
    return [
      "team": team, "title": title.rest().trimmed, "priority": priority?.rawValue, "client": customer, "from": from,
    ]
  }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    var words = words
    guard let team else { throw .teamless(words, state.teams, in: world) }
    let to = try state.teams.named(team.name, in: world)
    let from = try asker(&words, asking: to, in: state.teams, world)
    let title = words.rest().trimmed.oneLine
    guard !title.isEmpty else { throw .untitled(in: world) }
    try world.check(title, limit: Limit.title)
    if let customer { try world.check(customer, limit: Limit.name) }
    let (room, channel) = (world.place.room, to.channel(in: world))
    let asking = RequestEvent.Asking(
      title: title, priority: priority ?? .unsaid, from: from.name, to: to.name, customer: customer, room: room,
      channel: channel?.place == room ? nil : channel?.place)
    let id = ItemID(Request.prefix, state.requests.nextNumber)
    return Decision(
      events: [RequestEvent(request: id.number, byName: world.person.name, change: .asked(asking))],
      reply: Reply(text(id, asking, to: to, from: from, in: world)),
      posts: [Post(.card(id), to: asking.channel.map { .room($0) } ?? .here)])
  }

  private func text(
    _ id: ItemID, _ asking: RequestEvent.Asking, to: Team, from: Team, in world: World
  ) -> RichText {
    let (audience, language) = (world.person.audience, world.language)
    let (level, quoted) = (RichText.plain(asking.priority.label), audience.quoted(asking.title))
    var text = audience.labelled(
      "\(code: world.line("ask"))",
      language.pick(
        en: "\(strong: id.description) goes to \(to.handle), \(level): \(quoted).",
        fr: "\(strong: id.description) va à \(to.handle), \(level) : \(quoted)."))
    let customer: RichText =
      asking.customer.map { language.pick(en: ", for the client \($0)", fr: ", pour le client \($0)") } ?? ""
    text += language.pick(en: "\nFrom \(from.handle)\(customer).", fr: "\nDe la part de \(from.handle)\(customer).")
    if priority == nil {
      text += language.pick(
        en:
          "\nNobody said how urgent it is, so it is \(level): \(code: world.line("priority", "\(id) P2")) changes it.",
        fr: """
          \nPersonne n’a dit l’urgence, donc \(level) : \(code: world.line("priority", "\(id) P2")) la change.
          """)
    }
    if asking.channel != nil, let channel = to.channel {
      text += language.pick(
        en: "\nIts card is in \("#" + channel.name).", fr: "\nSa fiche est dans \("#" + channel.name).")
    }
    return text
  }
}

extension Team {
  /// Its channel, when it is in the chat where something was typed and can be posted to from there.
  func channel(in world: World) -> Channel? {
    guard world.reachesOtherRooms, let channel, channel.place.platform == world.place.platform,
      channel.place.team == world.place.team
    else { return nil }
    return channel
  }
}
