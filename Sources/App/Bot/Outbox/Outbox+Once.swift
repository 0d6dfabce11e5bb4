import Chat
import HashTreeCollections
import Kernel
import Logging

/// Messages that must not be said twice: that one is about to leave is in the journal before it leaves, so that after a
/// crash it is looked for, and where nobody can look it is not sent again.
extension Outbox {
  /// How many pages of a conversation are looked through.
  private static let pages = 10
  /// Clocks differ: the chat's may be behind ours by so many seconds.
  private static let clockSkew: Int64 = 3600
  /// When our clock was set back since, nobody knows by how much: so many seconds are looked through.
  private static let longSkew: Int64 = 24 * 3600
  /// For so many seconds a request whose answer was lost may still be on its way, and looking tells nothing.
  private static let settling: Int64 = 30
  private static let settlingReason = "settling"
  /// For so many seconds it waits for a look, and all that is for the same conversation behind it.
  private static let lookPatience: Int64 = 900

  /// Sends it, unless it may have arrived before.
  func say(_ once: OnceMessage, _ item: OutboxItem, on platform: any Platform) async -> DeliveryOutcome {
    // What it is found by has nothing of its text, which may have other links the next time.
    let outbound = linked(
      Outbound(key: item.key.description, handle: item.handle, action: .post, message: once.message, mark: once.mark),
      on: platform)
    let count: Int
    switch platform.render(outbound) {
    case .impossible(let problem): return .failed(problem)
    case .calls(let calls): count = calls.count
    }
    let isLate = surroundings.now() > once.until
    if let since = triedAt(item.key), parts[item.key]?.isOpen ?? true,
      let outcome = await settle(outbound, item, of: count, since: since, isLate: isLate, on: platform)
    {
      return outcome
    }
    // What is begun is ended, however late.
    if isLate, parts[item.key]?.done ?? 0 == 0 { return .failed(.expired) }
    return await attempt(outbound, of: item, on: platform)
  }

  /// Since when the journal has it that a message may have arrived.
  private func triedAt(_ key: OutboxItem.Key) -> Timestamp? { dispatcher.state.outbox.pending[key]?.triedAt }

  /// Sends the parts that are left; what becomes of the first of them may stay open.
  private func attempt(_ outbound: Outbound, of item: OutboxItem, on platform: any Platform) async -> DeliveryOutcome {
    let key = item.key
    var progress = parts[key] ?? PartProgress(isOpen: triedAt(key) != nil)
    // What is not on the disk is not sent: after a crash nobody would look for it.
    guard await note(.tried(key)) else { return .retry(afterSeconds: nil, reason: "not_saved") }
    progress.triedAt = surroundings.now()
    parts[key] = progress
    let outcome = await send(outbound, of: key, through: platform)
    if outcome.mayHaveArrived { parts[key]?.isOpen = true }
    progress = parts[key] ?? progress
    switch outcome {
    case .failed(let reason):
      return outcome.mayHaveArrived ? .retry(afterSeconds: nil, reason: reason) : progress.ended(outcome)
    case .retry:
      if !progress.isOpen, progress.done == 0 { _ = await note(.declined(key)) }
      return outcome
    case .delivered: return outcome
    }
  }

  /// Finds out how much of a message has arrived; nil when what is left may be sent.
  private func settle(
    _ outbound: Outbound, _ item: OutboxItem, of count: Int, since: Timestamp, isLate: Bool, on platform: any Platform
  ) async -> DeliveryOutcome? {
    let now = surroundings.now()
    // Sent again it makes no second one, and whether there is one stays open. A try that a clock has put further ahead than
    // clocks are mended by may be of any age.
    if !isLate, let window = platform.capabilities.secondsRepeatsAreOne,
      (-Outbox.clockStep * 1000..<window * 1000).contains(now.milliseconds(since: since))
    {
      return nil
    }
    var progress = parts[item.key] ?? PartProgress(isOpen: true)
    guard let finder = platform as? any MessageFinder else { return doubt(item, progress, "not_searchable") }
    // The journal knows the first try alone: after a crash the last one may have left just before the start. A moment
    // that a clock has put ahead tells nothing.
    let left = [since, progress.triedAt ?? since, started].filter { $0 <= now }.max()
    if let left, now.milliseconds(since: left) < Outbox.settling * 1000 {
      return .retry(afterSeconds: nil, reason: Outbox.settlingReason)
    }
    defer { parts[item.key] = progress }
    while progress.done < count {
      var part = outbound
      part.mark = outbound.mark(ofPart: progress.done)
      switch await search(for: part, since: since, with: finder) {
      case .found(let messageID): progress.add(messageID)
      case .absent:
        (progress.isOpen, progress.barredSince) = (false, nil)
        return nil
      case .retry(_, let reason):
        let since = progress.barredSince ?? now
        progress.barredSince = since
        // How often a chat may be looked through says nothing of how often one may speak there.
        guard now.milliseconds(since: since) < Outbox.lookPatience * 1000 else { return doubt(item, progress, reason) }
        return .retry(afterSeconds: nil, reason: reason)
      case .unknown(let reason): return doubt(item, progress, reason)
      case .further: return doubt(item, progress, "too_many_messages")
      }
    }
    return .delivered(messageID: progress.first)
  }

  /// By so many seconds a clock may be set back without a doubt about when something was tried.
  private static let clockStep: Int64 = 3600

  private func doubt(_ item: OutboxItem, _ progress: PartProgress, _ reason: String) -> DeliveryOutcome {
    Logger.current.warning(
      "a message may have arrived and is not sent again", metadata: ["item": "\(item.key)", "reason": "\(reason)"])
    return progress.ended(.failed(.uncertain))
  }

  private func note(_ event: OutboxEvent) async -> Bool {
    guard case .done = await dispatcher.record([.outbox(event)], by: "railhead") else { return false }
    return true
  }

  /// Whether a message that may have arrived has; `further` when that was not found out.
  private func search(for outbound: Outbound, since: Timestamp, with finder: any MessageFinder) async -> Finding {
    let now = surroundings.now()
    let start = since > now ? now.adding(seconds: -Outbox.longSkew) : since.adding(seconds: -Outbox.clockSkew)
    var (page, finding) = (String?.none, Finding.absent)
    for _ in 0..<Outbox.pages {
      guard let call = finder.findingCall(for: outbound, since: start, page: page) else {
        return .unknown(reason: DeliveryProblem.noToken.rawValue)
      }
      finding = finder.finding(of: await surroundings.sender.send(call), for: outbound)
      guard case .further(let next) = finding else { return finding }
      page = next
    }
    return finding
  }

  /// What becomes true when one has arrived.
  func arrival(of item: OutboxItem, as messageID: String?) -> [BotEvent] {
    guard case .once(let once) = item.content else { return [picture(of: item, as: messageID)].compactMap(\.self) }
    var below = item.handle
    if let messageID { hang(&below, below: messageID) }
    let rest = once.remainder(at: surroundings.now()).map { BotEvent.outbox(.queued(below, .once($0))) }
    return dispatcher.state.posted(once) + [rest, picture(of: once.message, in: below.place)].compactMap(\.self)
  }

  /// What becomes true when one is given up.
  func loss(of item: OutboxItem, _ outcome: DeliveryOutcome, because reason: String) -> [BotEvent] {
    guard case .once(let once) = item.content else { return [] }
    let state = dispatcher.state
    var reason = reason
    // It was too late for another attempt, and nobody knows what the last one led to.
    if case .retry = outcome, state.outbox.pending[item.key]?.triedAt != nil {
      reason = DeliveryProblem.uncertain.rawValue
    }
    return state.lost(once, because: reason, at: surroundings.now())
  }

  /// Whoever answers for it is told once that it still waits for the chat.
  func tellOfDelay(of item: OutboxItem, _ outcome: DeliveryOutcome) async {
    guard case .once(let once) = item.content, case .retry(_, let reason) = outcome,
      reason != Outbox.settlingReason,
      surroundings.now().milliseconds(since: item.queuedAt) >= Outbox.delayTold * 1000
    else { return }
    await record(dispatcher.state.delayed(once, because: reason, at: surroundings.now()))
  }

  /// From how many seconds on.
  private static let delayTold: Int64 = 3600
}
