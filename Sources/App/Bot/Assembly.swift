package import Chat
package import Commands
import Decisions
import Digests
package import EventLog
import Incidents
package import Kernel
package import Operations
package import Priorities
import Requests
import SLAs

/// The bot, put together: the one place where features, words, platforms, journal and outbox meet.
///
/// `railhead serve`, `railhead chat` and the tests all build it here; they differ in what they pass in.
package struct Assembly: Sendable {
  /// The doors to the machine.
  package struct World: Sendable {
    package var now: @Sendable () -> Timestamp
    /// A random number in 0..<1.
    package var dice: @Sendable () -> Double
    /// Milliseconds on a clock that nobody sets.
    package var uptime: @Sendable () -> Int64
    /// Returns after so many milliseconds, or earlier when cancelled.
    package var sleep: @Sendable (Int64) async -> Void
    package var newFaultID: @Sendable () -> String
    package var sender: HTTPSender
    /// Proves the tokens that some chats send.
    package var bearers: BearerCheck
    /// Draws what digests show; nil where there are no pictures.
    package var painter: (any ChartPainter)?
    package var verifyJournal: @Sendable () async -> Result<OperationsDesk.Verification, Fault>
    /// Keeps votes from being read before they are closed.
    package var ballots: BallotSeal

    package init(
      now: @escaping @Sendable () -> Timestamp, uptime: @escaping @Sendable () -> Int64,
      dice: @escaping @Sendable () -> Double,
      sleep: @escaping @Sendable (Int64) async -> Void, newFaultID: @escaping @Sendable () -> String,
      sender: HTTPSender, bearers: BearerCheck = .none, painter: (any ChartPainter)? = nil,
      verifyJournal: @escaping @Sendable () async -> Result<OperationsDesk.Verification, Fault>,
      ballots: BallotSeal = .none
    ) {
      self.now = now
      self.uptime = uptime
      self.dice = dice
      self.sleep = sleep
      self.newFaultID = newFaultID
      self.sender = sender
      self.bearers = bearers
      self.painter = painter
      self.verifyJournal = verifyJournal
      self.ballots = ballots
    }
  }

  package let dispatcher: Dispatcher
  package let outbox: Outbox
  package let scheduler: Scheduler
  package let frontDesk: FrontDesk
  package let webDesk: WebDesk
  package let metrics: Metrics
  private let startedAt: Timestamp

  /// Who says that something is wrong besides people, and where it is announced.
  package struct Hooks: Sendable {
    package var receiver: any AlertReceiver
    package var room: Place
    /// How short a silence of an alert is no silence, in milliseconds.
    package var flapWindow: Int64

    package init(receiver: any AlertReceiver, room: Place, flapWindow: Int64 = AlertDesk.usualFlapWindow) {
      self.receiver = receiver
      self.room = room
      self.flapWindow = flapWindow
    }
  }

  /// `state` is what the journal's records lead to; `words` are the vocabularies by root word.
  ///
  /// - Throws: `VocabularyProblems` when words and handlers do not match.
  package init(
    version: String, state: BotState, journal: sending any Journal, words: [Vocabulary], platforms: [any Platform],
    alerts: Hooks? = nil, rooms: RoomPolicy = RoomPolicy(), in world: World
  ) async throws(VocabularyProblems) {
    let startedAt = world.now()
    self.startedAt = startedAt
    let metrics = Metrics()
    self.metrics = metrics
    var state = state
    state.downtime = Downtime(lastSign: state.latest, end: startedAt)
    let dispatcher = Dispatcher(state: state, journal: journal, now: world.now, metrics: metrics, rooms: rooms)
    self.dispatcher = dispatcher
    let verdicts = Verdicts()
    let link: @Sendable (Place) -> String? = { place in
      platforms.first { $0.name == place.platform }?.link(to: place)
    }
    let judged: @Sendable () -> Ledger = { verdicts.ledger { dispatcher.state } }
    let offered = Dictionary(words.map { ($0.root, $0.offered) }) { first, _ in first }
    let marks = Dictionary(platforms.map { ($0.name, $0.capabilities.typing.commandMark) }) { first, _ in first }
    let prompts = Assembly.prompts(words, marks: marks)
    let book = try Assembly.book(
      words, judged: judged, ballots: world.ballots, codes: LinkCodes(dice: world.dice), link: link, prompts: prompts
    ) { state in
      state.vitals(version: version, startedAt: startedAt, isSaving: dispatcher.journalHealth == .saving)
    }
    let draw: @Sendable (ItemID, BotState, Place) -> Message? = { id, state, place in
      guard let (root, card) = Assembly.cards[id.prefix] else { return nil }
      return card(id, state, state.operations.configuration.audience, offered[root] ?? Verbs(), world.now())
        .map { state.operations.read($0, at: place) }
    }
    let scheduler = Scheduler(now: world.now, sleep: world.sleep)
    self.scheduler = scheduler
    let outbox = Outbox(
      Outbox.Surroundings(
        platforms: platforms, sender: world.sender, painter: world.painter, now: world.now, dice: world.dice,
        wakeAt: { scheduler.set(.outbox, at: $0) }),
      dispatcher: dispatcher, metrics: metrics, draw: draw, plan: { rooms.plan(for: $0, in: $1) })
    self.outbox = outbox
    await dispatcher.onCommit { owed, touched in
      if !owed.isEmpty { outbox.take(owed) }
      if let touched {
        scheduler.note(touched)
        verdicts.note(touched)
      }
    }
    await scheduler.employ(
      Scheduler.Hands(
        plan: { dispatcher.latest.state.plan($0, at: $1) },
        look: { await dispatcher.warn(about: $0, prompts: prompts, judged: judged) },
        send: { outbox.wake() },
        judge: { Task.detached(priority: .background) { _ = verdicts.ledger { dispatcher.state } } }))
    scheduler.set(.verdicts, at: startedAt.adding(seconds: Assembly.quietStart))
    scheduler.note(.everything)
    frontDesk = FrontDesk(
      book: book, dispatcher: dispatcher, directory: Directory(sender: world.sender, sleep: world.sleep),
      metrics: metrics,
      surroundings: FrontDesk.Surroundings(
        now: world.now, newFaultID: world.newFaultID, verifyJournal: world.verifyJournal,
        sendUnrecorded: { await outbox.sendUnrecorded($0, to: $1) }, draw: draw))
    webDesk = WebDesk(
      platforms: platforms, frontDesk: frontDesk,
      hookDesk: alerts.map {
        HookDesk($0, dispatcher: dispatcher, metrics: metrics, newFaultID: world.newFaultID)
      }, sender: world.sender, bearers: world.bearers, metrics: metrics, now: world.now,
      uptime: world.uptime, sleep: world.sleep)
  }

  /// The `/metrics` page; `samples` are the counters of the edges, which the bot does not know.
  package func metricsPage(samples: [Metrics.Sample] = []) -> String {
    let state = dispatcher.state
    return metrics.page(
      gauges: [
        ("railhead_events", Int(state.sequence)),
        ("railhead_incidents_open", state.incidents.openCount),
        ("railhead_team_requests_open", state.requests.open.count),
        ("railhead_decisions_waiting", state.decisions.waiting.count),
        ("railhead_outbox_pending", state.outbox.pending.count),
        ("railhead_ready", dispatcher.journalHealth == .saving ? 1 : 0),
      ], samples: samples)
  }

  /// Seconds after a start in which only what people ask for is done.
  private static let quietStart: Int64 = 60

  /// Who draws the card of a record, by the prefix of its id.
  private static let cards: [String: (root: String, draw: Drawing)] = [
    IncidentDesk.prefix: (
      IncidentDesk.root,
      { id, state, audience, verbs, _ in
        IncidentDesk.card(for: id, in: state.incidents, audience: audience, verbs: verbs)
      }
    ),
    RequestDesk.prefix: (
      RequestDesk.root,
      { id, state, audience, verbs, _ in
        RequestDesk.card(for: id, in: state.requests, audience: audience, verbs: verbs)
      }
    ),
    PriorityDesk.prefix: (
      PriorityDesk.root,
      { id, state, audience, verbs, now in
        let view = state.prioritiesView(for: PersonID(""))
        return PriorityDesk.card(for: id, in: view, at: now, audience: audience, verbs: verbs)
      }
    ),
    DecisionDesk.prefix: (
      DecisionDesk.root,
      { id, state, audience, verbs, _ in
        DecisionDesk.card(for: id, in: state.decisions, audience: audience, verbs: verbs)
      }
    ),
  ]

  private typealias Drawing = @Sendable (ItemID, BotState, Audience, Verbs, Timestamp) -> Message?

  /// The lines of each root.
  ///
  /// - Parameter marks: what stands in front of a root word, by the name of the platform; `/` elsewhere.
  package static func prompts(_ words: [Vocabulary], marks: [String: String]) -> [String: Prompts] {
    Dictionary(words.map { ($0.root, Prompts(verbs: $0.offered, marks: marks)) }) { first, _ in first }
  }

  /// Whether words and handlers match, for whoever only wants to know.
  ///
  /// - Throws: `VocabularyProblems` when they do not.
  package static func check(_ words: [Vocabulary]) throws(VocabularyProblems) { _ = try reader(of: words) }

  /// The book for whoever only reads lines: its questions about the bot itself know nothing.
  ///
  /// - Throws: `VocabularyProblems` when words and handlers do not match.
  package static func reader(of words: [Vocabulary]) throws(VocabularyProblems) -> Book<BotState, BotEvent> {
    try book(
      words, judged: { Ledger() }, ballots: .none, codes: LinkCodes(dice: { 0 }), link: { _ in nil }, prompts: [:]
    ) {
      $0.vitals(version: "", startedAt: Timestamp(milliseconds: 0), isSaving: true)
    }
  }

  /// Every feature's commands, lifted into the bot's state, joined with their words.
  private static func book(
    _ words: [Vocabulary], judged: @escaping @Sendable () -> Ledger, ballots: BallotSeal, codes: LinkCodes,
    link: @escaping @Sendable (Place) -> String?, prompts: [String: Prompts],
    vitals: @escaping @Sendable (BotState) -> Vitals
  ) throws(VocabularyProblems) -> Book<BotState, BotEvent> {
    let incidents = IncidentDesk.entries.map {
      $0.lifted(
        state: { (state: BotState, world) in state.promisedIncidents.seen(by: world.reader) },
        event: { BotEvent.incident($0) })
    }
    let requests = RequestDesk.entries.map {
      $0.lifted(
        state: { (state: BotState, _) in state.requestsView },
        event: { BotEvent.request($0) })
    }
    let decisions = DecisionDesk.entries.map {
      $0.lifted(
        state: { (state: BotState, _) in state.decisionsView(link: link) },
        event: { BotEvent.decision($0) })
    }
    let priorities = PriorityDesk.entries.map {
      $0.lifted(
        state: { (state: BotState, world) in state.prioritiesView(for: world.reader, seal: ballots) },
        event: { BotEvent.priority($0) })
    }
    let slas = SLADesk.entries.map {
      $0.lifted(
        state: { (state: BotState, world) in state.slaView(for: world.reader, judged: judged) },
        event: { BotEvent.sla($0) })
    }
    let digests = DigestDesk.entries.map {
      $0.lifted(
        state: { (state: BotState, _) in state.digestsView(prompts: prompts, judged: judged) },
        event: { BotEvent.digest($0) })
    }
    let operations = OperationsDesk.entries.map {
      $0.lifted(
        state: { (state: BotState, _) in
          OperationsView(
            operations: state.operations, vitals: vitals(state), calendars: state.slas.calendars.names,
            codes: codes)
        },
        event: { BotEvent.operations($0) })
    }
    let entries = [
      IncidentDesk.root: incidents, RequestDesk.root: requests, SLADesk.root: slas, OperationsDesk.root: operations,
      PriorityDesk.root: priorities, DecisionDesk.root: decisions,
      DigestDesk.root: digests,
    ]
    let missing = entries.keys.filter { root in !words.contains { $0.root == root } }.sorted()
    guard missing.isEmpty else {
      throw VocabularyProblems(descriptions: missing.map { "no word file has the root “\($0)”" })
    }
    return try Book(words.map { ($0, entries[$0.root] ?? []) })
  }
}

extension BotState {
  /// What `/ops status` and `/ops health` show.
  func vitals(version: String, startedAt: Timestamp, isSaving: Bool) -> Vitals {
    Vitals(
      version: version, startedAt: startedAt, isSaving: isSaving, lastSequence: sequence,
      openIncidents: incidents.openCount,
      pendingPosts: outbox.pending.count, failedPosts: outbox.failureCount,
      failures: outbox.failures.map {
        Vitals.FailedPost(key: $0.key.description, platform: $0.platform, reason: $0.reason, at: $0.at)
      })
  }
}
