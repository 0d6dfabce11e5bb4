package import Chat
package import Kernel

/// Rocket.Chat, as an outgoing webhook with trigger words: whoever types `!inc …` is heard; the bot speaks by the REST API.
///
/// Rocket.Chat signs nothing: a request proves itself with the integration's token in its body, so use TLS. Nothing is
/// private but direct messages, and there are no buttons: what one stands for is written out, to be typed.
package struct RocketChat: Platform {
  /// What people type in front of a command: clients keep `/` for the server's own.
  package static let commandMark = "!"
  /// Longest message, in UTF-16 units: the server's standard limit is 5,000 characters, whatever it takes for one.
  static let maximumLength = 5_000

  let settings: RocketChatSettings
  let check: SignatureCheck

  package init(settings: RocketChatSettings, check: SignatureCheck) {
    self.settings = settings
    self.check = check
  }

  package var name: String { "rocketchat" }

  package var capabilities: Capabilities {
    Capabilities(hasPrivateReplies: false, buttons: 0, typing: TypingHabits(commandMark: RocketChat.commandMark))
  }

  package var routes: [Route] { [Route("POST", "/rocketchat")] }

  package func receive(_ request: WebRequest, at now: Timestamp) -> Reception {
    do throws(Rejection) {
      guard request.method == "POST", request.path == "/rocketchat" else { throw Rejection(404, "path") }
      guard request.hasBody(of: "application/json") else { throw Rejection(415, "media_type") }
      return try receiveMessage(request)
    } catch {
      return .refused(error.answer, reason: error.reason)
    }
  }

  /// Never an empty body, which Rocket.Chat takes for a failure and may repeat.
  static let silence = WebAnswer.json(Array("{}".utf8))

  /// Why a request is refused; 200 for what was authentic, because anything else may be repeated.
  struct Rejection: Error {
    var status: Int
    var reason: String

    init(_ status: Int, _ reason: String) {
      self.status = status
      self.reason = reason
    }

    var answer: WebAnswer {
      status == 200 ? RocketChat.silence : .json(Array(#"{"error":"\#(reason)"}"#.utf8), status: status)
    }
  }
}
