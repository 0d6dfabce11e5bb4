import Commands
import Kernel

/// What packed facts name by number instead of spelling it out.
struct PackingTables: Sendable {
  /// By which people are named when they are read; they are kept as they were recorded.
  var identities = Identities()
  private var names = Interned<Verbatim>()
  private var people = Interned<Someone>()
  private var places = Interned<Somewhere>()

  mutating func index(of name: String) -> UInt32 { names.index(of: Verbatim(name)) }
  mutating func index(of person: Participant) -> UInt32 { people.index(of: Someone(person)) }
  mutating func index(of place: Place) -> UInt32 { places.index(of: Somewhere(place)) }

  func name(_ index: UInt32) -> String? { names[index]?.text }
  func person(_ index: UInt32) -> Participant? { people[index]?.participant.resolved(by: identities) }
  func place(_ index: UInt32) -> Place? { places[index]?.place }
}

/// A participant, compared by the bytes of its texts.
private struct Someone: Hashable {
  let id: Verbatim?
  let name: Verbatim

  init(_ person: Participant) {
    id = (person.recorded ?? person.id).map { Verbatim($0.description) }
    name = Verbatim(person.name)
  }

  var participant: Participant { Participant(id: id.map { PersonID($0.text) }, name: name.text) }
}

/// A place, compared by the bytes of its texts.
private struct Somewhere: Hashable {
  let platform, team, channel: Verbatim
  let thread: Verbatim?

  init(_ place: Place) {
    (platform, team, channel) = (Verbatim(place.platform), Verbatim(place.team), Verbatim(place.channel))
    thread = place.thread.map(Verbatim.init)
  }

  var place: Place {
    Place(platform: platform.text, team: team.text, channel: channel.text, thread: thread?.text)
  }
}
