import BusinessTime
import Commands
import Foundation
import Kernel
import SLAs
import Testing

/// Says lines about calendars and reads the replies, at a clock that stands still until it is moved.
struct CalendarDesk {
  /// 2026-11-19T10:00:00+01:00 in Paris, a Thursday.
  var now = Timestamp(milliseconds: 1_795_078_800_000)
  var teams = CalendarDesk.teams
  /// What has been judged.
  var ledger = Ledger()
  private(set) var state = SLAs()
  /// The state that the recorded events lead to, once written and read again.
  private(set) var replayed = SLAs()
  /// Every event so far.
  private(set) var events: [SLAEvent] = []
  private let book: Book<SLAView, SLAEvent>

  init() throws { book = try CalendarDesk.book.get() }

  /// One line, and the whole reply; a refusal and a problem with the words are replies too.
  @discardableResult
  mutating func say(_ line: String, as person: Person = .lou) throws -> String {
    let place = Place(platform: "slack", team: "T1", channel: "C1")
    let world = World(now: now, person: person, place: place, channel: person.audience)
    let interpretation = book.interpret(root: "sla", text: line, in: world)
    guard case .command(let ready, _, _, _) = interpretation else {
      guard case .answer(let reply, _) = interpretation else { return "" }
      return reply.message.text.unsafePlainText
    }
    let view = SLAView(
      slas: state, teams: teams, record: CalendarDesk.record, open: { [] }, judged: { [ledger] in ledger })
    switch ready(view, world) {
    case .failure(let refusal): return refusal.text.unsafePlainText
    case .success(let decision):
      for event in decision.events { try record(event) }
      return decision.reply.message.text.unsafePlainText
    }
  }

  /// Any record that a row of the ledger is about.
  private static let record: @Sendable (ItemID) -> Tracked? = { id in
    Tracked(
      id: id, kind: .request, title: "", levels: [], reporter: Participant(id: nil, name: "ana"), courses: [:])
  }

  private mutating func record(_ event: SLAEvent) throws {
    events.append(event)
    state.apply(event)
    var line: [UInt8] = []
    event.data.write(to: &line)
    let data = try JSONReader.read(line)
    replayed.apply(try #require(try SLAEvent(kind: event.kind, version: event.version, data: data)))
  }

  mutating func wait(days: Int64) { now = now.adding(seconds: days * 86_400) }

  /// Léa is in support, which has a calendar of its own once one is made, and Lou in no team.
  private static let teams: Teams = {
    var teams = Teams()
    teams.put(Team(name: "support", members: [Participant(.lea)], calendar: "support"))
    teams.put(Team(name: "finance", members: [Participant(.ana)]))
    return teams
  }()

  private static let book = Result { () throws -> Book<SLAView, SLAEvent> in
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../commands/sla.yaml")
    let words = try Vocabulary(name: "sla.yaml", bytes: Array(try Data(contentsOf: file.standardizedFileURL)))
    return try Book([(words, SLADesk.entries)])
  }
}

extension Audience {
  static let paris = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc)
  static let parisienne = Audience(language: .french, zone: Zone("Europe/Paris") ?? .utc)
}

extension Person {
  static let ana = Person(id: PersonID("slack:T1:U1"), name: "ana", role: .member, audience: .paris)
  static let lea = Person(id: PersonID("slack:T1:U3"), name: "léa", role: .lead, audience: .parisienne)
  static let lou = Person(id: PersonID("slack:T1:U4"), name: "lou", role: .lead, audience: .paris)
  static let luc = Person(id: PersonID("slack:T1:U5"), name: "luc", role: .lead, audience: .parisienne)
}
