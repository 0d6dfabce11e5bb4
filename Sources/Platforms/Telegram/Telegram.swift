package import Chat
package import Kernel

/// Telegram: commands and buttons come in through a webhook, answers travel as messages of their own.
///
/// Telegram signs nothing: a request proves itself with a secret that it was given with the webhook's address. In groups
/// everybody reads every answer; only in a private chat nobody else does. Source: Telegram Bot API.
package struct Telegram: Platform {
  /// Longest text, in UTF-16 units without its markup.
  static let maximumText = 4_096

  let settings: TelegramSettings
  let check: SignatureCheck

  package init(settings: TelegramSettings, check: SignatureCheck) {
    self.settings = settings
    self.check = check
  }

  package var name: String { "telegram" }

  package var capabilities: Capabilities { Capabilities(hasPrivateReplies: false, messagesPerSecondAndChannel: 1) }

  package var routes: [Route] { [Route("POST", "/telegram/updates")] }

  package func receive(_ request: WebRequest, at now: Timestamp) -> Reception {
    guard request.path.hasSameBytes(as: "/telegram/updates") else { return refused(404, "path") }
    guard !settings.secret.isEmpty else { return refused(403, "no_secret") }
    guard isProven(request) else { return refused(403, "secret_mismatch") }
    guard request.hasBody(of: "application/json") else { return refused(415, "media_type") }
    let update: Update
    do {
      update = try JSONBody.decode(Update.self, from: request.body)
    } catch {
      // Whatever is not taken comes again for a day, and holds up all that is behind it.
      return refused(200, error.rawValue)
    }
    return receive(update, at: now)
  }

  /// A pressed button shows that it is waiting until it is told that the press has arrived.
  package func sideCalls(for request: WebRequest) -> [HTTPCall] {
    guard isProven(request), let press = (try? JSONBody.decode(Update.self, from: request.body))?.press,
      ChatID.isPositive(press.id), let chat = press.message?.chat, settings.chats.contains(String(chat.id))
    else { return [] }
    return [call("answerCallbackQuery", .fields(["callback_query_id": .string(press.id)]))]
  }

  /// Lines travel back as messages, so there is nothing to say here.
  package func answer(_ reply: Reply, to inbound: Inbound) -> WebAnswer { .empty }

  private func isProven(_ request: WebRequest) -> Bool {
    guard !settings.secret.isEmpty, let secret = request.header("X-Telegram-Bot-Api-Secret-Token") else {
      return false
    }
    return check.isSameSecret(Array(secret.utf8), Array(settings.secret.utf8))
  }

  func refused(_ status: Int, _ reason: String) -> Reception { .refused(.text("", status: status), reason: reason) }

  /// A request to the Bot API; its URL is as secret as the token in it.
  func call(_ method: String, _ body: JSON) -> HTTPCall {
    HTTPCall(url: url(of: method), headers: [HTTPCall.Header("Content-Type", "application/json")], body: body.bytes)
  }

  func url(of method: String) -> String { "\(settings.apiURL)/bot\(settings.botToken)/\(method)" }
}
