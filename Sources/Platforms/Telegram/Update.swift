/// The parts of an update that matter here.
///
/// Source: Telegram Bot API, "Update"; every other kind of update has none of these members.
struct Update: Decodable {
  struct User: Decodable {
    var id: Int64
    var isBot: Bool?
    var firstName: String?
    var lastName: String?
    var language: String?

    enum CodingKeys: String, CodingKey {
      case id
      case isBot = "is_bot"
      case firstName = "first_name"
      case lastName = "last_name"
      case language = "language_code"
    }

    var name: String { [firstName, lastName].compactMap(\.self).joined(separator: " ") }
  }

  struct Chat: Decodable {
    var id: Int64
    var type: String?
  }

  /// A part of a text that means something; positions count UTF-16 units.
  struct Entity: Decodable {
    var type: String
    var offset: Int
    var length: Int
    /// Somebody without a name of their own, picked from a list.
    var user: User?
  }

  struct Replied: Decodable {
    var id: Int64
    var from: User?

    enum CodingKeys: String, CodingKey {
      case from
      case id = "message_id"
    }
  }

  /// What is there, or not, and nothing else of it.
  struct Presence: Decodable {
    init(from decoder: any Decoder) {}
  }

  struct Message: Decodable {
    var id: Int64
    /// Set for what nobody but the bot saw.
    var ephemeral: Int64?
    var from: User?
    /// Set for a channel, or for an administrator who does not say who they are.
    var senderChat: Presence?
    var forwarded: Presence?
    /// Another bot wrote it in somebody's name.
    var viaBot: Presence?
    var chat: Chat
    /// In seconds since 1970; 0 for a message that is no longer there.
    var date: Int64?
    var text: String?
    var caption: String?
    var entities: [Entity]?
    var captionEntities: [Entity]?
    var thread: Int64?
    var isInTopic: Bool?
    var replied: Replied?

    enum CodingKeys: String, CodingKey {
      case from, chat, date, text, caption, entities
      case id = "message_id"
      case ephemeral = "ephemeral_message_id"
      case senderChat = "sender_chat"
      case forwarded = "forward_origin"
      case viaBot = "via_bot"
      case captionEntities = "caption_entities"
      case thread = "message_thread_id"
      case isInTopic = "is_topic_message"
      case replied = "reply_to_message"
    }

    /// Where it stands; a thread of answers in an ordinary group is no topic.
    var place: ChatID { ChatID(chat: chat.id, topic: isInTopic == true ? thread : nil) }
  }

  struct Press: Decodable {
    var id: String
    var from: User
    var message: Message?
    var data: String?
  }

  var id: Int64
  var message: Message?
  var press: Press?

  enum CodingKeys: String, CodingKey {
    case message
    case id = "update_id"
    case press = "callback_query"
  }
}
