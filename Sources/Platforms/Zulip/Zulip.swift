package import Chat
package import Kernel

/// Zulip, as an outgoing-webhook bot: whoever mentions it, or writes to it alone, is heard; it speaks by the REST API.
///
/// Zulip signs nothing: a request proves itself with the bot's token in its body, so use TLS. A place is a channel, its
/// thread is the topic; messages have no threads of their own. Nothing is private but direct messages, and there are no
/// buttons: what one stands for is written out, to be typed.
package struct Zulip: Platform {
  /// Longest message, in Unicode code points: the server's standard limit.
  static let maximumLength = 10_000

  let settings: ZulipSettings
  let check: SignatureCheck

  package init(settings: ZulipSettings, check: SignatureCheck) {
    self.settings = settings
    self.check = check
  }

  package var name: String { "zulip" }

  package var capabilities: Capabilities {
    Capabilities(
      hasPrivateReplies: false, buttons: 0, hasThreads: false,
      typing: TypingHabits(commandMark: "@**\(settings.botName)** "))
  }

  package var routes: [Route] { [Route("POST", "/zulip")] }

  /// Zulip tells a whole channel of every answer but 2xx, so whatever is authentic gets 200 and a JSON object.
  package func receive(_ request: WebRequest, at now: Timestamp) -> Reception {
    do throws(Rejection) {
      guard request.method == "POST", request.path == "/zulip" else { throw Rejection(404, "path") }
      // Either format can be chosen for a bot.
      if request.hasBody(of: "application/x-www-form-urlencoded") { return try receiveForm(request) }
      guard request.hasBody(of: "application/json") else { throw Rejection(415, "media_type") }
      return try receiveEvent(request)
    } catch {
      return .refused(error.answer, reason: error.reason)
    }
  }

  /// Whether it is the token of our bot: every one is compared, so that the time taken does not tell which came close.
  func isOurs(_ token: String) -> Bool {
    let offered = Array(token.utf8)
    return settings.tokens.reduce(false) { found, known in check.isSameSecret(offered, Array(known.utf8)) || found }
  }

  /// How a line's answer travels: as a message where the bot has a key, because only then is it said whole, however long
  /// it is.
  func road(to place: Place) -> Inbound.ReplyRoad { settings.apiKey == nil ? .answer : .later(Handle(place: place)) }

  static let silence = WebAnswer.json(Array(#"{"response_not_required":true}"#.utf8))

  /// Why a request is refused; 200 for what was authentic.
  struct Rejection: Error {
    var status: Int
    var reason: String

    init(_ status: Int, _ reason: String) {
      self.status = status
      self.reason = reason
    }

    var answer: WebAnswer {
      status == 200 ? Zulip.silence : .json(Array(#"{"result":"error","msg":"\#(reason)"}"#.utf8), status: status)
    }
  }
}
