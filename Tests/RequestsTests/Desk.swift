import Commands
import Foundation
import Kernel
import Requests
import Testing

/// Says lines to the desk of requests and reads the replies, at a clock that stands still until it is moved.
struct Desk {
  /// 2026-03-26T10:15:00+01:00 in Paris, a Thursday.
  static let start = Timestamp(milliseconds: 1_774_516_500_000)

  var now = Desk.start
  var teams = Desk.teams
  private(set) var state = Requests()
  /// The state that the recorded events lead to, once written and read again.
  private(set) var replayed = Requests()
  /// What the last line led others to read.
  private(set) var posts: [Post] = []
  /// Every event so far.
  private(set) var events: [(event: RequestEvent, at: Timestamp, by: PersonID)] = []
  /// How many of them the last line led to.
  private(set) var lastEventCount = 0
  private let book: Book<RequestsView, RequestEvent>

  init() throws { book = try Desk.book.get() }

  /// One line, and the whole reply.
  ///
  /// A refusal and a problem with the words are replies too.
  @discardableResult
  mutating func say(
    _ line: String, as person: Person = .ana, room: String = "C1", topic: ItemID? = nil, channel: Audience = .paris
  ) throws -> String {
    let place = Place(platform: "slack", team: "T1", channel: room)
    let world = World(now: now, person: person, place: place, channel: channel, topic: topic)
    (posts, lastEventCount) = ([], 0)
    let interpretation = book.interpret(root: "ask", text: line, in: world)
    guard case .command(let ready, _, _, let note) = interpretation else {
      guard case .answer(let reply, _) = interpretation else { return "" }
      return reply.message.text.unsafePlainText
    }
    switch ready(RequestsView(requests: state, teams: teams), world) {
    case .failure(let refusal): return refusal.text.unsafePlainText
    case .success(let decision):
      (posts, lastEventCount) = (decision.posts, decision.events.count)
      for event in decision.events { try record(event, by: person.id) }
      return ((note.map { $0 + "\n" } ?? "") + decision.reply.message.text).unsafePlainText
    }
  }

  /// Makes an event true without a line.
  mutating func record(_ event: RequestEvent, by person: PersonID) throws {
    events.append((event, now, person))
    try state.apply(event, at: now, by: person)
    var line: [UInt8] = []
    event.data.write(to: &line)
    let data = try JSONReader.read(line)
    let read = try #require(try RequestEvent(kind: event.kind, version: event.version, data: data))
    try replayed.apply(read, at: now, by: person)
  }

  mutating func wait(minutes: Int64) { now = now.adding(seconds: minutes * 60) }

  /// Where the last line's messages go, and their texts; cards by their id.
  var posted: [String] {
    posts.map { post in
      let destination =
        switch post.destination {
        case .here: "here"
        case .thread(let id): "thread \(id)"
        case .person(let person, _), .member(let person, _, _), .reader(let person, _, _): "only \(person)"
        case .conversation(let place, let subject): "\(place.channel) about \(subject)"
        case .room(let place): "room \(place.channel)"
        }
      switch post.content {
      case .card(let id): return "\(destination): card \(id)"
      case .message(let message): return "\(destination): \(message.text.unsafePlainText)"
      }
    }
  }

  /// The card of a request as it stands, with its buttons.
  func card(_ number: Int = 1, _ audience: Audience = .paris) -> String? {
    RequestDesk.card(for: ItemID("REQ", number), in: state, audience: audience, verbs: (try? Desk.verbs) ?? Verbs()).map
    { card in
      ([card.text.unsafePlainText] + card.buttons.map { "[\($0.label)] \($0.line)" }).joined(separator: "\n")
    }
  }

  /// Ana is in support, Bob in finance, Léa in both finance and legal; finance has a channel.
  private static let teams: Teams = {
    var teams = Teams()
    teams.put(Team(name: "support", members: [Participant(.ana)]))
    teams.put(
      Team(
        name: "Finance", members: [Participant(.bob), Participant(.lea)],
        channel: Team.Channel(place: Place(platform: "slack", team: "T1", channel: "C9"), name: "finance")))
    teams.put(Team(name: "légal", members: [Participant(.lea)]))
    return teams
  }()

  /// What answers and cards offer, by the word file.
  static var verbs: Verbs { get throws { try words.get().offered } }

  private static let words = Result { () throws -> Vocabulary in
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../commands/ask.yaml")
    return try Vocabulary(name: "ask.yaml", bytes: Array(try Data(contentsOf: file.standardizedFileURL)))
  }

  private static let book = Result { () throws -> Book<RequestsView, RequestEvent> in
    let words = try Desk.words.get()
    return try Book([(words, RequestDesk.entries)])
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
  static let eve = Person(id: PersonID("slack:T1:U4"), name: "eve", role: .member, audience: .parisienne)
}
