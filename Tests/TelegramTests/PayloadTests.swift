import Chat
import Kernel
import Telegram
import TestKit
import Testing

/// Every recorded payload: what becomes of each that comes in, and what is sent beside each that goes out.
@Suite(.enabled(if: Fixture.areThere, "the shared payloads are not beside this package"))
struct PayloadTests {
  private static let ignored = "answered 200 "

  private static let comeIn = [
    "command_private.json":
      "Zofia Nowak in 510000001 direct: /deploy web żółć 🚀 (answered below 11)",
    "command_group_with_bot_name.json": "Zofia Nowak in -1001234567890: /deploy web (answered below 12)",
    "command_forum_topic.json": "Zofia Nowak in -1001234567890/7: /status  (answered below 15)",
    "command_ephemeral.json":
      "Zofia Nowak in -1001234567890: /oncall  (answered below ephemeral:3 for their eyes only)",
    // A command is one at the start of a message only: elsewhere people talk about it.
    "command_after_emoji_utf16.json": ignored,
    "command_other_bot_ignore.json": ignored,
    "command_edited.json": ignored,
    // Railhead asks nothing that would be answered so.
    "force_reply_answer.json": ignored,
    "group_migrated.json": ignored,
    "my_chat_member_added.json": ignored,
    // Buttons that Railhead has not made; their presses are confirmed all the same.
    "callback_query.json": ignored,
    "callback_query_inaccessible_message.json": ignored,
  ]

  @Test func everyPayloadThatComesIn() throws {
    var seen: [String: String] = [:]
    for name in try Fixture.payloadNames() where !name.hasPrefix("out_") {
      seen[name] = telegram().receive(request(try Fixture.payload(name)), at: noon).summary
    }
    #expect(seen == Self.comeIn)
  }

  @Test func pressesAreConfirmed() throws {
    var calls: [String: [String]] = [:]
    for name in try Fixture.payloadNames() where !name.hasPrefix("out_") {
      let found = telegram().sideCalls(for: request(try Fixture.payload(name))).map(outline)
      if !found.isEmpty { calls[name] = found }
    }
    #expect(
      calls == [
        "callback_query.json": [#"answerCallbackQuery {"callback_query_id":"2190433322110000001"}"#],
        "callback_query_inaccessible_message.json": [
          #"answerCallbackQuery {"callback_query_id":"2190433322110000002"}"#
        ],
      ])
  }

  @Test func everyPayloadThatGoesOut() throws {
    for name in try Fixture.payloadNames() where name.hasPrefix("out_") {
      switch name {
      case "out_error_429.json":
        let answer = HTTPResult(status: 429, body: try Fixture.payload(name))
        #expect(telegram().outcome(of: .success(answer)) == .retry(afterSeconds: 7, reason: "http_429"))
      case "out_webhook_reply.json":
        let handle = Handle(place: Place(platform: "telegram", team: "7000000001", channel: group), inReplyTo: "12")
        let text: RichText = "\(strong: "web") queued & waiting"
        let message = Message(text, buttons: [Button("Approve", line: "inc ack INC-12")])
        let outbound = Outbound(key: "k", handle: handle, action: .post, message: message)
        guard case .calls(let calls) = telegram().render(outbound), let call = calls.first else {
          Issue.record("not rendered")
          return
        }
        let (sent, sample) = (try JSONReader.read(call.body), try Fixture.json(name))
        for member in ["chat_id", "text", "parse_mode", "reply_parameters"] {
          #expect(sent.member(member) == sample.member(member), "\(member)")
        }
        // The method stands in the URL, because only then the message's id comes back, and nothing is previewed.
        #expect(
          shape(sent)
            == shape(sample).subtracting([".method"]).union([
              ".link_preview_options", ".link_preview_options.is_disabled",
            ]))
      // Whoever sets Railhead up makes these requests; the guide has them.
      case "out_set_my_commands.json", "out_set_webhook.json": continue
      default: Issue.record("nothing is known of \(name)")
      }
    }
  }
}

extension JSON {
  fileprivate func member(_ key: String) -> JSON? { object?.first { $0.key == key }?.value }
}
