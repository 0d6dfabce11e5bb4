package import Chat
package import Kernel

extension Mattermost {
  /// A command's answer is the server's `CommandResponse`, a button's its `PostActionIntegrationResponse`.
  package func answer(_ reply: Reply, to inbound: Inbound) -> WebAnswer {
    let texts = texts(of: reply.message)
    guard !texts.isEmpty || !reply.message.buttons.isEmpty else { return .empty }
    let json =
      inbound.delivery.utf8.starts(with: Mattermost.actionPrefix.utf8)
      ? actionAnswer(texts, reply.message) : commandAnswer(texts, reply, in: inbound.place)
    return .json(json.bytes)
  }

  /// A button's answer is one text, and there is no other way; a command's is several.
  package func fits(_ reply: Reply, inAnswerTo inbound: Inbound) -> Bool {
    !inbound.delivery.utf8.starts(with: Mattermost.actionPrefix.utf8) || texts(of: reply.message).count <= 1
  }

  /// The first part and, as extra responses, the others; buttons stand below the last one.
  private func commandAnswer(_ texts: [String], _ reply: Reply, in place: Place) -> JSON {
    let attachments = attachments(of: reply.message, in: place)
    let responses = (texts.isEmpty ? [""] : texts).enumerated().map { index, text -> [JSON.Field] in
      let isLast = index >= texts.count - 1
      return [
        JSON.Field("response_type", reply.isPublic ? "in_channel" : "ephemeral"),
        JSON.Field("skip_slack_parsing", true),
        JSON.Field("text", .string(text)),
      ] + (isLast ? attachments.map { [JSON.Field("attachments", $0)] } ?? [] : [])
    }
    let extra = responses.dropFirst().map(JSON.object)
    return .object(responses[0] + (extra.isEmpty ? [] : [JSON.Field("extra_responses", .array(extra))]))
  }

  /// A button's answer that also replaces the message with the button: `update`.
  package func answer(_ reply: Reply, to inbound: Inbound, replacingOriginalWith message: Message) -> WebAnswer {
    let answer = actionAnswer(texts(of: reply.message), reply.message)
    guard case .object(let fields) = answer else { return .json(answer.bytes) }
    let update = JSON.Field("update", replacement(message, in: inbound.place))
    return .json(JSON.object(fields + [update]).bytes)
  }

  /// A post stays one post: what no longer fits is left out.
  ///
  /// The properties are replaced, so that old buttons go.
  func replacement(_ message: Message, in place: Place) -> JSON {
    let texts = texts(of: message)
    let text = texts.count > 1 ? texts[0] + "\n…" : texts.first ?? ""
    let attachments = attachments(of: message, in: place, isCard: true) ?? []
    return .fields(["message": .string(text), "props": .fields(["attachments": attachments])])
  }

  /// One text and no buttons is all that fits; what they stand for can be typed.
  private func actionAnswer(_ texts: [String], _ message: Message) -> JSON {
    var text = texts.first ?? ""
    if texts.count > 1 { text += "\n…" }
    if !message.buttons.isEmpty { text += "\n" + MattermostMarkdown.render(.plain(Mattermost.hints(of: message))) }
    return .fields(["ephemeral_text": .string(text), "skip_slack_parsing": true])
  }
}
