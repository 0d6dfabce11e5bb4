/// What somebody did, in either of the two formats; only what lines and buttons need.
struct GoogleChatEvent: Decodable {
  struct User: Decodable {
    var name: String?
    var displayName: String?
    var type: String?
    var domainId: String?
  }

  struct Space: Decodable {
    var name: String?
    var type: String?
    var spaceType: String?

    var isDirect: Bool { spaceType.map { $0 == "DIRECT_MESSAGE" } ?? (type == "DM") }
  }

  struct Thread: Decodable { var name: String? }

  struct Message: Decodable {
    var name: String?
    var sender: User?
    var text: String?
    var argumentText: String?
    var annotations: [Annotation]?
    var slashCommand: Command?
    var thread: Thread?
  }

  struct Annotation: Decodable {
    struct Mention: Decodable { var user: User? }
    struct Slash: Decodable { var commandName: String? }

    var type: String?
    var startIndex: Int?
    var length: Int?
    var userMention: Mention?
    var slashCommand: Slash?
  }

  /// The number of a command: here a number, there one in quotes.
  struct Command: Decodable {
    var id: Int?

    enum CodingKeys: String, CodingKey { case commandId, appCommandId }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      for key in [CodingKeys.appCommandId, .commandId] where id == nil {
        id =
          (try? fields.decode(Int.self, forKey: key))
          ?? (try? fields.decode(String.self, forKey: key)).flatMap(Int.init)
      }
    }
  }

  struct Common: Decodable {
    struct TimeZone: Decodable { var id: String? }

    var userLocale: String?
    var timeZone: TimeZone?
    var parameters: [String: String]?
  }

  var isAddOn: Bool
  var kind: Kind
  var time: String?
  var user: User?
  var space: Space?
  var message: Message?
  var thread: Thread?
  var command: Command?
  var common: Common?

  enum Kind { case line, press, other }
}

extension GoogleChatEvent {
  private enum CodingKeys: String, CodingKey {
    case type, eventTime, user, space, message, thread, appCommandMetadata, common, commonEventObject, chat
  }

  private struct Payload: Decodable {
    var message: Message?
    var space: Space?
    var thread: Thread?
    var appCommandMetadata: Command?
  }

  private struct Chat: Decodable {
    var user: User?
    var space: Space?
    var eventTime: String?
    var messagePayload: Payload?
    var appCommandPayload: Payload?
    var buttonClickedPayload: Payload?
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    isAddOn = fields.contains(.chat) || fields.contains(.commonEventObject)
    if isAddOn {
      let chat = try fields.decodeIfPresent(Chat.self, forKey: .chat)
      let line = chat?.appCommandPayload ?? chat?.messagePayload
      let payload = chat?.buttonClickedPayload ?? line
      kind = chat?.buttonClickedPayload != nil ? .press : line != nil ? .line : .other
      (time, user, space) = (chat?.eventTime, chat?.user, payload?.space ?? chat?.space)
      (message, thread, command) = (payload?.message, payload?.thread, payload?.appCommandMetadata)
      common = try fields.decodeIfPresent(Common.self, forKey: .commonEventObject)
    } else {
      time = try fields.decodeIfPresent(String.self, forKey: .eventTime)
      user = try fields.decodeIfPresent(User.self, forKey: .user)
      space = try fields.decodeIfPresent(Space.self, forKey: .space)
      message = try fields.decodeIfPresent(Message.self, forKey: .message)
      thread = try fields.decodeIfPresent(Thread.self, forKey: .thread)
      command = try fields.decodeIfPresent(Command.self, forKey: .appCommandMetadata)
      common = try fields.decodeIfPresent(Common.self, forKey: .common)
      switch try fields.decode(String.self, forKey: .type) {
      case "MESSAGE", "APP_COMMAND": kind = .line
      // Whoever brings the bot in by writing to it has written to it.
      case "ADDED_TO_SPACE": kind = message == nil ? .other : .line
      case "CARD_CLICKED": kind = .press
      default: kind = .other
      }
    }
    command = command ?? message?.slashCommand
    thread = thread ?? message?.thread
  }
}
