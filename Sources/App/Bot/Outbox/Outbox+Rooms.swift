import Chat
import HashTreeCollections
import Kernel
import Logging
import Operations

/// Rooms of records: decoration, made after what they are about is durable, and never in its way.
extension Outbox {
  /// Makes the room, or brings it up to date: one of the two per message, so that a restart in between loses nothing.
  func tend(to id: ItemID, _ item: OutboxItem, on platform: any Platform) async -> DeliveryOutcome {
    guard let keeper = platform as? any RoomKeeper else { return .failed(.notConfigured) }
    let state = dispatcher.state
    guard var plan = plan(id, state) else { return .delivered(messageID: nil) }
    guard let place = state.outbox.rooms[id] else { return await make(plan, for: id, item, keeper) }
    if kept[id] == plan { return .delivered(messageID: nil) }
    // What was there before the start may have been put away, and be needed again: an act can be undone.
    plan.isBack = kept[id]?.isOver ?? !made.contains(id)
    if let before = kept[id] { plan.members.removeAll(where: before.members.contains) }
    // From here on until the chat has answered it may be put away.
    if plan.isOver {
      kept[id] = nil
      made.remove(id)
    }
    // What the plan says may change between two attempts, so a step is done when the last of its part said the same.
    for step in keeper.upkeep(of: plan, at: place) where stepsDone[item.key]?[step.part] != step.call {
      switch keeper.roomOutcome(of: await surroundings.sender.send(step.call)) {
      case .made, .done: break
      case .retry(let seconds, let reason): return .retry(afterSeconds: seconds, reason: reason)
      case .nameTaken: Outbox.log(id, "name_taken")
      // Somebody who cannot be invited must not keep the topic from being right.
      case .failed(let reason): Outbox.log(id, reason)
      }
      stepsDone[item.key, default: [:]][step.part] = step.call
    }
    kept[id] = self.plan(id, state)
    return .delivered(messageID: nil)
  }

  /// How many names are tried.
  private static let names = 10

  private func make(
    _ plan: RoomPlan, for id: ItemID, _ item: OutboxItem, _ keeper: any RoomKeeper
  ) async -> DeliveryOutcome {
    for taken in 0..<Outbox.names {
      guard let call = keeper.creation(of: plan, in: item.handle.place.team, taken: taken) else {
        return .failed(.noToken)
      }
      switch keeper.roomOutcome(of: await surroundings.sender.send(call)) {
      case .made(let room):
        made.insert(id)
        let name: RichText = "\(code: "#" + plan.name(limit: keeper.longestRoomName, taken: taken))"
        let home = item.handle.place
        let link = keeper.roomLink(to: Place(platform: home.platform, team: home.team, channel: room))
        let text = link.map { "\(name) \(plain: $0)" as RichText } ?? name
        consequences[item.key] =
          [.outbox(.queued(item.handle, .room(id)))]
          + news(of: id) { audience in
            audience.language.pick(en: "\(id) has a room of its own: \(text)", fr: "\(id) a son propre salon : \(text)")
          }
        return .delivered(messageID: room)
      case .nameTaken: continue
      case .done: return .failed(.unreadableAnswer)
      case .retry(let seconds, let reason): return .retry(afterSeconds: seconds, reason: reason)
      case .failed(let reason): return .failed(reason: reason)
      }
    }
    return .failed(reason: "name_taken")
  }

  /// What becomes true together with a message's outcome.
  func consequences(of item: OutboxItem, failedBecause reason: String? = nil) -> [BotEvent] {
    let events = consequences.removeValue(forKey: item.key) ?? []
    guard let reason, case .room(let id) = item.content, dispatcher.state.outbox.rooms[id] == nil else { return events }
    let post = Vitals.FailedPost(
      key: item.key.description, platform: item.handle.place.platform, reason: reason, at: surroundings.now())
    return events
      + news(of: id) { audience in
        let why = post.reason(in: audience.language)
        return audience.language.pick(
          en: "\(id) gets no room of its own: \(why).", fr: "\(id) n’aura pas son propre salon : \(why).")
      }
  }

  /// A line below the record's card.
  private func news(of id: ItemID, _ text: (Audience) -> RichText) -> [BotEvent] {
    let state = dispatcher.state
    guard let card = state.outbox.cards[id] else { return [] }
    let message = Message(text(state.operations.configuration.audience))
    return [.outbox(.queued(card.handle, .threaded(message, id)))]
  }

  private static func log(_ id: ItemID, _ reason: String) {
    Logger.current.warning("a room is not as it should be", metadata: ["record": "\(id)", "reason": "\(reason)"])
  }
}
