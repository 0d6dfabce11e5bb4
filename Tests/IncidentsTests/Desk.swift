import Commands
import Foundation
import Incidents
import Kernel
import Testing

/// Says lines to the incident desk and reads the replies, at a clock that stands still until it is moved.
struct Desk {
  /// 2026-03-26T10:15:00+01:00 in Paris.
  static let start = Timestamp(milliseconds: 1_774_516_500_000)

  var now = Desk.start
  private(set) var state = Incidents()
  /// The state that the recorded events lead to, once written and read again.
  private(set) var replayed = Incidents()
  /// What the last line led others to read.
  private(set) var posts: [Post] = []
  /// Every event so far.
  private(set) var events: [(event: IncidentEvent, at: Timestamp, by: PersonID)] = []
  /// How many of them the last line led to.
  private(set) var lastEventCount = 0
  private let book: Book<Incidents, IncidentEvent>

  init() throws { book = try Desk.book.get() }

  /// One line, and the whole reply.
  ///
  /// A refusal and a problem with the words are replies too.
  @discardableResult
  mutating func say(
    _ line: String, as person: Person = .ana, room: String = "C1", topic: ItemID? = nil, channel: Audience = .paris,
    typing: TypingHabits = TypingHabits()
  ) throws -> String {
    let place = Place(platform: "slack", team: "T1", channel: room)
    let world = World(now: now, person: person, place: place, channel: channel, topic: topic, typing: typing)
    (posts, lastEventCount) = ([], 0)
    guard case .command(let ready, _, _, let note) = book.interpret(root: "inc", text: line, in: world) else {
      guard case .answer(let reply, _) = book.interpret(root: "inc", text: line, in: world) else { return "" }
      return reply.message.text.unsafePlainText
    }
    switch ready(state, world) {
    case .failure(let refusal): return refusal.text.unsafePlainText
    case .success(let decision):
      (posts, lastEventCount) = (decision.posts, decision.events.count)
      for event in decision.events { try record(event, by: person.id) }
      let note = decision.events.isEmpty ? nil : note
      return ((note.map { $0 + "\n" } ?? "") + decision.reply.message.text).unsafePlainText
    }
  }

  private mutating func record(_ event: IncidentEvent, by person: PersonID) throws {
    events.append((event, now, person))
    try state.apply(event, at: now, by: person)
    var line: [UInt8] = []
    event.data.write(to: &line)
    let data = try JSONReader.read(line)
    let read = try #require(try IncidentEvent(kind: event.kind, version: event.version, data: data))
    try replayed.apply(read, at: now, by: person)
  }

  mutating func wait(minutes: Int64) { now = now.adding(seconds: minutes * 60) }

  /// The texts of the last line's messages; cards by their id.
  var posted: [String] {
    posts.map { post in
      switch post.content {
      case .card(let id): "card \(id)"
      case .message(let message): message.text.unsafePlainText
      }
    }
  }

  private static let book = Result { () throws -> Book<Incidents, IncidentEvent> in
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../commands/inc.yaml")
    let words = try Vocabulary(name: "inc.yaml", bytes: Array(try Data(contentsOf: file.standardizedFileURL)))
    return try Book([(words, IncidentDesk.entries)])
  }
}

extension Audience {
  static let paris = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc)
  static let parisienne = Audience(language: .french, zone: Zone("Europe/Paris") ?? .utc)
}

extension Person {
  static let ana = Person(id: PersonID("slack:T1:U1"), name: "ana", role: .member, audience: .paris)
  static let bob = Person(id: PersonID("slack:T1:U2"), name: "bob", role: .member, audience: .paris)
  static let lea = Person(id: PersonID("slack:T1:U3"), name: "léa", role: .member, audience: .parisienne)
}
