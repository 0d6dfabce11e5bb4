import Chat
import Foundation
import Kernel
import Signatures

/// Somebody in Slack, and the requests that Slack makes of what they do.
struct SlackUser {
  var id = "U1ANA"
  var name = "ana"
  var channel = "C1OPS"
  var team = "T1KERN"
  /// Where answers may be sent later; without it and without a bot token there is nowhere to announce anything.
  var responseURL: String?

  /// Types a slash command; `trigger` is what makes the request different from all others.
  func types(
    _ text: String, after command: String = "/inc", trigger: String, to railhead: RunningRailhead
  ) async throws -> RunningRailhead.Answer {
    try await railhead.sendSigned("/slack/commands", form(text, trigger: trigger, replacing: ["command": command]))
  }

  /// The body of a slash command, with some fields replaced or, where the value is nil, left out.
  func form(_ text: String, trigger: String, replacing changes: [String: String?] = [:]) -> [UInt8] {
    let fields: KeyValuePairs<String, String?> = [
      "token": "deprecatedverificationtoken", "team_id": team, "team_domain": "kernlab", "channel_id": channel,
      "channel_name": "ops", "user_id": id, "user_name": name, "command": "/inc", "text": text, "api_app_id": "A1",
      "is_enterprise_install": "false", "response_url": responseURL, "trigger_id": trigger,
    ]
    let pairs = fields.compactMap { key, value in (changes[key] ?? value).map { "\(key)=\(escaped($0))" } }
    return Array(pairs.joined(separator: "&").utf8)
  }

  /// Presses a button below a message; `value` is the button's.
  func presses(
    _ value: String, below message: String, trigger: String, of railhead: RunningRailhead
  ) async throws -> RunningRailhead.Answer {
    let payload = """
      {"type":"block_actions","user":{"id":"\(id)","username":"\(name)","name":"\(name)","team_id":"\(team)"},\
      "api_app_id":"A1","team":{"id":"\(team)","domain":"kernlab"},"enterprise":null,"is_enterprise_install":false,\
      "container":{"type":"message","message_ts":"\(message)","channel_id":"\(channel)","is_ephemeral":false},\
      "trigger_id":"\(trigger)","channel":{"id":"\(channel)","name":"ops"},"response_url":"\(responseURL ?? "")",\
      "actions":[{"action_id":"line-0","block_id":"b1","type":"button","value":"\(value)","action_ts":"1.1",\
      "text":{"type":"plain_text","text":"x"}}]}
      """
    return try await railhead.sendSigned("/slack/interactivity", Array("payload=\(escaped(payload))".utf8))
  }

  /// As Slack writes forms: everything but letters and digits as `%XX`, blanks as `+`.
  private func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x20: "+"
      case 48...57, 65...90, 97...122: String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}

extension RunningRailhead {
  /// A request as Slack signs it, `age` seconds ago.
  func sendSigned(
    _ path: String, _ body: [UInt8], type: String = "application/x-www-form-urlencoded", age: Int64 = 0,
    secret: String = signingSecret
  ) async throws -> Answer {
    let signature = RunningRailhead.signature(of: body, age: age, secret: secret)
    return try await send("POST", path, [HTTPCall.Header("Content-Type", type)] + signature, body)
  }

  /// The two headers that Slack would have made `age` seconds ago.
  static func signature(of body: [UInt8], age: Int64 = 0, secret: String = signingSecret) -> [HTTPCall.Header] {
    let slack = SignedRequests(
      version: "v0", timestampHeader: "X-Slack-Request-Timestamp", signatureHeader: "X-Slack-Signature",
      secrets: [secret], check: .crypto)
    let then = Timestamp(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000)).adding(seconds: -age)
    return slack.sign(body, at: then) ?? []
  }
}
