package import Chat
import Kernel

extension GoogleChat {
  /// Bytes of the text of one message: Google takes 32,000 with the card, which has five buttons at most.
  static let maximumText = 24_000

  package func render(_ outbound: Outbound) -> Rendering {
    let message = outbound.message.fitted(to: capabilities)
    guard !message.text.isEmpty || !message.buttons.isEmpty else { return .impossible(.emptyMessage) }
    guard settings.account != nil else { return .impossible(.noToken) }
    guard GoogleChatID.isToken(outbound.handle.place.channel) else { return .impossible(.roomID) }
    switch outbound.action {
    case .post: return posts(message, outbound)
    case .update(let id):
      guard let id = GoogleChatMessageID(id) else { return .impossible(.messageID) }
      // Without cards in the body the old ones would stay, and with them buttons that no longer apply.
      let body = body(text(shortened: message), message.buttons, in: outbound.handle.place, isUpdate: true)
      let path = "/spaces/\(outbound.handle.place.channel)/messages/\(id.message)?updateMask=text,cardsV2"
      return .calls([call("PATCH", path, body)])
    }
  }

  /// Buttons stand below the last part; a request id makes one message of a repetition.
  private func posts(_ message: Message, _ outbound: Outbound) -> Rendering {
    let handle = outbound.handle
    let texts = message.text.parts(upTo: Self.maximumText, measure: GoogleChatText.size).map(GoogleChatText.render)
    let parts = texts.isEmpty ? [""] : texts
    let thread = handle.place.thread.flatMap(GoogleChatMessageID.init)?.thread
    let calls = parts.enumerated().map { index, text -> HTTPCall in
      let key = FormText.escaped(index == 0 ? outbound.key : "\(outbound.key).\(index + 1)")
      let isLast = index == parts.count - 1
      var body = body(text, isLast ? message.buttons : [], in: handle.place, for: handle.onlyFor)
      var path = "/spaces/\(handle.place.channel)/messages?requestId=\(key)"
      if let thread, case .object(let fields) = body {
        let name = JSON.string("spaces/\(handle.place.channel)/threads/\(thread)")
        body = .object(fields + [JSON.Field("thread", .fields(["name": name]))])
        path += "&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD"
      }
      return call("POST", path, body)
    }
    return .calls(calls)
  }

  /// A request to the API as the app itself.
  func call(_ method: String, _ path: String, _ body: JSON? = nil) -> HTTPCall {
    HTTPCall(
      method: method, url: settings.apiURL + path,
      headers: body == nil ? [] : [HTTPCall.Header("Content-Type", "application/json; charset=utf-8")],
      body: body?.bytes ?? [],
      credential: settings.account.map {
        .serviceAccount(
          url: GoogleChat.tokenURL, email: $0.email, privateKeyPEM: $0.privateKey,
          scope: "https://www.googleapis.com/auth/chat.bot")
      })
  }

  static let tokenURL = "https://oauth2.googleapis.com/token"
}
