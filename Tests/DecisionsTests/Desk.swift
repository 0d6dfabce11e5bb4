import BuiltInWords
import Commands
import Decisions
import Kernel
import TestKit
import Testing

/// Says lines to the desk of decisions and reads the replies, at a clock that stands still until it is moved.
struct Desk {
  /// 2026-03-26T10:15:00+01:00 in Paris, a Thursday.
  static let start = Timestamp(milliseconds: 1_774_516_500_000)

  var now = Desk.start
  var hours = BusinessHours.weekdays
  /// Whether anybody is a lead here.
  var isLed = true
  private(set) var state = Decisions()
  /// The state that the recorded events lead to, once written and read again.
  private(set) var replayed = Decisions()
  /// What the last line led others to read.
  private(set) var posts: [Post] = []
  /// What stands below the last reply.
  private(set) var buttons: [Button] = []
  /// Every event so far.
  private(set) var events: [(event: DecisionEvent, at: Timestamp, by: PersonID)] = []
  private let book: Book<DecisionsView, DecisionEvent>

  init() throws { book = try Desk.book.get() }

  /// One line, and the whole reply.
  ///
  /// A refusal and a problem with the words are replies too.
  @discardableResult
  mutating func say(
    _ line: String, as person: Person = .ana, room: String = "C1", thread: String? = nil, topic: ItemID? = nil,
    channel: Audience = .paris
  ) throws -> String {
    let place = Place(platform: "slack", team: "T1", channel: room, thread: thread)
    let world = World(now: now, person: person, place: place, channel: channel, topic: topic)
    (posts, buttons) = ([], [])
    let interpretation = book.interpret(root: "decision", text: line, in: world)
    guard case .command(let ready, _, _, let note) = interpretation else {
      guard case .answer(let reply, _) = interpretation else { return "" }
      return reply.message.text.unsafePlainText
    }
    // Of all other records INC-4 alone is private.
    let view = DecisionsView(
      decisions: state, hours: hours, link: { "https://chat.example/\($0.thread ?? "")" },
      isLed: { [isLed] in isLed },
      isPublic: { $0 != ItemID("INC", 4) })
    switch ready(view, world) {
    case .failure(let refusal): return refusal.text.unsafePlainText
    case .success(let decision):
      (posts, buttons) = (decision.posts, decision.reply.message.buttons)
      for event in decision.events { try record(event, by: person.id) }
      return ((note.map { $0 + "\n" } ?? "") + decision.reply.message.text).unsafePlainText
    }
  }

  /// Makes an event true without a line.
  mutating func record(_ event: DecisionEvent, by person: PersonID) throws {
    events.append((event, now, person))
    try state.apply(event, at: now, by: person)
    var line: [UInt8] = []
    event.data.write(to: &line)
    let data = try JSONReader.read(line)
    let read = try #require(try DecisionEvent(kind: event.kind, version: event.version, data: data))
    try replayed.apply(read, at: now, by: person)
  }

  /// Lets time pass, and does what comes due on the way; what the channel read of it, each with its moment.
  @discardableResult
  mutating func wait(minutes: Int64, channel: Audience = .paris) throws -> [String] {
    let end = now.adding(seconds: minutes * 60)
    var read: [String] = []
    while true {
      let next = state.waiting.compactMap { number in
        state.nextInstant(for: number, hours).map { (at: max($0, now), number: number) }
      }.min { ($0.at, $0.number) < ($1.at, $1.number) }
      guard let next, next.at <= end else { break }
      now = next.at
      let due = state.due(for: next.number, hours, at: now, channel: channel, prompts: Prompts(verbs: try Desk.verbs))
      #expect(!due.events.isEmpty)
      for event in due.events { try record(event, by: PersonID("railhead")) }
      posts = due.posts
      read += posted.filter { !$0.contains(": card ") }.map { "\(Audience.paris.date(now)) \($0)" }
    }
    now = end
    return read
  }

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
        let buttons = message.buttons.map { " [\($0.label)] \($0.line)" }.joined()
        return "\(destination)\(post.isEcho ? "" : " (!)"): \(message.text.unsafePlainText)\(buttons)"
      }
    }
  }

  /// The card of a decision as it stands, with its buttons.
  func card(_ number: Int = 1, _ audience: Audience = .paris) throws -> String? {
    let verbs = try Desk.verbs
    return DecisionDesk.card(for: ItemID("DEC", number), in: state, audience: audience, verbs: verbs).map { card in
      ([card.text.unsafePlainText] + card.buttons.map { "[\($0.label)] \($0.line)" }).joined(separator: "\n")
    }
  }

  /// The same state from its snapshot.
  var restored: Decisions { get throws { try Decisions(snapshot: state.snapshot()) } }

  /// What answers and cards offer, by the word file.
  static var verbs: Verbs { get throws { try words.get().offered } }

  private static let words = Result { () throws -> Vocabulary in
    try #require(try BuiltInWords.vocabularies().first { $0.root == DecisionDesk.root })
  }

  private static let book = Result { () throws -> Book<DecisionsView, DecisionEvent> in
    try Book([(try Desk.words.get(), DecisionDesk.entries)])
  }
}

extension BusinessHours {
  /// Monday to Friday from 09:00 to 18:00 in Paris.
  static let weekdays = BusinessHours(
    elapsed: { start, end in
      days(from: start, to: end).reduce(0) { sum, work in
        let open = min(work.upperBound, end).milliseconds(since: max(work.lowerBound, start))
        return sum + max(0, open)
      }
    },
    opening: { instant in
      let ahead = days(from: instant, to: instant.adding(seconds: 14 * 86_400))
      return ahead.first { instant < $0.upperBound }.map { max($0.lowerBound, instant) } ?? instant
    },
    daysAfter: { count, instant in
      let ahead = days(from: instant, to: instant.adding(seconds: 90 * 86_400)).filter { instant < $0.upperBound }
      let start = max(ahead[0].lowerBound, instant)
      return ahead[count].lowerBound.adding(milliseconds: start.milliseconds(since: ahead[0].lowerBound))
    })

  private static func days(from start: Timestamp, to end: Timestamp) -> [Range<Timestamp>] {
    let zone = Audience.paris.zone
    let (first, last) = (zone.civil(at: start).date, zone.civil(at: end).date)
    guard first <= last else { return [] }
    return (0...Int(last.daysSinceEpoch - first.daysSinceEpoch)).compactMap {
      WorkingDays.usual(in: zone).hours(first.adding(days: $0))
    }
  }
}

extension Audience {
  static let paris = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc)
  static let parisienne = Audience(language: .french, zone: Zone("Europe/Paris") ?? .utc)
}

extension Person {
  static let ana = Person(id: PersonID("slack:T1:U1"), name: "ana", role: .member, audience: .paris)
  static let karim = Person(id: PersonID("slack:T1:U2"), name: "karim", role: .member, audience: .paris)
  /// A member who reads French.
  static let lea = Person(id: PersonID("slack:T1:U3"), name: "léa", role: .member, audience: .parisienne)
  /// A lead.
  static let eve = Person(id: PersonID("slack:T1:U4"), name: "eve", role: .lead, audience: .paris)
  static let marc = Person(id: PersonID("slack:T1:U5"), name: "marc", role: .lead, audience: .parisienne)
  static let guest = Person(id: PersonID("slack:T1:U6"), name: "gus", role: .guest, audience: .paris)
}
