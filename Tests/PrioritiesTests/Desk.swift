import Commands
import Foundation
import Kernel
import Priorities
import TestKit
import Testing

/// Says lines to the desk of priorities and reads the replies, at a clock that stands still until it is moved.
struct Desk {
  /// 2026-03-26T10:15:00+01:00 in Paris, a Thursday.
  static let start = Timestamp(milliseconds: 1_774_516_500_000)

  var now = Desk.start
  private(set) var state = Priorities()
  /// The state that the recorded events lead to, once written and read again.
  private(set) var replayed = Priorities()
  /// What the last line led others to read.
  private(set) var posts: [Post] = []
  /// The buttons below the last reply.
  private(set) var buttons: [Button] = []
  /// Whether the last reply must never be written down.
  private(set) var isConfidential = false
  /// Every event so far.
  private(set) var events: [(event: PriorityEvent, at: Timestamp, by: PersonID)] = []
  /// How many of them the last line led to.
  private(set) var lastEventCount = 0
  /// When people are at work.
  var openings = Openings()
  /// What seals votes.
  var seal = BallotSeal.standIn()
  /// What waits to be decided elsewhere.
  var waiting: [WaitingDecision] = []
  /// What priorities can be tied to.
  var records: [ItemID: LinkedRecord] = [:]
  private let book: Book<PrioritiesView, PriorityEvent>

  init() throws { book = try Desk.book.get() }

  var view: PrioritiesView {
    PrioritiesView(
      priorities: state, linked: { [records] id, _ in records[id] }, waiting: { [waiting] _ in waiting },
      openings: openings, seal: seal)
  }

  /// One line, and the whole reply.
  ///
  /// A refusal and a problem with the words are replies too.
  @discardableResult
  mutating func say(
    _ line: String, as person: Person = .lea, room: String = "C1", topic: ItemID? = nil, channel: Audience = .paris,
    isOverheard: Bool = false
  ) throws -> String {
    let place = Place(platform: "slack", team: "T1", channel: room)
    let world = World(
      now: now, person: person, place: place, channel: channel, topic: topic, hasPrivateAnswers: !isOverheard)
    (posts, buttons, lastEventCount, isConfidential) = ([], [], 0, false)
    let interpretation = book.interpret(root: "prio", text: line, in: world)
    guard case .command(let ready, _, _, let note) = interpretation else {
      guard case .answer(let reply, _) = interpretation else { return "" }
      return reply.message.text.unsafePlainText
    }
    switch ready(view, world) {
    case .failure(let refusal): return refusal.text.unsafePlainText
    case .success(let decision):
      (posts, buttons, lastEventCount) = (decision.posts, decision.reply.message.buttons, decision.events.count)
      isConfidential = decision.reply.isConfidential
      for event in decision.events { try record(event, by: person.id) }
      return ((note.map { $0 + "\n" } ?? "") + decision.reply.message.text).unsafePlainText
    }
  }

  /// Makes an event true without a line.
  mutating func record(_ event: PriorityEvent, by person: PersonID) throws {
    events.append((event, now, person))
    try state.apply(event, at: now, by: person)
    var line: [UInt8] = []
    event.data.write(to: &line)
    let data = try JSONReader.read(line)
    let read = try #require(try PriorityEvent(kind: event.kind, version: event.version, data: data))
    try replayed.apply(read, at: now, by: person)
  }

  mutating func wait(minutes: Int64) { now = now.adding(seconds: minutes * 60) }
  mutating func wait(days: Int64) { now = now.adding(seconds: days * 86_400) }

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
      case .message(let message):
        let buttons = message.buttons.map { "\n[\($0.label)] \($0.line)" }.joined()
        return "\(destination): \(message.text.unsafePlainText)\(buttons)"
      }
    }
  }

  /// The buttons of the first card.
  func buttonsOfCard(_ audience: Audience) -> [Button] {
    let verbs = (try? Desk.verbs) ?? Verbs()
    return PriorityDesk.card(for: ItemID("PRI", 1), in: view, at: now, audience: audience, verbs: verbs)?.buttons ?? []
  }

  /// The card of a priority as it stands, with its buttons.
  func card(_ number: Int = 1, _ audience: Audience = .paris) -> String? {
    PriorityDesk.card(
      for: ItemID("PRI", number), in: view, at: now, audience: audience, verbs: (try? Desk.verbs) ?? Verbs()
    ).map { card in
      ([card.text.unsafePlainText] + card.buttons.map { "[\($0.label)] \($0.line)" }).joined(separator: "\n")
    }
  }

  /// What answers and cards offer, by the word file.
  static var verbs: Verbs { get throws { try words.get().offered } }

  private static let words = Result { () throws -> Vocabulary in
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../commands/prio.yaml")
    return try Vocabulary(name: "prio.yaml", bytes: Array(try Data(contentsOf: file.standardizedFileURL)))
  }

  private static let book = Result { () throws -> Book<PrioritiesView, PriorityEvent> in
    try Book([(try Desk.words.get(), PriorityDesk.entries)])
  }
}

extension Audience {
  static let paris = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc)
  static let parisienne = Audience(language: .french, zone: Zone("Europe/Paris") ?? .utc)
}

extension Person {
  static let ana = Person(id: PersonID("slack:T1:U1"), name: "ana", role: .member, audience: .paris)
  static let bob = Person(id: PersonID("slack:T1:U2"), name: "bob", role: .member, audience: .paris)
  static let lea = Person(id: PersonID("slack:T1:U3"), name: "léa", role: .lead, audience: .paris)
  static let eve = Person(id: PersonID("slack:T1:U4"), name: "eve", role: .lead, audience: .parisienne)
  static let gus = Person(id: PersonID("slack:T1:U5"), name: "gus", role: .guest, audience: .paris)
}
