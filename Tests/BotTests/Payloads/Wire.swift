import Chat
import Kernel
import Mattermost
import Slack
import TestKit

/// What a chat sends for what its people do, and what it reads of the answers: one case per wire.
enum Wire {
  case slack, mattermost

  var platform: any Platform {
    switch self {
    case .slack:
      Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference)
    case .mattermost:
      Mattermost(
        settings: MattermostSettings(
          siteURL: "https://chat.example", commandTokens: ["token"], botToken: "bot", actionSecret: Array("key".utf8),
          publicURL: "https://bot.example"), check: .reference)
    }
  }

  /// The request of a line that somebody typed, with names as `@bob`: `/prio block PRI-1 on @bob`.
  func typing(_ line: String, as user: String, number: Int, at now: Timestamp) -> WebRequest {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let (command, text) = (words.first ?? "", words.count > 1 ? words[1] : "")
    switch self {
    case .slack:
      let linked = text.replacing(/@(\w+)/) { "<@\($0.1)|\($0.1)>" }
      return slackRequest(
        "/slack/commands",
        form([
          "team_id": "T1", "channel_id": "C1", "user_id": user, "user_name": user, "command": command, "text": linked,
          "trigger_id": "1.\(number)", "response_url": "https://hooks.slack.example/commands/\(number)",
        ]), at: now)
    case .mattermost:
      let named = text.matches(of: /@(\w+)/).map { String($0.1) }
      var body = form([
        "token": "token", "team_id": "T1", "channel_id": "C1", "user_id": user, "user_name": user, "command": command,
        "text": text, "trigger_id": "t\(number)", "response_url": "https://chat.example/hooks/commands/\(number)",
      ])
      for name in named { body += [UInt8(ascii: "&")] + form(["user_mentions": name, "user_mentions_ids": name]) }
      return WebRequest(
        method: "POST", path: "/mattermost/commands",
        headers: [("Content-Type", "application/x-www-form-urlencoded")], body: body)
    }
  }

  /// The request of a press on a button of a message; the same `number` is the same press, sent again.
  func pressing(_ button: JSON, as user: String, number: Int, at now: Timestamp) -> WebRequest {
    switch self {
    case .slack:
      let payload = JSON.fields([
        "type": "block_actions", "user": .fields(["id": .string(user), "username": .string(user), "team_id": "T1"]),
        "team": .fields(["id": "T1"]), "channel": .fields(["id": "C1"]), "trigger_id": .string("2.\(number)"),
        "container": .fields(["type": "message", "message_ts": "1700000000.000001", "channel_id": "C1"]),
        "response_url": .string("https://hooks.slack.example/actions/\(number)"),
        "actions": .array([
          .fields([
            "type": "button", "action_id": "line-0", "value": button["value"], "action_ts": .string("3.\(number)"),
          ])
        ]),
      ])
      return slackRequest("/slack/interactivity", form(["payload": payload.text]), at: now)
    case .mattermost:
      let body = JSON.fields([
        "user_id": .string(user), "user_name": .string(user), "channel_id": "C1", "team_id": "T1", "post_id": "p1",
        "trigger_id": .string("p\(number)"), "type": "button", "context": button["integration"]?["context"],
      ])
      return WebRequest(
        method: "POST", path: "/mattermost/actions", headers: [("Content-Type", "application/json")],
        body: Array(body.text.utf8))
    }
  }

  /// The buttons of a message that was sent, by their labels.
  func buttons(of body: JSON) -> [(label: String, button: JSON)] {
    switch self {
    case .slack:
      (body["blocks"]?.array ?? []).flatMap { $0["elements"]?.array ?? [] }.map {
        (label: $0["text"]?["text"]?.string ?? "", button: $0)
      }
    case .mattermost:
      (body["props"]?["attachments"]?.array ?? []).flatMap { $0["actions"]?.array ?? [] }.map {
        (label: $0["name"]?.string ?? "", button: $0)
      }
    }
  }

  /// What a message that was sent says; nil for a request that says nothing.
  func text(of body: JSON) -> String? { (body["text"] ?? body["message"])?.string }

  /// A text with `[PRI-1]` for every link to a card of this chat.
  func withoutAddresses(_ text: String) -> String {
    switch self {
    case .slack: text.replacing(/<https:\/\/app\.slack\.com\/client\/T1\/C1\/thread\/[^|>]+\|([^>]+)>/) { "[\($0.1)]" }
    case .mattermost: text.replacing(/\[([^\]]+)\]\(https:\/\/chat\.example\/_redirect\/pl\/post\d+\)/) { "[\($0.1)]" }
    }
  }

  /// Whether a message stands below another one.
  func isReply(_ body: JSON) -> Bool { (body["thread_ts"] ?? body["root_id"])?.string?.isEmpty == false }

  /// What the chat answers to a request of the bot: who somebody is, or where a message stands now.
  func answer(to call: HTTPCall, _ number: Int) -> Result<HTTPResult, HTTPFailure> {
    let isFrench = call.url.contains("lea")
    let text =
      switch self {
      case .slack where call.url.contains("users.info"):
        #"{"ok":true,"user":{"locale":"\#(isFrench ? "fr-FR" : "en-GB")","tz":"Europe/Paris"}}"#
      case .slack: #"{"ok":true,"ts":"1700000000.00000\#(number)","channel":"C1"}"#
      case .mattermost where call.url.contains("/users/"):
        #"{"locale":"\#(isFrench ? "fr" : "en")","timezone":{"useAutomaticTimezone":"true","automaticTimezone":"Europe/Paris"}}"#
      case .mattermost: #"{"id":"post\#(number)","channel_id":"C1"}"#
      }
    return .success(
      HTTPResult(status: self == .mattermost && call.method == "POST" ? 201 : 200, body: Array(text.utf8)))
  }

  private func slackRequest(_ path: String, _ body: [UInt8], at now: Timestamp) -> WebRequest {
    let code = SignatureCheck.reference.hmacSHA256([Array("v0:\(now.seconds):".utf8), body], Array("secret".utf8))
    return WebRequest(
      method: "POST", path: path,
      headers: [
        ("Content-Type", "application/x-www-form-urlencoded"), ("X-Slack-Request-Timestamp", "\(now.seconds)"),
        ("X-Slack-Signature", "v0=" + lowerHex(code)),
      ], body: body)
  }

  /// As browsers write forms: everything but letters and digits as `%XX`, blanks as `+`.
  private func form(_ fields: KeyValuePairs<String, String>) -> [UInt8] {
    func escaped(_ text: String) -> String {
      text.utf8.map { byte in
        switch byte {
        case 0x20: "+"
        case 48...57, 65...90, 97...122: String(UnicodeScalar(byte))
        default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }.joined()
    }
    return Array(fields.map { "\($0)=\(escaped($1))" }.joined(separator: "&").utf8)
  }
}
