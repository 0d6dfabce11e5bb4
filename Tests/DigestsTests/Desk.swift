import BuiltInWords
import BusinessTime
import Commands
import Digests
import Kernel
import TestKit
import Testing

/// Says lines to the desk of digests and reads the replies, at a clock that stands still until it is moved.
struct Desk {
  /// 2026-03-26T10:15:00+01:00 in Paris, a Thursday.
  static let start = Timestamp(milliseconds: 1_774_516_500_000)

  var now = Desk.start
  /// What features have to say.
  var lines: @Sendable (DigestQuestion) -> [DigestLine] = { _ in [] }
  /// What is known of a channel's name.
  var channelName: @Sendable (Place) -> String? = { _ in nil }
  /// When the first record was written.
  var beginning: Timestamp?
  private(set) var state = Digests()
  /// The state that the recorded events lead to, once written and read again.
  private(set) var replayed = Digests()
  /// What the last line led others to read.
  private(set) var posts: [Post] = []
  /// Every event so far.
  private(set) var events: [(event: DigestEvent, at: Timestamp, by: PersonID)] = []
  private let book: Book<DigestsView, DigestEvent>

  init() throws { book = try Desk.book.get() }

  var view: DigestsView {
    DigestsView(
      digests: state, calendars: .house, channelName: channelName, beginning: beginning, lines: lines)
  }

  /// One line, and the whole reply.
  ///
  /// A refusal and a problem with the words are replies too.
  @discardableResult
  mutating func say(
    _ line: String, as person: Person = .eve, room: String = "C1", channel: Audience = .paris,
    reachesOtherRooms: Bool = true, hasPrivateAnswers: Bool = true
  ) throws -> String {
    let place = Place(platform: "slack", team: "T1", channel: room)
    let world = World(
      now: now, person: person, place: place, channel: channel, reachesOtherRooms: reachesOtherRooms,
      hasPrivateAnswers: hasPrivateAnswers)
    posts = []
    let interpretation = book.interpret(root: "digest", text: line, in: world)
    guard case .command(let ready, _, _, let note) = interpretation else {
      guard case .answer(let reply, _) = interpretation else { return "" }
      return reply.message.text.unsafePlainText
    }
    switch ready(view, world) {
    case .failure(let refusal): return refusal.text.unsafePlainText
    case .success(let decision):
      posts = decision.posts
      for event in decision.events { try record(event, by: person.id) }
      return ((note.map { $0 + "\n" } ?? "") + decision.reply.message.text).unsafePlainText
    }
  }

  /// Makes an event true without a line.
  mutating func record(_ event: DigestEvent, by person: PersonID = PersonID("railhead")) throws {
    events.append((event, now, person))
    try state.apply(event, at: now, by: person)
    var line: [UInt8] = []
    event.data.write(to: &line)
    let data = try JSONReader.read(line)
    let read = try #require(try DigestEvent(kind: event.kind, version: event.version, data: data))
    #expect(read == event)
    try replayed.apply(read, at: now, by: person)
  }

  /// What has become due about a schedule, made true, and what its channel is to read.
  mutating func due(_ number: Int = 1, downtime: Downtime? = nil, language: Language = .english) throws -> DigestPost? {
    let prompts = Prompts(verbs: try Desk.words.get().offered)
    guard let due = view.due(for: number, at: now, downtime: downtime, channel: language, prompts: prompts) else {
      return nil
    }
    try record(due.event)
    return due.post
  }

  /// Sends what is due, and says that it arrived.
  mutating func post(_ number: Int = 1, downtime: Downtime? = nil, language: Language = .english) throws -> String? {
    guard let post = try due(number, downtime: downtime, language: language) else { return nil }
    try record(DigestEvent(.posted(number, post.key.local), byName: "railhead"))
    return ([post.message] + [post.rest].compactMap(\.self)).map(\.text.unsafePlainText).joined(separator: "\n---\n")
  }

  /// The same state from its snapshot.
  var restored: Digests { get throws { try Digests(snapshot: state.snapshot()) } }

  private static let words = Result { () throws -> Vocabulary in
    try #require(try BuiltInWords.vocabularies().first { $0.root == DigestDesk.root })
  }

  private static let book = Result { () throws -> Book<DigestsView, DigestEvent> in
    try Book([(try Desk.words.get(), DigestDesk.entries)])
  }
}

extension DigestCalendars {
  /// That of a French office, for everybody.
  static let house = DigestCalendars(
    named: { $0 == "fr-office" ? Desk.office : nil }, ofReaders: { _ in "fr-office" })
}

extension Desk {
  static let office = (try? BusinessCalendar.frenchOffice(zone: Audience.paris.zone)).map { CalendarHistory($0) }

  /// An instant by the wall clock of Paris: `2026-03-26 09:00`.
  static func paris(_ text: String) throws -> Timestamp {
    Audience.paris.zone.instant(of: try #require(CivilTime(text)))
  }
}

extension Audience {
  static let paris = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc)
  static let parisienne = Audience(language: .french, zone: Zone("Europe/Paris") ?? .utc)
}

extension Person {
  static let ana = Person(id: PersonID("slack:T1:U1"), name: "ana", role: .member, audience: .paris)
  /// A lead.
  static let eve = Person(id: PersonID("slack:T1:U4"), name: "eve", role: .lead, audience: .paris)
  /// A lead who reads French.
  static let marc = Person(id: PersonID("slack:T1:U5"), name: "marc", role: .lead, audience: .parisienne)
  static let guest = Person(id: PersonID("slack:T1:U6"), name: "gus", role: .guest, audience: .paris)
}
