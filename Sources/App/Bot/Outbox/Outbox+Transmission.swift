import Chat
import Kernel
import Logging

/// A message on its way: as a file, with its charts, or as text alone.
extension Outbox {
  /// The same message, with ids that lead to their cards.
  ///
  /// - Parameter reader: Whose conversation with the bot it goes into; nil for any other.
  func linked(_ outbound: Outbound, for reader: PersonID? = nil, on platform: any Platform) -> Outbound {
    let reader = reader ?? (platform.capabilities.hasPrivateReplies ? outbound.handle.onlyFor : nil)
    let links = CardLinks(in: dispatcher.state, to: outbound.handle.place, for: reader, on: platform)
    func with(_ message: Message) -> Outbound {
      var outbound = outbound
      outbound.message = message
      return outbound
    }
    return with(
      links.applied(to: outbound.message) { message in
        if case .calls(let calls) = platform.render(with(message)) { calls.count == 1 } else { false }
      })
  }

  /// As a file where it has one and the chat takes it, else as text.
  func transmit(_ outbound: Outbound, of item: OutboxItem, through platform: any Platform) async -> DeliveryOutcome {
    var outbound = outbound
    if let file = outbound.message.file {
      if let outcome = await send(file, outbound, of: item, through: platform) { return outcome }
      outbound.message = outbound.message.withoutFile
    }
    return await send(outbound, of: item.key, through: platform)
  }

  /// As it is; without its decoration where the chat refuses it for that, or keeps breaking down over it.
  func send(_ outbound: Outbound, of key: OutboxItem.Key, through platform: any Platform) async -> DeliveryOutcome {
    let plain = parts[key]?.plainBecause.flatMap { platform.plainer(outbound, refusedBecause: $0) }
    let outcome = await transmit(plain ?? outbound, of: key, through: platform)
    switch outcome {
    case .delivered: return outcome
    case .failed(let reason):
      guard plain == nil, let plainer = platform.plainer(outbound, refusedBecause: reason) else { return outcome }
      Logger.current.warning("charts go as text", metadata: ["item": "\(key)", "reason": "\(reason)"])
      return await transmit(plainer, of: key, through: platform)
    case .retry(_, let reason):
      if platform.plainer(outbound, refusedBecause: reason) != nil {
        parts[key, default: PartProgress()].breakDown(reason)
      }
      return outcome
    }
  }

  private func transmit(
    _ outbound: Outbound, of key: OutboxItem.Key, through platform: any Platform
  ) async -> DeliveryOutcome {
    switch platform.render(outbound) {
    case .impossible(let problem): return .failed(problem)
    case .calls(let calls): return await send(calls, of: key, through: platform)
    }
  }

  private func send(
    _ calls: [HTTPCall], of key: OutboxItem.Key, through platform: any Platform
  ) async -> DeliveryOutcome {
    for call in calls.dropFirst(parts[key]?.done ?? 0) {
      let outcome = platform.outcome(of: await surroundings.sender.send(call))
      guard case .delivered(let messageID) = outcome else { return outcome }
      parts[key, default: PartProgress()].add(messageID)
    }
    return .delivered(messageID: parts[key]?.first)
  }
}
