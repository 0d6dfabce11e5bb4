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
  /// Every line that was offered so far, in a reply, an echo or on a button.
  private(set) var offered: Set<String> = []
  private let book: Book<Incidents, IncidentEvent>
  private let verbs: Verbs

  init() throws { (book, verbs) = (try Desk.book.get(), try Desk.words.get().offered) }

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
      offer([reply.message.text])
      return reply.message.text.unsafePlainText
    }
    switch ready(state.seen(by: world.reader), world) {
    case .failure(let refusal):
      offer([refusal.text])
      return refusal.text.unsafePlainText
    case .success(let decision):
      (posts, lastEventCount) = (decision.posts, decision.events.count)
      for event in decision.events { try record(event, by: person.id) }
      let note = decision.events.isEmpty ? nil : note
      offer([decision.reply.message.text, note ?? ""] + messages.map(\.text))
      for id in cards { offered.formUnion((card(id, for: channel)?.buttons ?? []).map(\.line)) }
      return ((note.map { $0 + "\n" } ?? "") + decision.reply.message.text).unsafePlainText
    }
  }

  /// Several lines, each with who typed it and the whole reply.
  mutating func talk(_ lines: [(person: Person, line: String)]) throws -> String {
    var transcript: [String] = []
    for (person, line) in lines { transcript += ["> @\(person.name) \(line)", try say(line, as: person)] }
    return transcript.joined(separator: "\n")
  }

  /// Makes an event true without a line.
  mutating func record(_ event: IncidentEvent, by person: PersonID) throws {
    events.append((event, now, person))
    try state.apply(event, at: now, by: person)
    var line: [UInt8] = []
    event.data.write(to: &line)
    let data = try JSONReader.read(line)
    let read = try #require(try IncidentEvent(kind: event.kind, version: event.version, data: data))
    try replayed.apply(read, at: now, by: person)
  }

  private mutating func offer(_ texts: [RichText]) {
    for case .code(let line) in texts.flatMap(\.spans) { offered.insert(line) }
  }

  private var messages: [Message] {
    posts.compactMap { if case .message(let message) = $0.content { message } else { nil } }
  }

  private var cards: [Int] { posts.compactMap { if case .card(let id) = $0.content { id.number } else { nil } } }

  /// What the book makes of a line: `command`, or the code of its answer.
  func outcome(of line: String, as person: Person = .ana) -> String {
    let place = Place(platform: "slack", team: "T1", channel: "C1")
    let world = World(now: now, person: person, place: place, channel: person.audience)
    return switch book.interpret(root: "inc", text: line, in: world) {
    case .command: "command"
    case .answer(_, let code): code
    }
  }

  /// The verbs that the word file has in a language.
  static func verbs(_ language: Language) throws -> Set<String> {
    Set(try words.get().commands.flatMap { $0.verbs[language] })
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

  /// The card of an incident.
  func card(_ number: Int, for audience: Audience = .paris) -> Message? {
    IncidentDesk.card(for: ItemID("INC", number), in: state, audience: audience, verbs: verbs)
  }

  static let words = Result { () throws -> Vocabulary in
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../commands/inc.yaml")
    return try Vocabulary(name: "inc.yaml", bytes: Array(try Data(contentsOf: file.standardizedFileURL)))
  }

  private static let book = Result { () throws -> Book<Incidents, IncidentEvent> in
    try Book([(try words.get(), IncidentDesk.entries)])
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
