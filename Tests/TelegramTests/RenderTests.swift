import Chat
import Kernel
import Telegram
import TestKit
import Testing

@Suite struct RenderTests {
  private let place = Place(platform: "telegram", team: "7000000001", channel: group)
  private let rest = #""link_preview_options":{"is_disabled":true},"parse_mode":"HTML""#

  private func calls(
    _ message: Message, _ handle: Handle? = nil, _ action: Outbound.Action = .post
  ) -> [String] {
    let outbound = Outbound(key: "k", handle: handle ?? Handle(place: place), action: action, message: message)
    return telegram().render(outbound).calls
  }

  @Test func aMessageIsSentToItsChat() {
    #expect(calls(Message("Saved")) == [#"sendMessage {"chat_id":-1001234567890,\#(rest),"text":"Saved"}"#])
    let topic = Place(platform: "telegram", team: "7000000001", channel: "-1001234567890/7", thread: "20")
    #expect(
      calls(Message("Saved"), Handle(place: topic)) == [
        #"sendMessage {"chat_id":-1001234567890,"link_preview_options":{"is_disabled":true},"message_thread_id":7,"#
          + #""parse_mode":"HTML","reply_parameters":{"allow_sending_without_reply":true,"message_id":20},"#
          + #""text":"Saved"}"#
      ])
  }

  @Test func theURLHoldsTheTokenAndNothingElseDoes() {
    guard
      case .calls(let calls) = telegram().render(
        Outbound(key: "k", handle: Handle(place: place), action: .post, message: Message("x")))
    else {
      Issue.record("not rendered")
      return
    }
    #expect(
      calls == [
        HTTPCall(
          url: "https://api.telegram.org/bot7000000001:AA-test_token/sendMessage",
          headers: [HTTPCall.Header("Content-Type", "application/json")],
          body: Array(#"{"chat_id":-1001234567890,\#(rest),"text":"x"}"#.utf8))
      ])
  }

  @Test func buttonsThatAreTooLongAreTyped() {
    let long = "inc note INC-12 " + String(repeating: "é", count: 25)
    #expect(long.utf8.count == 66)
    let message = Message(
      "Card", buttons: [Button("Ack @all", line: "inc ack INC-12", isPrimary: true), Button("Note", line: long)])
    #expect(
      calls(message) == [
        #"sendMessage {"chat_id":-1001234567890,\#(rest),"reply_markup":{"inline_keyboard":"#
          + #"[[{"callback_data":"inc ack INC-12","text":"Ack @all"}]]},"text":"Card\nNote — type <code>/\#(long)</code>"}"#
      ])
    let fits = Message("Card", buttons: [Button("Note", line: String(long.dropLast()))])
    #expect(calls(fits)[0].contains(#""callback_data":"\#(long.dropLast())""#))
  }

  @Test func aLongTextBecomesSeveralMessages() {
    let line = String(repeating: "<", count: 2_499) + "\n"
    let message = Message(.plain(line + line), buttons: [Button("Ack", line: "inc ack INC-12")])
    let html = String(repeating: "&lt;", count: 2_499) + #"\n"#
    #expect(
      calls(message, Handle(place: place, inReplyTo: "12")) == [
        #"sendMessage {"chat_id":-1001234567890,\#(rest),"#
          + #""reply_parameters":{"allow_sending_without_reply":true,"message_id":12},"text":"\#(html)"}"#,
        #"sendMessage {"chat_id":-1001234567890,\#(rest),"reply_markup":{"inline_keyboard":"#
          + #"[[{"callback_data":"inc ack INC-12","text":"Ack"}]]},"text":"\#(html)"}"#,
      ])
  }

  @Test func noPartIsLongerThanTelegramTakes() throws {
    let rockets = calls(Message(.plain(String(repeating: "🚀", count: 4_096))))
    #expect(rockets.map { $0.count(where: { $0 == "🚀" }) } == [2_048, 2_048])
  }

  @Test func aCardIsEdited() {
    #expect(
      calls(Message("Closed"), nil, .update(messageID: "20")) == [
        #"editMessageText {"chat_id":-1001234567890,\#(rest.replacing("HTML\"", with: "HTML\""))"#
          .replacing(#","parse_mode""#, with: #","message_id":20,"parse_mode""#) + #","text":"Closed"}"#
      ])
    let line = String(repeating: "x", count: 2_499) + "\n"
    let cut = calls(Message(.plain(line + line)), nil, .update(messageID: "20"))
    #expect(cut.count == 1)
    #expect(cut[0].hasSuffix(#"x\n\n…"}"#))
    for id in ["0", "-1", "x", "../1"] {
      #expect(calls(Message("x"), nil, .update(messageID: id)) == ["impossible: bad_message_id"])
    }
  }

  @Test func whatIsForOnePersonGoesIntoTheirPrivateChat() {
    #expect(
      calls(Message("Psst"), Handle(place: place, onlyFor: zofia, inReplyTo: "12")) == [
        #"sendMessage {"chat_id":510000001,\#(rest),"text":"Psst"}"#
      ])
    #expect(
      calls(Message("Psst"), Handle(place: place, onlyFor: zofia, inReplyTo: "ephemeral:3")) == [
        #"sendMessage {"chat_id":-1001234567890,"ephemeral_message_parameters":{"receiver_user_id":510000001},\#(rest),"#
          + #""reply_parameters":{"ephemeral_message_id":3},"text":"Psst"}"#
      ])
    let nobody = PersonID("telegram:7000000001:x")
    #expect(calls(Message("Psst"), Handle(place: place, onlyFor: nobody)) == ["impossible: bad_room_id"])
    #expect(telegram().conversation(with: zofia) == "510000001")
    #expect(telegram().conversation(with: nobody) == nil)
    #expect(telegram().openingCall(for: zofia, as: nil) == nil)
  }

  @Test func whatCannotBeSent() {
    #expect(calls(Message("")) == ["impossible: empty_message"])
    for channel in ["ops", "", "1/", "1/x", "1/2/3", "+1", "01", "99999999999999999999"] {
      let place = Place(platform: "telegram", team: "7000000001", channel: channel)
      #expect(calls(Message("x"), Handle(place: place)) == ["impossible: bad_room_id"], "\(channel)")
    }
  }

  @Test func links() {
    func link(_ channel: String, _ thread: String?) -> String? {
      telegram().link(to: Place(platform: "telegram", team: "7000000001", channel: channel, thread: thread))
    }
    #expect(link(group, "20") == "https://t.me/c/1234567890/20")
    #expect(link("-1001234567890/7", "20") == "https://t.me/c/1234567890/7/20")
    #expect(link(group, nil) == nil)
    #expect(link("-987654321", "20") == nil)
    #expect(link("510000001", "20") == nil)
  }

  @Test func filesTravelAsDocumentsAndPhotos() throws {
    let file = TextFile("export.csv", mediaType: "text/csv")
    let message = Message("a;b", file: file)
    let outbound = Outbound(key: "k", handle: Handle(place: place, inReplyTo: "12"), action: .post, message: message)
    let call = telegram().fileCall(for: outbound, Attachment(file, of: message), after: FileTransfer())
    #expect(call?.url == "https://api.telegram.org/bot7000000001:AA-test_token/sendDocument")
    #expect(
      call.map { text($0.body).replacing("\r\n", with: "\n") } == """
        --railhead-1
        Content-Disposition: form-data; name="chat_id"

        -1001234567890
        --railhead-1
        Content-Disposition: form-data; name="reply_parameters"

        {"allow_sending_without_reply":true,"message_id":12}
        --railhead-1
        Content-Disposition: form-data; name="document"; filename="export.csv"
        Content-Type: text/csv; charset=utf-8

        a;b
        --railhead-1--

        """)
    let sent = HTTPResult(status: 200, body: Array(#"{"ok":true,"result":{"message_id":33}}"#.utf8))
    #expect(
      telegram().fileOutcome(of: .success(sent), for: outbound, after: FileTransfer()) == .delivered(messageID: "33"))
    let chart = Chart("a <b>", .count, in: .english, points: [])
    let picture = Attachment(Picture([1, 2], width: 3, height: 4), of: [chart])
    let photo = telegram().fileCall(for: outbound, picture, after: FileTransfer())
    #expect(photo?.url.hasSuffix("/sendPhoto") == true)
    #expect(photo.map { text($0.body).contains("a &lt;b&gt;") } == true)
  }
}
