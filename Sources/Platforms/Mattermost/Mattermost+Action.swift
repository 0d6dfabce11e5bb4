import Chat
import Kernel

/// The body of a pressed button (`PostActionIntegrationRequest` of the server).
private struct PressedButton: Decodable {
  var user: String
  var userName: String?
  var channel: String
  var team: String?
  var trigger: String?
  var context: ActionContext

  enum CodingKeys: String, CodingKey {
    case user = "user_id"
    case userName = "user_name"
    case channel = "channel_id"
    case team = "team_id"
    case trigger = "trigger_id"
    case context
  }
}

extension Mattermost {
  /// A pressed button is the line that it stands for, typed by whoever pressed it.
  ///
  /// The proof is inside the JSON, so the JSON is read first: strictly, and nothing of it is used before it is proven.
  func receiveAction(_ request: WebRequest) throws(Rejection) -> Reception {
    guard request.hasBody(of: "application/json") else { throw Rejection(415, "media_type") }
    let press: PressedButton
    do {
      press = try JSONBody.decode(PressedButton.self, from: request.body)
    } catch {
      // A dialog or a button without a context has no proof; only text that is no JSON at all is the sender's mistake.
      throw error == .unexpectedShape ? Rejection(401, "button_unproven") : Rejection(400, error.rawValue)
    }
    let context = press.context
    guard context.isGenuine(in: press.channel, settings: settings, check: check) else {
      throw Rejection(401, "button_unproven")
    }
    guard let line = context.line, let trigger = press.trigger else { return .answered(.json(Array("{}".utf8))) }
    // In a direct conversation the server names no team; the card knows which one it was posted for.
    let team = context.mac == nil ? press.team ?? "" : context.team ?? ""
    let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard let root = words.first, line.utf8.count <= Mattermost.maximumLine, isTrigger(trigger),
      [press.user, press.channel, team].allSatisfy({ MattermostID.isValid($0.utf8) })
    else { throw Rejection(400, "button_fields") }
    var inbound = Inbound(
      person: PersonID(platform: name, team: team, user: press.user), personName: press.userName ?? "",
      place: Place(platform: name, team: team, channel: press.channel), root: String(root),
      text: words.count > 1 ? String(words[1]) : "", delivery: Mattermost.actionPrefix + trigger)
    inbound.canReplaceOriginal = settings.botToken == nil && context.mac != nil && context.card == true
    return .lines([inbound], acknowledgement: .json(Array("{}".utf8)))
  }

  /// How the deliveries of buttons begin: they are answered in another form than commands.
  static let actionPrefix = "mattermost:action:"

  /// Whether a trigger id is one: base64, which also keeps it apart from `actionPrefix` in our delivery ids.
  func isTrigger(_ id: String) -> Bool {
    (1...512).contains(id.utf8.count)
      && id.utf8.allSatisfy {
        (48...57).contains($0) || (97...122).contains($0 | 0x20) || "+/=-_".utf8.contains($0)
      }
  }
}
