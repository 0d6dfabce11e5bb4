/// The parts of an interaction that matter here.
///
/// Source: Discord developer documentation, "Interaction Object"; unknown members and values are nobody's mistake.
struct Interaction: Decodable {
  struct Channel: Decodable {
    var id: String?
    var type: Int?
    var name: String?
    var parent: String?

    enum CodingKeys: String, CodingKey {
      case id, type, name
      case parent = "parent_id"
    }
  }

  struct User: Decodable {
    var id: String
    var username: String?
    var globalName: String?

    enum CodingKeys: String, CodingKey {
      case id, username
      case globalName = "global_name"
    }

    var name: String { globalName ?? username ?? id }
  }

  struct Member: Decodable {
    var user: User?
    var nick: String?
  }

  struct Named: Decodable { var name: String? }

  /// What ids in options and menus stand for.
  struct Resolved: Decodable {
    var users: [String: User]?
    var channels: [String: Named]?
    var roles: [String: Named]?
  }

  struct Content: Decodable {
    /// Of the command.
    var name: String?
    /// Of a command: 1 is one that is typed.
    var type: Int?
    var options: [InteractionOption]?
    var resolved: Resolved?
    /// Of a button, a menu or a form.
    var customID: String?
    /// What was chosen in a menu.
    var values: [String]?
    /// The fields of a form.
    var components: [FormField]?

    enum CodingKeys: String, CodingKey {
      case name, type, options, resolved, values, components
      case customID = "custom_id"
    }
  }

  var id: String
  var type: Int
  var application: String?
  var token: String?
  var data: Content?
  /// The server; nil in direct conversations.
  var guild: String?
  var channelID: String?
  var channel: Channel?
  /// In servers.
  var member: Member?
  /// In direct conversations.
  var user: User?
  var locale: String?

  enum CodingKeys: String, CodingKey {
    case id, type, token, data, channel, member, user, locale
    case application = "application_id"
    case guild = "guild_id"
    case channelID = "channel_id"
  }

  /// Whoever acts.
  var actor: User? { member?.user ?? user }
}

/// A value that was given with a command, or a part of its name.
struct InteractionOption: Decodable {
  enum Kind: Int {
    case subcommand = 1, subcommandGroup, string, integer, boolean, user, channel, role, mentionable, number, attachment
  }

  var name: String
  /// Nil for one that Discord has added since.
  var kind: Kind?
  /// As it would be typed.
  var value: String?
  var options: [InteractionOption]

  enum CodingKeys: String, CodingKey { case name, type, value, options }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    name = try fields.decode(String.self, forKey: .name)
    kind = Kind(rawValue: try fields.decode(Int.self, forKey: .type))
    options = try fields.decodeIfPresent([InteractionOption].self, forKey: .options) ?? []
    if let text = try? fields.decode(String.self, forKey: .value) {
      value = text
    } else if let flag = try? fields.decode(Bool.self, forKey: .value) {
      value = flag ? "true" : "false"
    } else if let number = try? fields.decode(Int64.self, forKey: .value) {
      value = String(number)
    } else {
      value = (try? fields.decode(Double.self, forKey: .value)).map { String($0) }
    }
  }
}

/// A part of a form that was sent: rows and labels hold the fields.
struct FormField: Decodable {
  private static let textInput = 4

  var type: Int?
  var value: String?
  var parts: [FormField]

  enum CodingKeys: String, CodingKey { case type, value, component, components }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    type = try fields.decodeIfPresent(Int.self, forKey: .type)
    value = try? fields.decode(String.self, forKey: .value)
    let inside = try fields.decodeIfPresent(FormField.self, forKey: .component)
    parts = try fields.decodeIfPresent([FormField].self, forKey: .components) ?? inside.map { [$0] } ?? []
  }

  /// What was written into each text field, in order.
  var texts: [String] {
    let own = type == FormField.textInput ? [value ?? ""] : []
    return own + parts.flatMap(\.texts)
  }
}
