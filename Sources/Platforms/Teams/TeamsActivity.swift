/// The JSON of an activity; only what lines and buttons need.
struct TeamsActivity: Decodable {
  struct Account: Decodable {
    var id: String?
    var name: String?
    var isTargeted: Bool?
  }

  struct Conversation: Decodable {
    var id: String?
    var conversationType: String?
    var tenantId: String?
  }

  struct ChannelData: Decodable {
    struct Tenant: Decodable { var id: String? }

    var tenant: Tenant?
  }

  /// A mention, or what the client tells of itself; entities of other kinds may have any shape.
  struct Entity: Decodable {
    var type: String?
    var mentioned: Account?
    var text: String?
    var locale: String?
    var timezone: String?

    enum CodingKeys: CodingKey { case type, mentioned, text, locale, timezone }

    init(from decoder: any Decoder) throws {
      guard let fields = try? decoder.container(keyedBy: CodingKeys.self) else { return }
      type = try? fields.decode(String.self, forKey: .type)
      mentioned = try? fields.decode(Account.self, forKey: .mentioned)
      text = try? fields.decode(String.self, forKey: .text)
      locale = try? fields.decode(String.self, forKey: .locale)
      timezone = try? fields.decode(String.self, forKey: .timezone)
    }
  }

  /// What a button brings, whatever kind of button it is: other apps' cards may bring anything.
  struct Value: Decodable {
    struct Action: Decodable { var data: TeamsButton? }

    var button: TeamsButton?

    enum CodingKeys: CodingKey { case action }

    init(from decoder: any Decoder) throws {
      let fields = try? decoder.container(keyedBy: CodingKeys.self)
      button = (try? fields?.decode(Action.self, forKey: .action))?.data ?? (try? TeamsButton(from: decoder))
    }
  }

  var type: String
  var id: String?
  var name: String?
  var serviceUrl: String?
  var channelId: String?
  var from: Account?
  var recipient: Account?
  var conversation: Conversation?
  var channelData: ChannelData?
  var text: String?
  var entities: [Entity]?
  var value: Value?
  var locale: String?
  var localTimezone: String?

  var tenant: String? { channelData?.tenant?.id ?? conversation?.tenantId }

  private var client: Entity? { entities?.first { $0.type == "clientInfo" } }
  var zone: String? { localTimezone ?? client?.timezone }
  var language: String? { locale ?? client?.locale }

  var isDirect: Bool { conversation?.conversationType == "personal" }

  /// Whether the bot is named in it, or it is for the bot's eyes only.
  var isForBot: Bool { isDirect || recipient?.isTargeted == true || mentionsBot }

  private var mentionsBot: Bool {
    guard let bot = recipient?.id else { return false }
    return entities?.contains { $0.type == "mention" && $0.mentioned?.id == bot } ?? false
  }
}
