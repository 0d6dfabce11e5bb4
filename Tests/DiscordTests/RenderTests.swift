import Chat
import Discord
import Kernel
import TestKit
import Testing

@Suite struct RenderTests {
  private let hook = "https://discord.com/api/v10/webhooks/11/t0k"

  private func inbound(place: Place = ops) -> Inbound {
    Inbound(
      person: PersonID("discord:1:2"), personName: "", place: place, root: "inc", text: "", delivery: "discord:1",
      responseURL: hook)
  }

  private func code(_ line: String) -> String {
    String(
      lowerHex(check.hmacSHA256([Array("14".utf8), [0], Array(line.utf8)], Array("button key".utf8))).prefix(16))
  }

  private func calls(
    _ message: Message, _ handle: Handle = Handle(place: ops), _ action: Outbound.Action = .post,
    key: String = "railhead-7", token: String? = "bot-token"
  ) -> [String] {
    discord(token: token).render(Outbound(key: key, handle: handle, action: action, message: message)).calls
  }

  @Test func anAnswerIsPrivateUnlessItIsPublic() {
    #expect(
      text(discord().answer(Reply("Saved"), to: inbound()).body)
        == #"{"data":{"allowed_mentions":{"parse":[]},"content":"Saved","flags":64},"type":4}"#)
    #expect(
      text(discord().answer(Reply("Saved", isPublic: true), to: inbound()).body)
        == #"{"data":{"allowed_mentions":{"parse":[]},"content":"Saved"},"type":4}"#)
    #expect(
      text(discord().answer(Reply(""), to: inbound()).body)
        == #"{"data":{"allowed_mentions":{"parse":[]},"content":"✓","flags":64},"type":4}"#)
  }

  @Test func buttonsAreSignedAndLongOnesAreTyped() {
    let long = "inc note INC-12 " + String(repeating: "x", count: 68)
    let message = Message(
      "Card", buttons: [Button("Ack @all", line: "inc ack INC-12", isPrimary: true), Button("Note", line: long)])
    #expect(
      calls(message) == [
        #"POST /channels/14/messages {"allowed_mentions":{"parse":[]},"components":[{"components":[{"custom_id":""#
          + code("inc ack INC-12") + #":inc ack INC-12","label":"Ack @all","style":1,"type":2}],"type":1}],"#
          + #""content":"Card\nNote — type `/\#(long)`","enforce_nonce":true,"nonce":"railhead-7"}"#
      ])
    #expect(long.utf16.count == 84)
    let fits = Message("Card", buttons: [Button("Note", line: String(long.dropLast()))])
    #expect(calls(fits)[0].contains(#"\#(code(String(long.dropLast()))):\#(long.dropLast())""#))
  }

  @Test func twoButtonsOfOneLineAreOne() {
    let message = Message("x", buttons: [Button("A", line: "inc list"), Button("B", line: "inc list")])
    #expect(calls(message)[0].contains(#""label":"A""#))
    #expect(!calls(message)[0].contains(#""label":"B""#))
  }

  @Test func aLongTextBecomesSeveralMessages() {
    let line = String(repeating: "x", count: 1_499) + "\n"
    let message = Message(.plain(line + line), buttons: [Button("Ack", line: "inc ack INC-12")])
    let thread = Handle(place: Place(platform: "discord", team: guild, channel: "14", thread: "18"))
    let x = String(repeating: "x", count: 1_499)
    #expect(
      calls(message, thread) == [
        #"POST /channels/14/messages {"allowed_mentions":{"parse":[]},"content":"\#(x)\n","enforce_nonce":true,"#
          + #""message_reference":{"fail_if_not_exists":false,"message_id":"18"},"nonce":"railhead-7"}"#,
        #"POST /channels/14/messages {"allowed_mentions":{"parse":[]},"components":[{"components":[{"custom_id":""#
          + code("inc ack INC-12") + #":inc ack INC-12","label":"Ack","style":2,"type":2}],"type":1}],"#
          + #""content":"\#(x)\n","enforce_nonce":true,"nonce":"railhead-7.2"}"#,
      ])
  }

  @Test func noPartIsLongerThanDiscordTakes() throws {
    let emoji = String(repeating: "👩‍👧 *@everyone* ", count: 400)
    for call in calls(Message(.user(emoji))) {
      let body = try #require(call.split(separator: " ", maxSplits: 2).last)
      let content = try #require(try JSONReader.read(Array(body.utf8))["content"]?.string)
      #expect((1...2_000).contains(content.utf16.count))
    }
  }

  @Test func aLongAnswerGoesOnInEmbeds() throws {
    let line = String(repeating: "x", count: 1_899) + "\n"
    func data(_ lines: Int) throws -> JSON? {
      try JSONReader.read(
        discord().answer(Reply(.plain(String(repeating: line, count: lines))), to: inbound()).body)["data"]
    }
    let two = try data(2)
    #expect(two?["content"]?.string == line)
    #expect(two?["embeds"]?.array?.map { $0["description"]?.string } == [line])
    let nine = try data(9)
    #expect(nine?["content"]?.string == line)
    let rest = nine?["embeds"]?.array?.compactMap { $0["description"]?.string } ?? []
    #expect(
      rest == [
        line, line,
        line + "\n… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins",
      ])
    #expect(rest.reduce(0) { $0 + $1.utf16.count } <= 6_000)
  }

  @Test func aCardIsEdited() {
    let message = Message("Closed")
    #expect(
      calls(message, Handle(place: ops), .update(messageID: "18")) == [
        #"PATCH /channels/14/messages/18 {"allowed_mentions":{"parse":[]},"components":[],"content":"Closed"}"#
      ])
    #expect(calls(message, Handle(place: ops), .update(messageID: "../18")) == ["impossible: bad_message_id"])
    let line = String(repeating: "x", count: 1_499) + "\n"
    let x = String(repeating: "x", count: 1_499)
    #expect(
      calls(Message(.plain(line + line)), Handle(place: ops), .update(messageID: "18")) == [
        #"PATCH /channels/14/messages/18 {"allowed_mentions":{"parse":[]},"components":[],"content":"\#(x)\n\n…"}"#
      ])
  }

  @Test func whatOnePersonSeesFollowsTheirInteraction() {
    let ana = PersonID("discord:1:2")
    #expect(
      calls(Message("Psst"), Handle(place: ops, onlyFor: ana, responseURL: hook)) == [
        #"POST /webhooks/11/t0k {"allowed_mentions":{"parse":[]},"content":"Psst","flags":64}"#
      ])
    #expect(calls(Message("Psst"), Handle(place: ops, onlyFor: ana)) == ["impossible: no_token"])
    for url in [
      "https://evil.test/webhooks/11/t0k", hook + "/x", hook + "?x=1", "https://discord.com/api/v10/webhooks/11/",
      "https://discord.com/api/v10/webhooks/../t0k",
    ] {
      #expect(calls(Message("Psst"), Handle(place: ops, onlyFor: ana, responseURL: url)) == ["impossible: no_token"])
    }
  }

  @Test func withoutATokenInteractionsAreFollowedUp() {
    let handle = Handle(place: ops, responseURL: hook)
    #expect(discord(token: nil).home(for: inbound()) == handle)
    #expect(discord().home(for: inbound()) == Handle(place: ops))
    #expect(
      calls(Message("Card"), handle, .update(messageID: "18"), token: nil) == [
        #"POST /webhooks/11/t0k {"allowed_mentions":{"parse":[]},"content":"Card"}"#
      ])
    #expect(calls(Message("Card"), token: nil) == ["impossible: no_token"])
  }

  @Test func whatCannotBeSent() {
    #expect(calls(Message("")) == ["impossible: empty_message"])
    #expect(
      calls(Message("x"), Handle(place: Place(platform: "discord", team: guild, channel: "../1")))
        == ["impossible: bad_room_id"])
  }

  @Test func keysAreShortEnough() throws {
    let call = try #require(calls(Message("x"), key: String(repeating: "k", count: 64)).first)
    #expect(
      call.hasSuffix(
        #""nonce":"\#(lowerHex(check.hmacSHA256([Array(String(repeating: "k", count: 64).utf8)], [])).prefix(24))"}"#))
  }

  @Test func requestsCarryWhatDiscordWants() {
    guard
      case .calls(let calls) = discord().render(
        Outbound(key: "k", handle: Handle(place: ops), action: .post, message: Message("x")))
    else {
      Issue.record("not rendered")
      return
    }
    #expect(
      calls.map(\.headers) == [
        [
          HTTPCall.Header("Authorization", "Bot bot-token"),
          HTTPCall.Header("User-Agent", "DiscordBot (Railhead, 1)"),
          HTTPCall.Header("Content-Type", "application/json"),
        ]
      ])
  }

  @Test func links() {
    var card = ops
    card.thread = "18"
    #expect(discord().link(to: card) == "https://discord.com/channels/1600000000000000001/14/18")
    #expect(discord().link(to: ops) == nil)
    card.thread = "18/../x"
    #expect(discord().link(to: card) == nil)
  }
}
