package import Chat
package import Kernel

extension Console {
  /// `{"buttons":[{"label":…,"line":…}],"public":…,"text":…}`.
  package func answer(_ reply: Reply, to inbound: Inbound) -> WebAnswer {
    let body = JSON.fields([
      "text": .string(Console.plain(reply.message.text)), "buttons": Console.buttons(reply.message.buttons),
      "public": .bool(reply.isPublic),
    ])
    return .json(body.bytes)
  }

  /// One call with the method `FEED` and the URL `console:<channel>`: for `ConsoleFeed.deliver`, not for the network.
  package func render(_ outbound: Outbound) -> Rendering {
    var replaced: String?
    if case .update(let messageID) = outbound.action { replaced = messageID }
    let body = JSON.fields([
      "key": .string(outbound.key), "text": .string(Console.plain(outbound.message.text)),
      "buttons": Console.buttons(outbound.message.buttons),
      "user": Console.reader(outbound.handle).map(JSON.string), "replaces": replaced.map(JSON.string),
    ])
    return .calls([HTTPCall(method: "FEED", url: "console:\(outbound.handle.place.channel)", body: body.bytes)])
  }

  /// Who alone sees it; nil for everybody in the channel.
  private static func reader(_ handle: Handle) -> String? {
    let channel = handle.place.channel
    return handle.onlyFor?.user ?? (channel.hasPrefix("@") ? String(channel.dropFirst()) : nil)
  }

  /// Reads the answer of `ConsoleFeed.deliver`; the message's number is its id.
  package func outcome(of result: Result<HTTPResult, HTTPFailure>) -> DeliveryOutcome {
    struct Delivered: Decodable { var n: Int }
    guard case .success(let answer) = result, answer.status == 200,
      let delivered = try? JSONBody.decode(Delivered.self, from: answer.body)
    else { return .failed(reason: "not_in_feed") }
    return .delivered(messageID: String(delivered.n))
  }

  /// The bare text: a terminal has no markup to escape from, and the controls that it would obey are gone.
  static func plain(_ text: RichText) -> String { UserText.neutralised(text.unsafePlainText) }

  private static func buttons(_ buttons: [Button]) -> JSON {
    .array(
      buttons.map { button in
        .fields([
          "label": .string(UserText.neutralised(button.label)), "line": .string(UserText.neutralised(button.line)),
        ])
      })
  }
}
