/// The parts of a room event that matter here.
struct MatrixEvent: Decodable {
  var type: String
  var id: String
  var room: String
  var sender: String
  /// Only on state events.
  var stateKey: String?
  var content: Content
  var unsigned: Unsigned?

  enum CodingKeys: String, CodingKey {
    case type, sender, content, unsigned
    case id = "event_id"
    case room = "room_id"
    case stateKey = "state_key"
  }

  struct Content: Decodable {
    var type: String?
    var body: String?
    var formattedBody: String?
    var relation: Relation?
    /// Of `m.room.member`.
    var membership: String?

    enum CodingKeys: String, CodingKey {
      case body, membership
      case type = "msgtype"
      case formattedBody = "formatted_body"
      case relation = "m.relates_to"
    }
  }

  struct Relation: Decodable {
    var type: String?
    var event: String?
    var repliedTo: RepliedTo?

    enum CodingKeys: String, CodingKey {
      case type = "rel_type"
      case event = "event_id"
      case repliedTo = "m.in_reply_to"
    }

    struct RepliedTo: Decodable {}
  }

  struct Unsigned: Decodable {
    /// Milliseconds since the event was sent, as the home server counts them.
    var age: Int?
  }
}
