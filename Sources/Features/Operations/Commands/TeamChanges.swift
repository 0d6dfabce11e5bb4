import Commands
import Kernel

/// What a line sets of a team; what it does not name stays as it is.
struct TeamChanges: Sendable {
  private let lead: Mention?
  private let calendar: String?
  private let channel: ChannelMention?
  private let isHere: Bool
  private let people: [Mention]

  /// Reads `@lea @bob lead @lea calendar fr-office #finance`, in any order; `here` is the channel it is typed in.
  ///
  /// - Throws: `words.extra` for anything else.
  init(_ words: inout Words) throws(SyntaxProblem) {
    lead = words.takeMention(after: "lead", "responsable", "pilote")
    calendar = words.takeValue(after: "calendar", "calendrier")
    channel = words.takeChannel()
    isHere = words.takeFlag("here", "ici")
    var people: [Mention] = []
    while let mention = words.takeMention() { people.append(mention) }
    self.people = people
    try words.end()
  }

  /// What was said of it.
  var arguments: Arguments {
    [
      "lead": lead, "calendar": calendar, "channel": channel, "here": isHere ? true : nil,
      "members": people.isEmpty ? nil : people,
    ]
  }

  /// The team with these changes; whoever leads it is one of its members.
  ///
  /// - Parameter calendars: those that a team can have.
  /// - Throws: `person.unknown` or `channel.unknown` when the chat gave no id with a name, `calendar.unknown`.
  func applied(to team: Team, calendars: [String], in world: World) throws(Refusal) -> Team {
    var team = team
    for mention in people + [lead].compactMap(\.self) {
      // Names are for display: whoever is only called like a member must not ask for the team.
      let person = Participant(id: try mention.id(in: world), name: mention.name)
      if !team.includes(person) { team.members.append(person) }
      if mention == lead { team.lead = person }
    }
    if let calendar {
      guard let known = calendars.first(where: { Folding.fold($0) == Folding.fold(calendar) }) else {
        throw .unknownCalendar(calendar, among: calendars, in: world)
      }
      team.calendar = known
    }
    if isHere { team.channel = Team.Channel(place: world.place.room, name: world.place.channel) }
    guard let channel else { return team }
    guard let place = world.room(of: channel) else {
      throw Refusal(
        "channel.unknown",
        world.language.pick(
          en: """
            I cannot tell which channel \("#" + channel.name) is: pick it from the list that the chat offers after #, \
            or type \(code: "here") in it. Nothing was changed.
            """,
          fr: """
            Je ne sais pas quel canal est \("#" + channel.name) : choisissez-le dans la liste que le chat propose \
            après #, ou tapez \(code: "ici") dans ce canal. Rien n’a été changé.
            """))
    }
    team.channel = Team.Channel(place: place, name: channel.name)
    return team
  }
}
