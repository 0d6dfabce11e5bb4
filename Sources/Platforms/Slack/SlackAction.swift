/// The JSON in the `payload` field of an interactive request; only what a button press needs.
struct SlackAction: Decodable {
  struct User: Decodable {
    var id: String?
    var username: String?
    var name: String?
    /// The person's own workspace.
    var team: String?

    enum CodingKeys: String, CodingKey {
      case id, username, name
      case team = "team_id"
    }
  }

  struct Reference: Decodable {
    var id: String?
  }

  struct Container: Decodable {
    var messageTime: String?
    var channel: String?
    var threadTime: String?
    var isEphemeral: Bool?

    enum CodingKeys: String, CodingKey {
      case messageTime = "message_ts"
      case channel = "channel_id"
      case threadTime = "thread_ts"
      case isEphemeral = "is_ephemeral"
    }
  }

  struct Action: Decodable {
    var type: String?
    var value: String?
    var time: String?

    enum CodingKeys: String, CodingKey {
      case type, value
      case time = "action_ts"
    }
  }

  var type: String
  var user: User?
  /// Null where the app is installed for a whole organisation.
  var team: Reference?
  var channel: Reference?
  var container: Container?
  var trigger: String?
  var responseURL: String?
  var actions: [Action]?

  enum CodingKeys: String, CodingKey {
    case type, user, team, channel, container, actions
    case trigger = "trigger_id"
    case responseURL = "response_url"
  }

  /// The workspace that the press belongs to.
  var teamID: String? { team?.id ?? user?.team }
}
