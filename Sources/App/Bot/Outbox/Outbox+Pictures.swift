import Chat
import HashTreeCollections
import Kernel
import Logging

/// Pictures of charts: decoration, drawn when it leaves; whatever goes wrong with one is in the log, and in the way of
/// nothing else.
extension Outbox {
  /// For how long a picture is of use to those who read the message above it, in seconds.
  static let picturePatience: Int64 = 3600

  /// The picture that is owed in the thread of a message that has arrived; nil where the chat shows none, there is no
  /// figure, or nobody knows the thread.
  func picture(of message: Message, in place: Place) -> BotEvent? {
    let charts = message.charts.filter { chart in chart.points.contains { $0.value != nil } }
    guard !charts.isEmpty, place.thread != nil, surroundings.painter != nil,
      surroundings.platforms[place.platform] is any FileCarrier
    else { return nil }
    return .outbox(.queued(Handle(place: place), .picture(charts)))
  }

  /// The picture of a message that everybody in its conversation reads.
  func picture(of item: OutboxItem, as messageID: String?) -> BotEvent? {
    guard item.content.hasCharts, item.handle.onlyFor == nil, let outbound = outbound(for: item) else { return nil }
    var handle = outbound.handle
    if handle.place.thread == nil, let messageID { hang(&handle, below: messageID) }
    return picture(of: outbound.message, in: handle.place)
  }

  /// Draws charts, and sends the picture.
  func show(_ charts: [Chart], _ item: OutboxItem, on platform: any Platform) async -> DeliveryOutcome {
    guard let painter = surroundings.painter, let carrier = platform as? any FileCarrier else {
      return .failed(.notDrawn)
    }
    let picture: Picture
    do throws(Fault) { picture = try painter.picture(of: charts) } catch {
      Logger.current.warning("charts were not drawn", metadata: ["item": "\(item.key)", "reason": "\(error)"])
      return .failed(.notDrawn)
    }
    let outbound = Outbound(key: item.key.description, handle: item.handle, action: .post, message: Message(""))
    return await carry(Attachment(picture, of: charts), outbound, of: item, by: carrier) ?? .failed(.noToken)
  }
}

extension OutboxItem.Content {
  /// Whether it is a message with charts: cards show what they say in words.
  fileprivate var hasCharts: Bool {
    switch self {
    case .message(let message), .threaded(let message, _), .about(_, let message): !message.charts.isEmpty
    case .card, .confidential, .restricted, .room, .once, .picture: false
    }
  }
}
