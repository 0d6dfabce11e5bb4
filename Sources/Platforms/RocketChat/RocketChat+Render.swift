package import Chat
package import Kernel

extension RocketChat {
  package func render(_ outbound: Outbound) -> Rendering {
    guard settings.bot != nil else { return .impossible(.noToken) }
    let text = outbound.message.fitted(to: capabilities).text
    guard !text.isEmpty else { return .impossible(.emptyMessage) }
    guard RocketChatID.isValid(outbound.handle.place.channel) else { return .impossible(.roomID) }
    switch outbound.action {
    case .post:
      guard let target = target(of: outbound.handle) else { return .impossible(.roomID) }
      return .calls(
        text.parts(upTo: RocketChat.maximumLength, measure: RocketChatMarkdown.length).compactMap { part in
          let text = RocketChatMarkdown.render(RichText(spans: part.spans))
          return call("chat.postMessage", .object(target + [JSON.Field("text", .string(text))]))
        })
    case .update(let id):
      guard RocketChatID.isValid(id) else { return .impossible(.messageID) }
      // A message stays one message.
      let body = JSON.fields([
        "roomId": .string(outbound.handle.place.channel), "msgId": .string(id),
        "text": .string(wholeText(of: outbound.message)),
      ])
      return .calls([call("chat.update", body)].compactMap(\.self))
    }
  }

  /// Where a message goes; what is for one person goes to them alone, as nothing in a room is private.
  private func target(of handle: Handle) -> [JSON.Field]? {
    if let person = handle.onlyFor {
      // The server takes an id for a name here, and opens the conversation by itself.
      return RocketChatID.isValid(person.user) ? [JSON.Field("channel", .string("@" + person.user))] : nil
    }
    if let thread = handle.place.thread, !RocketChatID.isValid(thread) { return nil }
    return [JSON.Field("roomId", .string(handle.place.channel))]
      + (handle.place.thread.map { [JSON.Field("tmid", .string($0))] } ?? [])
  }

  package func home(for inbound: Inbound) -> Handle? {
    settings.bot == nil ? nil : Handle(place: inbound.place.room)
  }

  /// One message in the same room: what no longer fits is left out, and that is said.
  package func answer(_ reply: Reply, to inbound: Inbound) -> WebAnswer {
    let text = wholeText(of: reply.message)
    return text.isEmpty ? RocketChat.silence : .json(JSON.fields(["text": .string(text)]).bytes)
  }

  /// A message as one text.
  private func wholeText(of message: Message) -> String {
    let text = message.fitted(to: capabilities).text
    guard text.spans.reduce(0, { $0 + RocketChatMarkdown.length(of: $1) }) > RocketChat.maximumLength else {
      return RocketChatMarkdown.render(text)
    }
    let room = RocketChat.maximumLength - RocketChat.isCut.utf16.count
    let first = text.parts(upTo: room, measure: RocketChatMarkdown.length).first ?? RichText(spans: [])
    return RocketChatMarkdown.render(RichText(spans: first.spans)) + RocketChat.isCut
  }

  // In both languages: whoever renders does not know the reader's.
  private static let isCut =
    "\n… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins"

  /// A request to the REST API as the bot; nil where there is none.
  func call(_ endpoint: String, _ body: JSON) -> HTTPCall? {
    credentials.map {
      HTTPCall(
        url: api(endpoint), headers: $0 + [HTTPCall.Header("Content-Type", "application/json")], body: body.bytes)
    }
  }

  /// What the bot proves itself with.
  var credentials: [HTTPCall.Header]? {
    settings.bot.map { [HTTPCall.Header("X-Auth-Token", $0.token), HTTPCall.Header("X-User-Id", $0.user)] }
  }

  /// The URL of a path of the REST API.
  func api(_ path: String) -> String { "\(settings.siteURL)/api/v1/\(path)" }
}
