import Chat
import Kernel

/// The body of Zulip's own format.
private struct ZulipEvent: Decodable {
  struct Message: Decodable {
    var id: Int64
    var sender: Int64
    var senderEmail: String
    var senderName: String
    /// Nil for a direct message.
    var stream: Int64?
    var topic: String?
    var html: String?
    /// Those of a direct message, the bot among them; a channel's name takes their place otherwise.
    var people: [Participant]?

    enum CodingKeys: String, CodingKey {
      case id
      case sender = "sender_id"
      case senderEmail = "sender_email"
      case senderName = "sender_full_name"
      case stream = "stream_id"
      case topic = "subject"
      case html = "rendered_content"
      case people = "display_recipient"
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      id = try fields.decode(Int64.self, forKey: .id)
      sender = try fields.decode(Int64.self, forKey: .sender)
      senderEmail = try fields.decode(String.self, forKey: .senderEmail)
      senderName = try fields.decode(String.self, forKey: .senderName)
      stream = try fields.decodeIfPresent(Int64.self, forKey: .stream)
      topic = try fields.decodeIfPresent(String.self, forKey: .topic)
      html = try fields.decodeIfPresent(String.self, forKey: .html)
      people = try? fields.decode([Participant].self, forKey: .people)
    }
  }

  struct Participant: Decodable {
    var id: Int64
    var email: String
  }

  var botEmail: String
  var botName: String
  var data: String
  var trigger: String
  var message: Message

  enum CodingKeys: String, CodingKey {
    case data, trigger, message
    case botEmail = "bot_email"
    case botName = "bot_full_name"
  }
}

private struct ZulipProof: Decodable {
  var token: String
}

extension Zulip {
  /// A mention, or a message to the bot alone.
  ///
  /// The proof is inside the JSON, so that is read first, and nothing else of it before it is right.
  func receiveEvent(_ request: WebRequest) throws(Rejection) -> Reception {
    let proof: ZulipProof
    do throws(JSONBody.Problem) {
      proof = try JSONBody.decode(ZulipProof.self, from: request.body)
    } catch {
      throw error == .unexpectedShape ? Rejection(403, "token_missing") : Rejection(400, error.rawValue)
    }
    guard isOurs(proof.token) else { throw Rejection(403, "token_mismatch") }
    guard let event = try? JSONBody.decode(ZulipEvent.self, from: request.body) else {
      throw Rejection(200, "message_shape")
    }
    let message = event.message
    // The last one is what servers before 8.0 said.
    guard ["mention", "direct_message", "private_message"].contains(event.trigger), !isBot(message.senderEmail, event)
    else { return .answered(Zulip.silence) }
    guard message.id > 0, message.sender > 0, let place = place(of: event) else {
      throw Rejection(200, "message_fields")
    }
    let line = ZulipLine(event.data, html: message.html ?? "", bot: event.botName)
    var inbound = Inbound(
      person: PersonID(platform: name, team: settings.team, user: String(message.sender)),
      personName: message.senderName, place: place, root: nil, text: line.text, delivery: "zulip:\(message.id)",
      road: road(to: place))
    inbound.isDirect = message.stream == nil && (message.people ?? []).count <= 2
    return .lines([inbound], acknowledgement: Zulip.silence)
  }

  /// Bots are never answered, ourselves included: two of them would talk for ever.
  ///
  /// An event does not tell; but every bot that somebody makes has an address of this form.
  private func isBot(_ email: String, _ event: ZulipEvent) -> Bool {
    email == event.botEmail || email.prefix { $0 != "@" }.hasSuffix("-bot")
  }

  private func place(of event: ZulipEvent) -> Place? {
    let message = event.message
    if let stream = message.stream {
      guard stream > 0, let topic = message.topic, topic.unicodeScalars.count <= 200 else { return nil }
      return Place(platform: name, team: settings.team, channel: String(stream), thread: topic)
    }
    let others = (message.people ?? []).filter { $0.email != event.botEmail }.map(\.id)
    guard let channel = ZulipConversation.direct(others.isEmpty ? [message.sender] : others).channel else { return nil }
    return Place(platform: name, team: settings.team, channel: channel)
  }
}
