package import Bot
import BuiltInWords
package import Chat
package import Kernel
package import Operations
package import Priorities

/// The whole bot but for the wire: say a line, read the reply; the clock, the journal and the outside world are the
/// test's.
package final class BotTester: Sendable {
  package let clock: TestClock
  package let journal: MemoryJournal
  package let outside: RecordingSender
  package let bot: Assembly
  package let platform: any Platform
  private let deliveries = Lock(0)
  /// Tells the deliveries of a tester from those of one before it on the same journal.
  private let run: Int

  /// Starts over what `journal` holds, so that a restart is a second tester with the same one.
  ///
  /// - Parameters:
  ///   - others: Further chats, where the same bot is.
  ///   - sender: A real way out, which then takes the place of `outside`.
  package static func start(
    on platform: any Platform, and others: [any Platform] = [], clock: TestClock = TestClock(),
    journal: MemoryJournal = MemoryJournal(),
    outside: RecordingSender = RecordingSender(), sender: HTTPSender? = nil,
    people: Operations.Configuration = .testers, alerts: Assembly.Hooks? = nil, rooms: RoomPolicy = RoomPolicy(),
    ballots: BallotSeal = .standIn(), painter: (any ChartPainter)? = nil, bearers: BearerCheck = .none,
    dice: @escaping @Sendable () -> Double = { 0.5 },
    sleep: @escaping @Sendable (Int64) async -> Void = BotTester.forever
  ) async throws -> BotTester {
    var state = BotState(operations: Operations(configuration: people))
    for record in journal.records { try state.replay(BotState.Step(record)) }
    let bot = try await Assembly(
      version: "1.0.0", state: state, journal: journal, words: words.get(), platforms: [platform] + others,
      alerts: alerts, rooms: rooms,
      in: Assembly.World(
        now: { clock.now }, uptime: { clock.now.milliseconds }, dice: dice, sleep: sleep, newFaultID: { "F-1" },
        sender: sender ?? outside.sender, bearers: bearers, painter: painter,
        verifyJournal: { .success(.intact(records: journal.lastSequence, chain: "0123456789ab")) },
        ballots: ballots))
    return BotTester(clock: clock, journal: journal, outside: outside, bot: bot, platform: platform)
  }

  /// Read once: what is built in does not change.
  private static let words = Result { try BuiltInWords.vocabularies() }

  /// Time does not pass by itself: ends only when it is cancelled.
  package static let forever: @Sendable (Int64) async -> Void = { _ in
    let (never, continuation) = AsyncStream.makeStream(of: Void.self)
    for await _ in never {}
    _ = continuation
  }

  private init(
    clock: TestClock, journal: MemoryJournal, outside: RecordingSender, bot: Assembly, platform: any Platform
  ) {
    self.clock = clock
    self.journal = journal
    self.outside = outside
    self.bot = bot
    self.platform = platform
    run = journal.appends
  }

  /// Types a line, `/inc …`, and returns the whole reply as plain text.
  ///
  /// The same `delivery` twice is a repeat by the chat; nil makes a new one.
  package func say(
    _ line: String, as user: String = "ana", language: String = "en", zone: String = "Europe/Paris",
    channel: String = "ops", delivery: String? = nil, on chat: (any Platform)? = nil
  ) async -> String {
    await reply(
      to: line, as: user, language: language, zone: zone, channel: channel, delivery: delivery, on: chat
    ).message.text.unsafePlainText
  }

  /// Types a line and returns the reply itself.
  ///
  /// - Parameter chat: Nil for the first one.
  package func reply(
    to line: String, as user: String = "ana", language: String = "en", zone: String = "Europe/Paris",
    channel: String = "ops", delivery: String? = nil, on chat: (any Platform)? = nil
  ) async -> Reply {
    let platform = chat ?? platform
    let number = deliveries.withLock { count in
      count += 1
      return count
    }
    let words = line.split(separator: " ", maxSplits: 1)
    let root = words.first.map { String($0.drop { $0 == "/" || $0 == "!" }) }
    let inbound = Inbound(
      person: PersonID(platform: platform.name, team: "T1", user: user), personName: user,
      place: Place(platform: platform.name, team: "T1", channel: channel), root: root,
      text: words.count > 1 ? String(words[1]) : "", delivery: delivery ?? "test:\(run).\(number)",
      profile: Profile(locale: language, zone: zone, name: user))
    return await bot.frontDesk.handle(inbound, from: platform)
  }

  /// Lets time pass, and the scheduler do everything at its instant on the way.
  package func pass(seconds: Int64) async { await pass(until: clock.now.adding(seconds: seconds)) }

  /// Lets time pass up to an instant.
  package func pass(until end: Timestamp) async {
    while true {
      await bot.scheduler.drain()
      guard let next = await bot.scheduler.next, next <= end else { break }
      clock.move(to: max(clock.now, next))
    }
    clock.move(to: end)
    await bot.scheduler.drain()
  }

  /// Sends what is due, and returns the requests that left since the last time.
  package func deliver() async -> [HTTPCall] {
    await bot.outbox.drain()
    return outside.takeCalls()
  }
}

extension Operations.Configuration {
  /// Léa leads, Adam is admin, Gus is a guest, everybody else is a member; English and Paris time by default.
  package static var testers: Operations.Configuration {
    func id(_ platform: String, _ user: String) -> PersonID { PersonID(platform: platform, team: "T1", user: user) }
    var roles: [PersonID: Role] = [:]
    for platform in ["slack", "console", "mattermost", "matrix"] {
      roles[id(platform, "lea")] = .lead
      roles[id(platform, "adam")] = .admin
      roles[id(platform, "gus")] = .guest
    }
    return Operations.Configuration(
      audience: Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc), roles: roles)
  }
}
