import Chat
import Kernel

extension Zulip {
  static let formPrefix = "zulip:form:"

  /// Zulip's imitation of a Slack webhook, for channels only.
  ///
  /// It names neither the message nor the topic: the answer goes back in the HTTP answer, and a repetition is known by its
  /// bytes, which have the second in them.
  func receiveForm(_ request: WebRequest) throws(Rejection) -> Reception {
    let form: FormFields
    do throws(FormFields.Problem) { form = try FormFields(request.body) } catch { throw Rejection(400, error.rawValue) }
    guard let token = form["token"] else { throw Rejection(403, "token_missing") }
    guard isOurs(token) else { throw Rejection(403, "token_mismatch") }
    guard let channel = id(form["channel_id"], "C"), let user = id(form["user_id"], "U"), let text = form["text"] else {
      throw Rejection(200, "form_fields")
    }
    let code = check.hmacSHA256([request.body], Array(token.utf8))
    let line = ZulipLine(text, html: "", bot: settings.botName)
    let inbound = Inbound(
      person: PersonID(platform: name, team: settings.team, user: user), personName: form["user_name"] ?? "",
      place: Place(platform: name, team: settings.team, channel: channel), root: nil, text: line.text,
      delivery: Zulip.formPrefix + lowerHex(code))
    return .lines([inbound], acknowledgement: Zulip.silence)
  }

  /// `C5` → `5`.
  private func id(_ text: String?, _ letter: Character) -> String? {
    guard let text, text.first == letter else { return nil }
    return ZulipConversation.id(text.dropFirst()).map { String($0) }
  }
}
