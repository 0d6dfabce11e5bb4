package import Chat
import Kernel

extension Mattermost {
  package func render(_ outbound: Outbound) -> Rendering {
    let texts = texts(of: outbound.message)
    guard !texts.isEmpty || !outbound.message.buttons.isEmpty else { return .impossible(.emptyMessage) }
    let parts = texts.isEmpty ? [""] : texts
    // Posting for one person's eyes takes a permission that bots hardly ever have; the command's own URL needs none.
    if outbound.handle.onlyFor != nil, settings.trusted(outbound.handle.responseURL) != nil {
      return responses(parts, outbound)
    }
    switch (settings.botToken, outbound.action) {
    case (let token?, .post): return posts(parts, outbound, token)
    case (let token?, .update(let id)): return patch(outbound, id, token)
    // What a command's URL posted cannot be changed: it is said anew.
    case (nil, _): return responses(parts, outbound)
    }
  }

  /// The room by the bot's token, else by the command's own URL while it lasts; a button has none.
  package func home(for inbound: Inbound) -> Handle? {
    let room = inbound.place.room
    if settings.botToken != nil { return Handle(place: room) }
    return settings.trusted(inbound.responseURL).map { Handle(place: room, responseURL: $0) }
  }

  /// Posts by the bot.
  ///
  /// `pending_post_id` makes the server drop a repetition, for some minutes.
  private func posts(_ parts: [String], _ outbound: Outbound, _ token: String) -> Rendering {
    let (handle, message) = (outbound.handle, outbound.message)
    let attachments = attachments(of: message, in: handle.place, isCard: handle.onlyFor == nil)
    let calls = parts.enumerated().map { index, text -> HTTPCall in
      let isLast = index == parts.count - 1
      let mark = outbound.mark(ofPart: index).map(JSON.string)
      let buttons = isLast ? attachments : nil
      let post = JSON.fields([
        "channel_id": .string(handle.place.channel),
        "message": .string(text),
        "root_id": handle.place.thread.map(JSON.string),
        "pending_post_id": .string(index == 0 ? outbound.key : "\(outbound.key).\(index + 1)"),
        "props": mark == nil && buttons == nil ? nil : .fields(["attachments": buttons, Mattermost.markName: mark]),
      ])
      guard let person = handle.onlyFor else { return call("POST", "/posts", post, token) }
      return call("POST", "/posts/ephemeral", .fields(["user_id": .string(person.user), "post": post]), token)
    }
    return .calls(calls)
  }

  private func patch(_ outbound: Outbound, _ id: String, _ token: String) -> Rendering {
    guard MattermostID.isValid(id.utf8) else { return .impossible(.messageID) }
    let patch = replacement(outbound.message, in: outbound.handle.place)
    return .calls([call("PUT", "/posts/\(id)/patch", patch, token)])
  }

  /// Without a token, the command's own URL: five messages in thirty minutes, as the server has it.
  private func responses(_ parts: [String], _ outbound: Outbound) -> Rendering {
    guard let url = settings.trusted(outbound.handle.responseURL) else {
      return .impossible(.noToken)
    }
    let (handle, message) = (outbound.handle, outbound.message)
    let attachments = attachments(of: message, in: handle.place, isCard: handle.onlyFor == nil)
    var answers = Array(parts.prefix(Mattermost.responseLimit))
    if parts.count > answers.count { answers[answers.count - 1] += "\n" + Mattermost.isCut }
    let calls = answers.enumerated().map { index, text in
      let body = JSON.fields([
        "response_type": handle.onlyFor == nil ? "in_channel" : "ephemeral",
        "skip_slack_parsing": true,
        "text": .string(text),
        "attachments": index == answers.count - 1 ? attachments : nil,
      ])
      return HTTPCall(url: url, headers: [Mattermost.isJSON], body: body.bytes)
    }
    return .calls(calls)
  }

  private static let responseLimit = 5

  // In both languages: whoever renders does not know the reader's.
  private static let isCut =
    "… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins"

  /// A request to the REST API.
  func call(_ method: String, _ path: String, _ body: JSON, _ token: String) -> HTTPCall {
    HTTPCall(
      method: method, url: api(path),
      headers: [HTTPCall.Header("Authorization", "Bearer \(token)"), Mattermost.isJSON], body: body.bytes)
  }

  /// The URL of a path of the REST API.
  func api(_ path: String) -> String { "\(settings.siteURL)/api/v4\(path)" }

  private static let isJSON = HTTPCall.Header("Content-Type", "application/json")
}
