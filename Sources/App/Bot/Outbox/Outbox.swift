package import Chat
import HashTreeCollections
package import Kernel
import Logging

/// Delivers what is owed: the one owner of the schedule. What it knows survives only through the journal.
package actor Outbox {
  /// What the outbox needs from outside.
  package struct Surroundings: Sendable {
    package var platforms: [String: any Platform]
    package var sender: HTTPSender
    /// Nil where there are no pictures.
    package var painter: (any ChartPainter)?
    package var now: @Sendable () -> Timestamp
    /// A random number in 0..<1.
    package var dice: @Sendable () -> Double
    /// Asks to be woken at an instant, in place of the one asked for before.
    package var wakeAt: @Sendable (Timestamp) -> Void

    package init(
      platforms: [any Platform], sender: HTTPSender, painter: (any ChartPainter)? = nil,
      now: @escaping @Sendable () -> Timestamp,
      dice: @escaping @Sendable () -> Double, wakeAt: @escaping @Sendable (Timestamp) -> Void
    ) {
      self.platforms = Dictionary(uniqueKeysWithValues: platforms.map { ($0.name, $0) })
      self.sender = sender
      self.painter = painter
      self.now = now
      self.dice = dice
      self.wakeAt = wakeAt
    }
  }

  /// At most this many requests are under way at once, over all chats.
  private static let width = 16

  let surroundings: Surroundings
  let dispatcher: Dispatcher
  private let metrics: Metrics
  private let draw: @Sendable (ItemID, BotState, Place) -> Message?
  let plan: @Sendable (ItemID, BotState) -> RoomPlan?
  private var schedule: OutboxSchedule
  /// How far the messages are that are under way in parts.
  var parts: [OutboxItem.Key: PartProgress] = [:]
  /// What was last asked of the parts of a room whose upkeep is under way; a restart asks for all of it once more.
  var stepsDone: [OutboxItem.Key: [RoomStep.Part: HTTPCall]] = [:]
  /// How far the files are that are under way; a restart begins them anew, for nobody has seen anything of them.
  var files: [OutboxItem.Key: FileProgress] = [:]
  /// What the rooms were last made to be; after a start they are looked after once more.
  var kept: [ItemID: RoomPlan] = [:]
  /// Rooms that were made since the start, and that nobody can have put away.
  var made: Set<ItemID> = []
  /// The bot's conversations with people that the journal may not know yet, and until when none is opened with whom.
  var conversations: [PersonID: String] = [:]
  var unreachable: [PersonID: Timestamp] = [:]
  /// What else becomes true with the outcome of a message under way.
  var consequences: [OutboxItem.Key: [BotEvent]] = [:]
  /// Since when nobody else sends: what a process before it has sent, left earlier.
  let started: Timestamp
  private var underWay = 0
  private var hasResumed = false
  /// Outcomes that the journal could not take, oldest first, and the cards among them.
  private var unrecorded: [BotEvent] = []
  private var unrecordedCards: [ItemID: String] = [:]
  private var retryAt: Timestamp?
  private var unrecordedSent = 0
  private let (wakes, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  /// Durable messages that the schedule has not seen yet, in the order of the journal.
  private nonisolated let arrived = Lock<[OutboxItem]>([])

  /// `draw` renders a record's card from the state, for the people of a place; `plan` says what a record's room should
  /// be, nil for one that has and needs none.
  package init(
    _ surroundings: Surroundings, dispatcher: Dispatcher, metrics: Metrics,
    draw: @escaping @Sendable (ItemID, BotState, Place) -> Message?,
    plan: @escaping @Sendable (ItemID, BotState) -> RoomPlan?
  ) {
    self.surroundings = surroundings
    self.dispatcher = dispatcher
    self.metrics = metrics
    self.draw = draw
    self.plan = plan
    started = surroundings.now()
    let rates = surroundings.platforms.compactMapValues(\.capabilities.messagesPerSecondAndChannel)
    schedule = OutboxSchedule(rates: rates)
  }

  /// Takes over messages that have just become durable; called by the dispatcher, so it must not wait.
  package nonisolated func take(_ items: [OutboxItem]) {
    arrived.withLock { $0 += items }
    waker.yield()
  }

  /// Sends until it is stopped or cancelled; messages that are still owed then are resumed by the next start.
  package func run() async {
    resume()
    // What is under way when it ends may finish: its outcome is worth a second.
    await withDiscardingTaskGroup { deliveries in
      for await _ in wakes {
        if Task.isCancelled { break }
        let now = surroundings.now()
        for item in await due(at: now) { deliveries.addTask { await self.deliver(item) } }
        if let wake = nextWake(after: now) { surroundings.wakeAt(wake) }
      }
    }
  }

  private func nextWake(after now: Timestamp) -> Timestamp? {
    let next = underWay < Outbox.width ? schedule.nextWake(after: now) : nil
    return [next, retryAt].compactMap { $0 }.min()
  }

  /// Sends everything that is due now, one message after another; for tests, which own the clock.
  package func drain() async {
    if !hasResumed { resume() }
    while true {
      let items = await due(at: surroundings.now())
      if items.isEmpty { return }
      for item in items { await deliver(item) }
    }
  }

  /// Takes in what arrived, and marks what may leave now as under way.
  private func due(at now: Timestamp) async -> [OutboxItem] {
    let items = arrived.withLock { items in
      defer { items = [] }
      return items
    }
    await schedule(items)
    if let retry = retryAt, retry <= now {
      retryAt = nil
      await record([])
    }
    let started = schedule.start(at: now, atMost: Outbox.width - underWay)
    underWay += started.count
    return started
  }

  /// Looks whether something may leave by now.
  package nonisolated func wake() { waker.yield() }

  /// What the journal says is still owed goes first; what arrived meanwhile is part of it.
  private func resume() {
    hasResumed = true
    let pending = dispatcher.state.outbox.pending
    arrived.withLock { items in
      let known = Set(items.map(\.key))
      items = pending.values.filter { !known.contains($0.key) }.sorted { $0.key < $1.key } + items
    }
    waker.yield()
  }

  private func schedule(_ items: [OutboxItem]) async {
    var superseded: [BotEvent] = []
    for item in items where schedule.add(item) == .superseded { superseded.append(.outbox(.superseded(item.key))) }
    if !superseded.isEmpty { await record(superseded) }
  }

  /// Ends `run`.
  package func stop() { waker.finish() }

  private func deliver(_ item: OutboxItem) async {
    let outcome = await attempt(item)
    // As it is by now: it may have been tried.
    let item = dispatcher.state.outbox.pending[item.key] ?? item
    let platform = item.handle.place.platform
    let resolution = schedule.judge(item, outcome, at: surroundings.now(), dice: surroundings.dice())
    switch resolution {
    case .sent(let messageID):
      forget(item.key)
      metrics.count("railhead_outbox_sent_total", ["platform": platform])
      await record(
        [.outbox(.sent(item.key, messageID: messageID))] + consequences(of: item) + arrival(of: item, as: messageID))
    case .failed(let reason):
      forget(item.key)
      metrics.count("railhead_outbox_failed_total", ["platform": platform])
      Logger.current.warning("message given up", metadata: ["item": "\(item.key)", "reason": "\(reason)"])
      await record(
        [.outbox(.failed(item.key, reason: reason))] + consequences(of: item, failedBecause: reason)
          + loss(of: item, outcome, because: reason))
    case .waiting:
      metrics.count("railhead_outbox_retries_total", ["platform": platform])
      await tellOfDelay(of: item, outcome)
    }
    // Not before: the next card of the same record must know that this one is there.
    underWay -= 1
    schedule.release(item, resolution, at: surroundings.now())
    waker.yield()
  }

  /// Sends a message that could not be queued, once and without a trace: better than silence while the disk is full.
  package func sendUnrecorded(_ message: Message, to handle: Handle) async {
    guard let platform = surroundings.platforms[handle.place.platform] else { return }
    unrecordedSent += 1
    var outbound = Outbound(
      key: "railhead-unrecorded-\(surroundings.now().milliseconds)-\(unrecordedSent)", handle: handle, action: .post,
      message: message)
    outbound.message.charts = []
    guard case .calls(let calls) = platform.render(linked(outbound, on: platform)) else { return }
    for call in calls { _ = await surroundings.sender.send(call) }
  }

  /// What is only of use while a message is owed.
  func forget(_ key: OutboxItem.Key) { (parts[key], stepsDone[key], files[key]) = (nil, nil, nil) }

  private func attempt(_ item: OutboxItem) async -> DeliveryOutcome {
    guard let platform = surroundings.platforms[item.handle.place.platform] else {
      return .failed(.notConfigured)
    }
    // One that may have arrived is looked for, however late it is.
    if case .once(let once) = item.content { return await say(once, item, on: platform) }
    if item.isExpired(at: surroundings.now()) { return .failed(.expired) }
    if case .room(let id) = item.content { return await tend(to: id, item, on: platform) }
    if case .confidential(let message, let id) = item.content {
      return await confide(message, about: id, item, on: platform)
    }
    if case .picture(let charts) = item.content { return await show(charts, item, on: platform) }
    guard var outbound = outbound(for: item) else { return .failed(.recordGone) }
    if item.content.redrawn == nil { outbound = linked(outbound, on: platform) }
    return await transmit(outbound, of: item, through: platform)
  }

  /// The message as it is now: cards are drawn, threads are looked up.
  func outbound(for item: OutboxItem) -> Outbound? {
    let state = dispatcher.state
    var handle = item.handle
    var action = Outbound.Action.post
    let message: Message
    switch item.content {
    case .room, .confidential, .once, .picture: return nil
    case .message(let decided): message = decided
    // Asked at every attempt: whoever was removed meanwhile gets none of it.
    case .restricted(let decided, let restriction):
      let isReader = handle.onlyFor.map { state.admits($0, toAll: restriction.records) } ?? false
      message = isReader ? decided : Message(restriction.otherwise)
    case .threaded(let decided, let id):
      // It may have become private while this was waiting.
      if state.isRestricted(id) { return nil }
      message = decided
      if let root = state.outbox.cards[id]?.messageID ?? unrecordedCards[id] { hang(&handle, below: root) }
    case .about(let subject, let decided):
      message = decided
      if let first = state.outbox.subjects[subject, in: handle.place] { hang(&handle, below: first) }
    case .card(let id):
      guard let drawn = draw(id, state, handle.place) else { return nil }
      message = drawn
      if let messageID = state.outbox.cards[id]?.messageID ?? unrecordedCards[id] {
        action = .update(messageID: messageID)
      }
    }
    return Outbound(key: item.key.description, handle: handle, action: action, message: message)
  }

  /// Puts what is said into the thread of a message; where no message has one, it stays where it was going.
  func hang(_ handle: inout Handle, below messageID: String) {
    guard surroundings.platforms[handle.place.platform]?.capabilities.hasThreads != false else { return }
    handle.place.thread = messageID
  }

  /// After a long full disk there may be more outcomes than the journal takes in one command.
  private static let recordsAtOnce = 500

  /// Puts outcomes into the journal; those that a full disk refuses are kept, and go first the next time.
  func record(_ events: [BotEvent]) async {
    let all = unrecorded + events
    if all.isEmpty { return }
    unrecorded = []
    var rest = all[...]
    while !rest.isEmpty {
      let verdict = await dispatcher.record(Array(rest.prefix(Outbox.recordsAtOnce)), by: "railhead")
      if case .faulted(let fault) = verdict {
        Logger.current.error("outcomes of posts were not recorded", metadata: ["reason": "\(fault)"])
      }
      if case .notSaved = verdict { break }
      rest = rest.dropFirst(Outbox.recordsAtOnce)
    }
    if rest.isEmpty { return }
    unrecorded = rest + unrecorded
    metrics.count("railhead_outbox_unrecorded_total")
    for case .outbox(.sent(let key, .some(let messageID))) in events {
      if case .card(let id)? = dispatcher.state.outbox.pending[key]?.content { unrecordedCards[id] = messageID }
    }
    retryUnrecorded()
  }

  /// Tries again in a while, for as long as something is left.
  private func retryUnrecorded() {
    let retry = surroundings.now().adding(seconds: 5)
    retryAt = min(retryAt ?? retry, retry)
    waker.yield()
  }
}
