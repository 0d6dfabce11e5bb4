import Chat
import Kernel
import Logging

/// A message on its way: as a file, with its charts, or as text alone.
extension Outbox {
  /// As a file where it has one and the chat takes it, else as text.
  func transmit(_ outbound: Outbound, of item: OutboxItem, through platform: any Platform) async -> DeliveryOutcome {
    var outbound = outbound
    if let file = outbound.message.file {
      if let outcome = await send(file, outbound, of: item, through: platform) { return outcome }
      outbound.message = outbound.message.withoutFile
    }
    return await send(outbound, of: item.key, through: platform)
  }

  /// As it is, and once more without what the chat refuses of its decoration.
  func send(_ outbound: Outbound, of key: OutboxItem.Key, through platform: any Platform) async -> DeliveryOutcome {
    let calls: [HTTPCall]
    switch platform.render(outbound) {
    case .impossible(let problem): return .failed(problem)
    case .calls(let rendered): calls = rendered
    }
    let outcome = await send(calls, of: key, through: platform)
    guard case .failed(let reason) = outcome, let plainer = platform.plainer(outbound, refusedBecause: reason) else {
      return outcome
    }
    Logger.current.warning("charts go as text", metadata: ["item": "\(key)", "reason": "\(reason)"])
    return await send(plainer, of: key, through: platform)
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
