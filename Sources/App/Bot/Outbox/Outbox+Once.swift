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
  private static let clockSkew: Int64 = 300
  /// For so many seconds a request whose answer was lost may still be on its way, and looking tells nothing.
  private static let settling: Int64 = 30

  /// Sends it, unless it may have arrived before.
  func say(_ once: OnceMessage, _ item: OutboxItem, on platform: any Platform) async -> DeliveryOutcome {
    let outbound = Outbound(
      key: item.key.description, handle: item.handle, action: .post, message: once.message, mark: once.mark)
    if case .impossible(let problem) = platform.render(outbound) { return .failed(problem) }
    let now = surroundings.now()
    let isLate = item.isExpired(at: now)
    // Once its beginning is known to be there, what is left of it is like any other message.
    var isDoubtful = partsDone[item.key] != nil
    if !isDoubtful, let since = dispatcher.state.outbox.pending[item.key]?.triedAt {
      let age = now.milliseconds(since: since) / 1000
      if !isLate, let window = platform.traits.secondsRepeatsAreOne, age < window {
        // Sent again it makes no second one, and whether there is one stays open.
        isDoubtful = true
      } else if (0..<Outbox.settling).contains(age) {
        return .retry(afterSeconds: nil, reason: "settling")
      } else {
        switch await search(for: outbound, since: since, on: platform) {
        case .found(let messageID): return .delivered(messageID: messageID)
        case .absent: break
        // How often a chat may be looked through says nothing of how often one may speak there.
        case .retry(_, let reason): return .retry(afterSeconds: nil, reason: reason)
        case .unknown(let reason): return doubt(item, reason)
        case .further: return doubt(item, "too_many_messages")
        }
      }
    }
    if isLate { return .failed(.expired) }
    // What is not on the disk is not sent: after a crash nobody would look for it.
    guard await note(.tried(item.key)) else { return .retry(afterSeconds: nil, reason: "not_saved") }
    let outcome = await send(outbound, of: item.key, through: platform)
    switch outcome {
    case .delivered: return outcome
    case .failed(let reason): return outcome.mayHaveArrived ? .retry(afterSeconds: nil, reason: reason) : outcome
    case .retry:
      let isOpen = isDoubtful || outcome.mayHaveArrived || partsDone[item.key] != nil
      if !isOpen { _ = await note(.declined(item.key)) }
      return outcome
    }
  }

  private func doubt(_ item: OutboxItem, _ reason: String) -> DeliveryOutcome {
    Logger.current.warning(
      "a message may have arrived and is not sent again", metadata: ["item": "\(item.key)", "reason": "\(reason)"])
    return .failed(.uncertain)
  }

  private func note(_ event: OutboxEvent) async -> Bool {
    guard case .done = await dispatcher.record([.outbox(event)], by: "railhead") else { return false }
    return true
  }

  /// Whether a message that may have arrived has; `further` when that was not found out.
  private func search(for outbound: Outbound, since: Timestamp, on platform: any Platform) async -> Finding {
    guard let finder = platform as? any MessageFinder else { return .unknown(reason: "not_searchable") }
    var (page, finding) = (String?.none, Finding.absent)
    for _ in 0..<Outbox.pages {
      let start = since.adding(seconds: -Outbox.clockSkew)
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
    guard case .once(let once) = item.content else { return [] }
    var events = dispatcher.state.posted(once)
    if let rest = once.rest {
      var below = item.handle
      below.place.thread = messageID
      events.append(.outbox(.queued(below, .message(rest))))
    }
    return events
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

  /// Whoever answers for it is told once that it still waits.
  func tellOfDelay(of item: OutboxItem, _ outcome: DeliveryOutcome) async {
    guard case .once(let once) = item.content, case .retry(_, let reason) = outcome,
      surroundings.now().milliseconds(since: item.queuedAt) >= Outbox.delayTold * 1000
    else { return }
    await record(dispatcher.state.delayed(once, because: reason, at: surroundings.now()))
  }

  /// From how many seconds on.
  private static let delayTold: Int64 = 3600
}
