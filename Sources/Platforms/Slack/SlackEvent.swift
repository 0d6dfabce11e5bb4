/// The JSON of an Events API request; only what mentions and direct messages need.
struct SlackEvent: Decodable {
  struct Event: Decodable {
    var type: String?
    var subtype: String?
    /// Set on everything that a bot wrote.
    var bot: String?
    var user: String?
    /// The author's workspace, under the name that it has in shared channels.
    var userTeam: String?
    /// The author's workspace, elsewhere.
    var team: String?
    var text: String?
    var time: String?
    var threadTime: String?
    var channel: String?
    var channelType: String?

    enum CodingKeys: String, CodingKey {
      case type, subtype, user, team, text, channel
      case userTeam = "user_team"
      case bot = "bot_id"
      case time = "ts"
      case threadTime = "thread_ts"
      case channelType = "channel_type"
    }
  }

  /// An event of a kind that we did not ask for may have any shape: then it is none for us, not a bad request.
  struct AnyEvent: Decodable {
    var known: Event?

    init(from decoder: any Decoder) { known = try? Event(from: decoder) }
  }

  struct Authorization: Decodable {
    var user: String?
    var isBot: Bool?
    var enterprise: String?

    enum CodingKeys: String, CodingKey {
      case enterprise = "enterprise_id"
      case user = "user_id"
      case isBot = "is_bot"
    }
  }

  var type: String
  var challenge: String?
  var team: String?
  var id: String?
  var event: AnyEvent?
  var authorizations: [Authorization]?
  /// Whether people of other organisations are in the channel.
  var isShared: Bool?

  enum CodingKeys: String, CodingKey {
    case type, challenge, event, authorizations
    case isShared = "is_ext_shared_channel"
    case team = "team_id"
    case id = "event_id"
  }

  /// The bot's own user id in the workspace that the event is for.
  var botUser: String? { authorizations?.first { $0.isBot == true }?.user }
}
