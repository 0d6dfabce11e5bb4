package import Chat
package import HashTreeCollections
package import Kernel

/// What is owed to the chats, and where cards stand: the part of the outbox that the journal remembers.
package struct OutboxState: Sendable {
  /// A record's card in its channel.
  package struct Card: Hashable, Sendable {
    /// Where it was first queued; updates and thread messages go there too.
    package var handle: Handle
    /// What the chat called the message, once it was posted.
    package var messageID: String?
  }

  /// A message that was given up.
  package struct Failure: Hashable, Sendable {
    package var key: OutboxItem.Key
    package var platform: String
    package var reason: String
    package var at: Timestamp
  }

  /// Not confirmed yet.
  package private(set) var pending: TreeDictionary<OutboxItem.Key, OutboxItem> = [:]
  package private(set) var cards: TreeDictionary<ItemID, Card> = [:]
  /// Which record's card a message is, so that a line typed in its thread means that record.
  private var cardMessages: TreeDictionary<CardMessage, ItemID> = [:]
  package private(set) var subjects = Subjects()
  package private(set) var rooms = OwnRooms()
  /// The bot's conversations with one person each, by what the chat calls them.
  package private(set) var conversations: TreeDictionary<PersonID, String> = [:]
  /// The newest failures, oldest first, at most `failuresKept`.
  package private(set) var failures: [Failure] = []
  /// How many were given up since the beginning.
  package private(set) var failureCount = 0

  package static let failuresKept = 20

  package init() {}

  /// Total: an event about an unknown item changes nothing.
  package mutating func apply(_ event: OutboxEvent, sequence: Int64, at: Timestamp) {
    switch event {
    case .queued(let handle, let content):
      let key = OutboxItem.Key(sequence)
      pending[key] = OutboxItem(key: key, handle: handle, content: content, queuedAt: at)
      if case .card(let id) = content, cards[id] == nil { cards[id] = Card(handle: handle) }
    case .sent(let key, let messageID):
      guard let item = pending.removeValue(forKey: key) else { return }
      switch item.content {
      case .card(let id): if let messageID, cards[id]?.messageID == nil { place(id, as: messageID) }
      case .about(let subject, _): if let messageID { subjects.insert(subject, in: item.handle.place, messageID) }
      case .room(let id):
        let home = item.handle.place
        if let messageID {
          rooms.insert(Place(platform: home.platform, team: home.team, channel: messageID), for: id)
        }
      case .message, .threaded, .confidential, .restricted, .once, .picture: break
      }
    case .failed(let key, let reason):
      guard let item = pending.removeValue(forKey: key) else { return }
      if case .room(let id) = item.content { rooms.giveUp(id) }
      // Decoration: what was lost with it stands in the words above it.
      if case .picture = item.content { return }
      failureCount += 1
      failures.append(Failure(key: key, platform: item.handle.place.platform, reason: reason, at: at))
      if failures.count > OutboxState.failuresKept { failures.removeFirst() }
    case .opened(let person, let room): conversations[person] = room
    case .superseded(let key): pending[key] = nil
    case .tried(let key): if pending[key]?.triedAt == nil { pending[key]?.triedAt = at }
    case .declined(let key): pending[key]?.triedAt = nil
    }
  }

  /// The record in whose card's thread, or in whose own room, a place is; nil anywhere else.
  package func topic(of place: Place) -> ItemID? {
    place.thread.flatMap { cardMessages[CardMessage(room: place.room, id: $0)] } ?? rooms.record(of: place)
  }

  /// Where a record's card stands; nil for a record without one.
  package func room(ofCard id: ItemID) -> Place? { cards[id]?.handle.place.room }

  private mutating func place(_ id: ItemID, as messageID: String) {
    cards[id]?.messageID = messageID
    if let room = cards[id]?.handle.place.room { cardMessages[CardMessage(room: room, id: messageID)] = id }
  }

  private struct CardMessage: Hashable, Sendable {
    var room: Place
    var id: String
  }
}

extension OutboxState {
  /// The state as JSON, one record per line, for a snapshot.
  package var snapshot: [JSON] {
    var lines: [JSON] = []
    for (id, card) in cards {
      lines.append(
        .fields([
          "card": .string(id.description), "to": card.handle.json, "message": card.messageID.map { .string($0) },
        ]))
    }
    for item in pending.values.sorted(by: { $0.key < $1.key }) {
      lines.append(
        .fields([
          "item": .int(item.key.sequence), "at": .string(item.queuedAt.description),
          "event": OutboxEvent.queued(item.handle, item.content).data,
          "tried": item.triedAt.map { .string($0.description) },
        ]))
    }
    lines += subjects.snapshot + rooms.snapshot
    for (person, room) in conversations {
      lines.append(.fields(["person": .string(person.description), "with": .string(room)]))
    }
    for failure in failures {
      lines.append(
        .fields([
          "failed": .int(failure.key.sequence), "platform": .string(failure.platform),
          "reason": .string(failure.reason), "at": .string(failure.at.description),
        ]))
    }
    lines.append(.fields(["failures": .int(Int64(failureCount))]))
    return lines
  }

  /// Reads back what `snapshot` wrote.
  ///
  /// - Throws: `Fault` for lines of another shape.
  package init(snapshot lines: [JSON]) throws(Fault) {
    for line in lines {
      if let card = line["card"]?.string, let to = line["to"] {
        guard let id = ItemID(anyPrefix: card) else { throw Fault("a card called \(card)") }
        cards[id] = Card(handle: try Handle(json: to))
        if let messageID = line["message"]?.string { place(id, as: messageID) }
      } else if let sequence = line["item"]?.int, let at = line["at"]?.string.flatMap({ Timestamp($0) }),
        let data = line["event"]
      {
        guard case .queued(let handle, let content) = try OutboxEvent(kind: "outbox.queued", data: data) else {
          continue
        }
        let key = OutboxItem.Key(sequence)
        pending[key] = OutboxItem(
          key: key, handle: handle, content: content, queuedAt: at,
          triedAt: line["tried"]?.string.flatMap { Timestamp($0) })
      } else if let subject = line["subject"]?.string, let to = line["to"], let first = line["message"]?.string {
        subjects.insert(subject, in: try Handle(json: to).place, first)
      } else if let person = line["person"]?.string, let room = line["with"]?.string {
        conversations[PersonID(person)] = room
      } else if let room = line["room"]?.string {
        try rooms.restore(room, line)
      } else if let sequence = line["failed"]?.int, let at = line["at"]?.string.flatMap({ Timestamp($0) }) {
        failures.append(
          Failure(
            key: OutboxItem.Key(sequence), platform: line["platform"]?.string ?? "",
            reason: line["reason"]?.string ?? "",
            at: at))
      } else if let count = line["failures"]?.int {
        failureCount = Int(count)
      } else {
        throw Fault("an unknown line in the outbox snapshot")
      }
    }
  }
}
