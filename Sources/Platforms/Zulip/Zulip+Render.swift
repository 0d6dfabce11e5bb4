package import Chat
import Kernel

extension Zulip {
  package func render(_ outbound: Outbound) -> Rendering {
    guard let authorization = settings.authorization else { return .impossible(.noToken) }
    let text = outbound.message.fitted(to: capabilities).text
    guard !text.isEmpty else { return .impossible(.emptyMessage) }
    switch outbound.action {
    case .post:
      guard let target = target(of: outbound.handle) else { return .impossible(.roomID) }
      return .calls(
        text.parts(upTo: Zulip.maximumLength, measure: ZulipMarkdown.length).map { part in
          let content = ZulipMarkdown.render(RichText(spans: part.spans))
          return call("POST", "/messages", target + [("content", content)], authorization)
        })
    case .update(let id):
      guard ZulipConversation.id(id[...]) != nil else { return .impossible(.messageID) }
      // A message stays one message.
      let content = [(name: "content", value: wholeText(of: outbound.message))]
      return .calls([call("PATCH", "/messages/\(id)", content, authorization)])
    }
  }

  /// Where a message goes; what is for one person goes to them alone, as nothing in a channel is private.
  func target(of handle: Handle) -> [(name: String, value: String)]? {
    let conversation: ZulipConversation?
    if let person = handle.onlyFor {
      conversation = ZulipConversation.id(person.user[...]).map { .direct([$0]) }
    } else {
      conversation = ZulipConversation(handle.place.channel)
    }
    switch conversation {
    case nil: return nil
    case .stream(let id):
      return [("type", "stream"), ("to", String(id)), ("topic", handle.place.thread ?? settings.topic)]
    case .direct(let people):
      return [("type", "direct"), ("to", JSON.array(people.map { .int($0) }).text)]
    }
  }

  /// The topic of a line is where what it leads to is announced.
  package func home(for inbound: Inbound) -> Handle? {
    settings.apiKey == nil ? nil : Handle(place: inbound.place)
  }

  /// A card that can no longer be edited is said anew: organisations set a limit, ten minutes by default.
  package func plainer(_ outbound: Outbound, refusedBecause reason: String) -> Outbound? {
    guard case .update = outbound.action, reason.hasPrefix("http_400") else { return nil }
    var anew = outbound
    anew.action = .post
    guard case .calls(let calls) = render(anew), calls.count == 1 else { return nil }
    return anew
  }

  /// A request to the REST API.
  func call(
    _ method: String, _ path: String, _ fields: [(name: String, value: String)], _ authorization: String
  ) -> HTTPCall {
    HTTPCall(
      method: method, url: api(path),
      headers: [
        HTTPCall.Header("Authorization", authorization),
        HTTPCall.Header("Content-Type", "application/x-www-form-urlencoded"),
      ], body: Array(FormText.encoded(fields).utf8))
  }

  /// The URL of a path of the REST API.
  func api(_ path: String) -> String { "\(settings.siteURL)/api/v1\(path)" }
}
