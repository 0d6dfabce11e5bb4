import Foundation
import Kernel
import TestKit

/// The side of Slack that the bot calls: answers as Slack does, and remembers what it was told.
final class SlackAPI: Sendable {
  /// A call: the method's name, or `response` for a response URL, and its arguments as sorted JSON.
  struct Call: Equatable, Sendable {
    var method: String
    var arguments: String

    init(_ method: String, _ arguments: String) {
      self.method = method
      self.arguments = arguments
    }
  }

  let server: LoopbackServer

  /// `whenAsked` is called, on the server's thread, before somebody's profile is told.
  init(whenAsked: @escaping @Sendable () -> Void = {}) throws {
    let messages = Lock(0)
    server = try LoopbackServer { request in
      switch request.path.split(separator: "?").first {
      case "/api/users.info":
        whenAsked()
        let profile = request.path.contains("user=U2BOB") ? #""locale":"fr-FR","tz":"Asia/Tokyo""# : #""tz":"UTC""#
        return .status(200, body: #"{"ok":true,"user":{\#(profile)}}"#)
      case "/api/chat.postMessage", "/api/chat.update", "/api/chat.postEphemeral":
        let number = messages.withLock { count in
          count += 1
          return count
        }
        return .status(200, body: #"{"ok":true,"channel":"C1OPS","ts":"1700000000.00010\#(number)"}"#)
      case "/api/conversations.create": return .status(200, body: #"{"ok":true,"channel":{"id":"C9ROOM"}}"#)
      case let path? where path.hasPrefix("/api/conversations."): return .status(200, body: #"{"ok":true}"#)
      default: return .status(200, body: "ok")
      }
    }
  }

  deinit { server.stop() }

  /// The settings that lead the bot here.
  var settings: [String: String] {
    ["RAILHEAD_SLACK_API_URL": server.origin + "/api", "RAILHEAD_SLACK_BOT_TOKEN": RunningRailhead.botToken]
  }

  /// What was said so far, as soon as there are so many messages; questions about people are left out.
  func calls(_ count: Int) async throws -> [Call] {
    let requests = try await server.requests { $0.count(where: SlackAPI.isMessage) >= count }
    return requests.filter(SlackAPI.isMessage).map { request in
      let name = request.path.hasPrefix("/api/") ? String(request.path.dropFirst(5)) : "response"
      return Call(name, masked(request.body))
    }
  }

  private static func isMessage(_ request: LoopbackServer.Request) -> Bool {
    !request.path.hasPrefix("/api/users.info")
  }
}
