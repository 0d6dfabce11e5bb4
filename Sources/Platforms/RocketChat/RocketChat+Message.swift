import Chat
import Kernel

/// The body of an outgoing webhook (event `sendMessage`); other events have no message id, or no text.
private struct OutgoingMessage: Decodable {
  var isByBot: Bool
  var isEdited: Bool
  var trigger: String?
  var channel: String?
  /// Nil in a direct conversation.
  var channelName: String?
  var message: String?
  var user: String?
  var userName: String?
  var text: String?
  var thread: String?

  enum CodingKeys: String, CodingKey {
    case bot, isEdited, text
    case trigger = "trigger_word"
    case channel = "channel_id"
    case channelName = "channel_name"
    case message = "message_id"
    case user = "user_id"
    case userName = "user_name"
    case thread = "tmid"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    // Absent, `false`, `true`, or an object that names the integration.
    let isAbsent = try !fields.contains(.bot) || fields.decodeNil(forKey: .bot)
    isByBot = !isAbsent && (try? fields.decode(Bool.self, forKey: .bot)) != false
    isEdited = try fields.decodeIfPresent(Bool.self, forKey: .isEdited) ?? false
    trigger = try fields.decodeIfPresent(String.self, forKey: .trigger)
    channel = try fields.decodeIfPresent(String.self, forKey: .channel)
    channelName = try fields.decodeIfPresent(String.self, forKey: .channelName)
    message = try fields.decodeIfPresent(String.self, forKey: .message)
    user = try fields.decodeIfPresent(String.self, forKey: .user)
    userName = try fields.decodeIfPresent(String.self, forKey: .userName)
    text = try fields.decodeIfPresent(String.self, forKey: .text)
    thread = try fields.decodeIfPresent(String.self, forKey: .thread)
  }
}

private struct OutgoingProof: Decodable {
  var token: String
}

extension RocketChat {
  /// A message that begins with a trigger word.
  ///
  /// The proof is inside the JSON, so that is read first, and nothing else of it before it is right.
  func receiveMessage(_ request: WebRequest) throws(Rejection) -> Reception {
    let proof: OutgoingProof
    do throws(JSONBody.Problem) {
      proof = try JSONBody.decode(OutgoingProof.self, from: request.body)
    } catch {
      throw error == .unexpectedShape ? Rejection(401, "token_missing") : Rejection(400, error.rawValue)
    }
    guard isOurs(proof.token) else { throw Rejection(401, "token_mismatch") }
    guard let event = try? JSONBody.decode(OutgoingMessage.self, from: request.body) else {
      throw Rejection(200, "message_shape")
    }
    // Two bots would talk for ever, and what was carried out is not carried out again for being edited.
    guard !event.isByBot, !event.isEdited, event.user == nil || event.user != settings.bot?.user,
      let message = event.message, let text = event.text, let trigger = event.trigger,
      let words = line(text, behind: trigger)
    else { return .answered(RocketChat.silence) }
    guard let user = event.user, let channel = event.channel,
      [message, user, channel, event.thread ?? message].allSatisfy(RocketChatID.isValid)
    else { throw Rejection(200, "message_fields") }
    let place = Place(platform: name, team: settings.team, channel: channel, thread: event.thread)
    var inbound = Inbound(
      person: PersonID(platform: name, team: settings.team, user: user), personName: event.userName ?? "",
      place: place, root: words.root, text: words.rest, delivery: "rocketchat:\(message)",
      // An HTTP answer is one message and stands in no thread; what the bot posts has neither limit.
      road: settings.bot == nil ? .answer : .later(Handle(place: place)))
    inbound.isDirect = isDirect(channel, named: event.channelName, with: user)
    return .lines([inbound], acknowledgement: RocketChat.silence)
  }

  /// Every token is compared, so that the time taken does not tell which one came close.
  private func isOurs(_ token: String) -> Bool {
    let offered = Array(token.utf8)
    return settings.tokens.reduce(false) { found, known in check.isSameSecret(offered, Array(known.utf8)) || found }
  }

  /// The root word, and what follows it; nil when the line only begins like the trigger word, as `!incident` does like
  /// `!inc`.
  ///
  /// A trigger word without the mark, such as the bot's name, is no root word.
  private func line(_ text: String, behind trigger: String) -> (root: String?, rest: String)? {
    guard !trigger.isEmpty, text.utf8.starts(with: trigger.utf8) else { return nil }
    let rest = text.unicodeScalars[...].dropFirst(trigger.unicodeScalars.count)
    if let next = rest.first, !next.properties.isWhitespace { return nil }
    let words = MentionMarkup.escaping(String(Substring(rest)).trimmed)
    guard trigger.hasPrefix(RocketChat.commandMark), trigger.utf8.count > 1 else { return (nil, words) }
    return (trigger.dropFirst().lowercased(), words)
  }

  /// A room of two has both their ids for its own; only the other one could be somebody else than the bot.
  private func isDirect(_ channel: String, named channelName: String?, with user: String) -> Bool {
    guard channelName == nil, let bot = settings.bot?.user else { return false }
    return channel == [bot, user].sorted().joined()
  }
}
