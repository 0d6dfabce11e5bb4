import Chat
import Foundation
import Kernel
import TestKit

/// The sides of Slack and of Mattermost that know an app's commands: what they are told they say again.
final class RegistrationAPI: Sendable {
  static let slackToken = "xoxe.xoxp-1-abcdefghijkl"
  static let botToken = "mm-bot-token-abcdefghijkl"

  private struct State {
    var manifest = #"{"display_information":{"name":"Ops"},"features":{"bot_user":{"display_name":"ops"}}}"#
    var commands: [JSON] = []
  }

  let server: LoopbackServer

  init() throws {
    let state = Lock(State())
    server = try LoopbackServer { request in
      let isSlack = request.path.hasPrefix("/api/apps.")
      guard request.headers["authorization"] == "Bearer " + (isSlack ? Self.slackToken : Self.botToken) else {
        return isSlack
          ? .status(200, body: #"{"ok":false,"error":"token_expired"}"#)
          : .status(401, body: #"{"id":"api.context.session_expired.app_error","message":"s3cret"}"#)
      }
      return state.withLock { state in
        isSlack ? Self.slack(request, &state.manifest) : Self.mattermost(request, &state.commands)
      }
    }
  }

  deinit { server.stop() }

  /// The methods and paths that were asked for, without queries.
  var paths: [String] {
    server.requests.map { "\($0.method) \($0.path.split(separator: "?").first ?? "")" }
  }

  private static func slack(_ request: LoopbackServer.Request, _ manifest: inout String) -> LoopbackServer.Answer {
    guard request.path == "/api/apps.manifest.update" else {
      return .status(200, body: #"{"ok":true,"manifest":\#(manifest)}"#)
    }
    guard let form = try? FormFields(Array(request.body.utf8)), let bytes = form.bytes(of: "manifest") else {
      return .status(200, body: #"{"ok":false,"error":"invalid_manifest"}"#)
    }
    manifest = String(decoding: bytes, as: UTF8.self)
    return .status(200, body: #"{"ok":true,"app_id":"A0BOT","permissions_updated":true}"#)
  }

  private static func mattermost(_ request: LoopbackServer.Request, _ commands: inout [JSON]) -> LoopbackServer.Answer {
    guard request.method == "POST", let body = try? JSONBody.value(of: Array(request.body.utf8)) else {
      return .status(200, body: JSON.array(commands).text)
    }
    let number = commands.count + 1
    let made = body.setting(["id"], to: .string("id\(number)")).setting(
      ["token"], to: .string("token-\(number)-s3cret"))
    commands.append(made)
    return .status(201, body: made.text)
  }
}
