import Chat
import Kernel
import Logging

/// Messages that travel as files: several requests that depend on each other, and the text where there is no way.
extension Outbox {
  /// How far a file is.
  enum FileProgress {
    case underWay(FileTransfer)
    /// No file any more: the message goes as text.
    case givenUp
  }

  /// How long a chat may fail to take the bytes before the message goes as text, in seconds: nothing else of its
  /// conversation leaves before it.
  static let filePatience: Int64 = 600

  /// Sends the file of a message; nil when it has to go as text.
  func send(
    _ file: TextFile, _ outbound: Outbound, of item: OutboxItem, through platform: any Platform
  ) async -> DeliveryOutcome? {
    guard let carrier = platform as? any FileCarrier else { return nil }
    if case .givenUp = files[item.key] { return nil }
    let outcome = await carry(Attachment(file, of: outbound.message), outbound, of: item, by: carrier)
    switch outcome {
    case .delivered, nil: return outcome
    case .failed(let reason): return giveUp(item, reason)
    case .retry(_, let reason):
      let isLate = surroundings.now().milliseconds(since: item.queuedAt) >= Outbox.filePatience * 1000
      guard isLate, case .underWay(let transfer) = files[item.key], !transfer.isUploaded else { return outcome }
      return giveUp(item, reason)
    }
  }

  /// Goes on with an upload where it was; nil where the message cannot go as a file.
  func carry(
    _ file: Attachment, _ outbound: Outbound, of item: OutboxItem, by carrier: any FileCarrier
  ) async -> DeliveryOutcome? {
    var transfer = FileTransfer()
    if case .underWay(let known) = files[item.key] { transfer = known }
    while let call = carrier.fileCall(for: outbound, file, after: transfer) {
      switch carrier.fileOutcome(of: await surroundings.sender.send(call), for: outbound, after: transfer) {
      case .next(let further):
        transfer = further.with { $0.isUncertain = false }
        files[item.key] = .underWay(further)
      case .delivered(let messageID): return .delivered(messageID: messageID)
      case .retry(let seconds, let reason):
        files[item.key] = .underWay(transfer.with { $0.isUncertain = true })
        return .retry(afterSeconds: seconds, reason: reason)
      case .failed(let reason): return .failed(reason: reason)
      }
    }
    return nil
  }

  private func giveUp(_ item: OutboxItem, _ reason: String) -> DeliveryOutcome? {
    files[item.key] = .givenUp
    Logger.current.warning("a file goes as text", metadata: ["item": "\(item.key)", "reason": "\(reason)"])
    return nil
  }
}
