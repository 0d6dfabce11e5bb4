package import Chat
package import Kernel

/// One message that is owed to a chat.
package struct OutboxItem: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// The card of a record, drawn from the state when it is sent: posted the first time, updated from then on.
    case card(ItemID)
    /// This message, as it was decided.
    case message(Message)
    /// This message, in the thread below a record's card when the chat has that by then.
    case threaded(Message, ItemID)
    /// This message, below the first one about the same subject in the same conversation when there is one by then.
    case about(String, Message)
    /// This message to one person about a private record: in their own conversation with the bot where the chat has such.
    case confidential(Message, ItemID)
    /// This message to one person who may read of some private records, as long as they may.
    case restricted(Message, Restriction)
    /// The room of a record's own, made the first time and brought up to date from then on.
    case room(ItemID)
    /// A message that must not be said twice: rather once too few.
    case once(OnceMessage)
    /// A picture of charts, drawn when it is sent; there is none where that cannot be.
    case picture([Chart])

    /// The record whose newest state it shows when it leaves: a second one that waits would say the same.
    var redrawn: ItemID? {
      switch self {
      case .card(let id), .room(let id): id
      case .message, .threaded, .about, .confidential, .restricted, .once, .picture: nil
      }
    }

    var isRoom: Bool { if case .room = self { true } else { false } }

    /// Whether a chat that wants it later wants everything later: rooms, conversations and files have limits of their own,
    /// lower than that of messages.
    var speaksForItsTeam: Bool {
      switch self {
      case .room, .confidential, .picture: false
      case .card, .once: true
      case .message(let message), .threaded(let message, _), .about(_, let message), .restricted(let message, _):
        message.file == nil
      }
    }
  }

  /// Unique and stable over restarts; grows with time, so that order by key is order of deciding.
  package var key: Key
  package var handle: Handle
  package var content: Content
  package var queuedAt: Timestamp
  /// Since when it may have arrived without the chat having said so; only of one that must not be said twice.
  package var triedAt: Timestamp?

  /// The conversation that it waits its turn in; what one person alone reads waits for nothing but more of that, and
  /// nothing but other pictures waits for a picture.
  var lane: Place {
    let room = handle.place.room
    func aside(_ name: String) -> Place { Place(platform: room.platform, team: room.team, channel: name) }
    switch content {
    case .confidential: return handle.onlyFor.map { aside("@" + $0.description) } ?? room
    case .picture: return aside("picture of " + room.channel)
    case .card, .message, .threaded, .about, .restricted, .room, .once: return room
    }
  }

  /// Whether nobody waits for it any more: after a day, or when its response URL is dead, which takes half an hour.
  ///
  /// For one that may have arrived there is a day more to find that out, and to say the rest of it.
  package func isExpired(at now: Timestamp) -> Bool {
    let age = now.milliseconds(since: queuedAt)
    switch content {
    case .once(let once): return now > (triedAt == nil ? once.until : once.until.adding(seconds: 24 * 3600))
    case .picture: return age >= Outbox.picturePatience * 1000
    default: return age >= (handle.responseURL == nil ? 24 * 3600 : 30 * 60) * 1000
    }
  }

  /// The sequence number of the record that queued it.
  package struct Key: Hashable, Comparable, Sendable, CustomStringConvertible {
    package var sequence: Int64

    package init(_ sequence: Int64) { self.sequence = sequence }

    package static func < (a: Key, b: Key) -> Bool { a.sequence < b.sequence }
    package var description: String { "railhead-\(sequence)" }
  }
}

/// What happens to messages that are owed; part of the journal like every other event.
package enum OutboxEvent: Hashable, Sendable {
  case queued(Handle, OutboxItem.Content)
  /// The chat has it; the id that the chat gave the message, or the room that it made, if it gave one.
  case sent(OutboxItem.Key, messageID: String?)
  /// The chat's id of the bot's conversation with one person, for whatever they alone read from then on.
  case opened(PersonID, room: String)
  /// Given up; the reason is that of the `DeliveryOutcome`.
  case failed(OutboxItem.Key, reason: String)
  /// A newer version of the same card was queued before this one left.
  case superseded(OutboxItem.Key)
  /// One that must not be said twice is about to leave: from now on it may have arrived.
  case tried(OutboxItem.Key)
  /// The chat did not take it, and said so: it has not arrived.
  case declined(OutboxItem.Key)
}

extension OutboxEvent {
  package static let kindPrefix = "outbox."

  package var kind: String {
    switch self {
    case .queued: "outbox.queued"
    case .sent: "outbox.sent"
    case .opened: "outbox.opened"
    case .failed: "outbox.failed"
    case .superseded: "outbox.superseded"
    case .tried: "outbox.tried"
    case .declined: "outbox.declined"
    }
  }

  package var data: JSON {
    switch self {
    case .queued(let handle, .card(let id)): .fields(["card": .string(id.description), "to": handle.json])
    case .queued(let handle, .room(let id)): .fields(["room": .string(id.description), "to": handle.json])
    case .queued(let handle, .message(let message)): .fields(["message": message.json, "to": handle.json])
    case .queued(let handle, .threaded(let message, let id)):
      .fields(["message": message.json, "to": handle.json, "under": .string(id.description)])
    case .queued(let handle, .about(let subject, let message)):
      .fields(["about": .string(subject), "message": message.json, "to": handle.json])
    case .queued(let handle, .confidential(let message, let id)):
      .fields(["message": message.json, "of": .string(id.description), "to": handle.json])
    case .queued(let handle, .restricted(let message, let restriction)):
      .fields([
        "message": message.json, "otherwise": restriction.otherwise.json,
        "reading": .array(restriction.records.map { .string($0.description) }), "to": handle.json,
      ])
    case .queued(let handle, .once(let once)): .fields(["once": once.json, "to": handle.json])
    case .queued(let handle, .picture(let charts)):
      .fields(["charts": .array(charts.map(\.json)), "to": handle.json])
    case .opened(let person, let room):
      .fields(["person": .string(person.description), "room": .string(room)])
    case .sent(let key, let messageID):
      .fields(["id": messageID.map { .string($0) }, "item": .int(key.sequence)])
    case .failed(let key, let reason): .fields(["item": .int(key.sequence), "reason": .string(reason)])
    case .superseded(let key), .tried(let key), .declined(let key): .fields(["item": .int(key.sequence)])
    }
  }

  /// Reads back what `kind` and `data` wrote.
  ///
  /// - Throws: `Fault` for data of another shape.
  package init(kind: String, data: JSON) throws(Fault) {
    func key() throws(Fault) -> OutboxItem.Key {
      guard let sequence = data["item"]?.int else { throw Fault("\(kind) without an item") }
      return OutboxItem.Key(sequence)
    }
    switch kind {
    case "outbox.queued": self = try OutboxEvent.queued(from: data)
    case "outbox.sent": self = .sent(try key(), messageID: data["id"]?.string)
    case "outbox.opened":
      guard let person = data["person"]?.string, let room = data["room"]?.string else {
        throw Fault("outbox.opened without a person or a room")
      }
      self = .opened(PersonID(person), room: room)
    case "outbox.failed": self = .failed(try key(), reason: data["reason"]?.string ?? "unknown")
    case "outbox.superseded": self = .superseded(try key())
    case "outbox.tried": self = .tried(try key())
    case "outbox.declined": self = .declined(try key())
    default: throw Fault("unknown outbox event \(kind)")
    }
  }

  private static func queued(from data: JSON) throws(Fault) -> OutboxEvent {
    guard let to = data["to"] else { throw Fault("outbox.queued without a destination") }
    let handle = try Handle(json: to)
    if let card = data["card"]?.string {
      guard let id = ItemID(anyPrefix: card) else { throw Fault("outbox.queued with the card \(card)") }
      return .queued(handle, .card(id))
    }
    if let room = data["room"]?.string {
      guard let id = ItemID(anyPrefix: room) else { throw Fault("outbox.queued with the room of \(room)") }
      return .queued(handle, .room(id))
    }
    if let once = data["once"] { return .queued(handle, .once(try OnceMessage(json: once))) }
    if data["charts"] != nil {
      do throws(MalformedEvent) {
        return .queued(handle, .picture(try Members(data, of: "outbox.queued").list("charts", Chart.init(json:))))
      } catch { throw Fault("\(error)") }
    }
    guard let json = data["message"] else { throw Fault("outbox.queued without a content") }
    let message = try Message(json: json)
    if let subject = data["about"]?.string { return .queued(handle, .about(subject, message)) }
    if let of = data["of"]?.string {
      guard let id = ItemID(anyPrefix: of) else { throw Fault("outbox.queued of \(of)") }
      return .queued(handle, .confidential(message, id))
    }
    if let reading = data["reading"]?.array {
      return .queued(handle, .restricted(message, try Restriction(reading, otherwise: data["otherwise"])))
    }
    guard let under = data["under"]?.string else { return .queued(handle, .message(message)) }
    guard let id = ItemID(anyPrefix: under) else { throw Fault("outbox.queued under \(under)") }
    return .queued(handle, .threaded(message, id))
  }
}

extension Restriction {
  fileprivate init(_ reading: [JSON], otherwise: JSON?) throws(Fault) {
    var records: [ItemID] = []
    for record in reading {
      guard let id = record.string.flatMap({ ItemID(anyPrefix: $0) }) else {
        throw Fault("outbox.queued for readers of what is no record")
      }
      records.append(id)
    }
    guard let otherwise else { throw Fault("outbox.queued for readers, and nothing for others") }
    self.init(records, otherwise: try RichText(json: otherwise))
  }
}
