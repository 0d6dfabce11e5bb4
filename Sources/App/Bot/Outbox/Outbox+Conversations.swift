import Chat
import HashTreeCollections
import Kernel
import Logging

/// What one person alone reads of a private record: in their own conversation with the bot, which waits for them while
/// they are away; where there is none, in the room of the declaration, for their eyes only.
extension Outbox {
  /// For how long nobody knocks again where a chat refused, in seconds.
  static let patience: Int64 = 3600

  /// Sends a message to one of those who may read of a record; nothing to anybody else.
  func confide(
    _ message: Message, about id: ItemID, _ item: OutboxItem, on platform: any Platform
  ) async -> DeliveryOutcome {
    guard let person = item.handle.onlyFor else { return .failed(.recordGone) }
    let state = dispatcher.state
    // Whoever was removed does not read what was said before either.
    guard state.admits(person, to: id) else { return .delivered(messageID: nil) }
    var reason = DeliveryProblem.notConfigured.rawValue
    if let confidant = platform as? any Confidant, surroundings.now() >= unreachable[person] ?? .distantPast {
      if let room = conversations[person] ?? state.outbox.conversations[person] {
        let outcome = await tell(message, in: room, item, platform)
        guard case .failed = outcome else { return outcome }
      }
      switch await open(with: person, on: confidant) {
      case .room(let room):
        let outcome = await tell(message, in: room, item, platform)
        guard case .failed(let problem) = outcome else { return outcome }
        reason = problem
      case .retry(let seconds, let problem): return .retry(afterSeconds: seconds, reason: problem)
      case .account: reason = DeliveryProblem.unreadableAnswer.rawValue
      case .failed(let problem): reason = problem
      }
      unreachable[person] = surroundings.now().adding(seconds: Outbox.patience)
      Logger.current.warning("no conversation with a person", metadata: ["item": "\(item.key)", "reason": "\(reason)"])
    }
    // Everybody would read it there.
    guard platform.capabilities.hasPrivateReplies else { return .failed(reason: reason) }
    let aside = Outbound(
      key: item.key.description, handle: item.handle, action: .post, message: message.withoutFile)
    return await transmit(linked(aside, on: platform), of: item, through: platform)
  }

  private func tell(
    _ message: Message, in room: String, _ item: OutboxItem, _ platform: any Platform
  ) async -> DeliveryOutcome {
    let place = Place(platform: item.handle.place.platform, team: item.handle.place.team, channel: room)
    let outbound = Outbound(
      key: item.key.description, handle: Handle(place: place), action: .post, message: message)
    let outcome = await transmit(
      linked(outbound, for: item.handle.onlyFor, on: platform), of: item, through: platform)
    if case .failed = outcome { forget(item.key) }
    return outcome
  }

  /// Opens one, and remembers it for as long as there is a journal.
  private func open(with person: PersonID, on confidant: any Confidant) async -> Opening {
    if let room = confidant.conversation(with: person) { return .room(room) }
    var account: String?
    while let call = confidant.openingCall(for: person, as: account) {
      let opening = confidant.opening(of: await surroundings.sender.send(call), as: account)
      switch opening {
      case .account(let id) where account == nil: account = id
      case .room(let room):
        conversations[person] = room
        await record([.outbox(.opened(person, room: room))])
        return opening
      case .account, .retry, .failed: return opening
      }
    }
    return .failed(reason: DeliveryProblem.noToken.rawValue)
  }
}
