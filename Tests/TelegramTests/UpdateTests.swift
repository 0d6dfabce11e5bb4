import Chat
import Kernel
import Telegram
import TestKit
import Testing

@Suite struct UpdateTests {
  @Test func aCommandIsALine() {
    let place = Place(platform: "telegram", team: "7000000001", channel: group)
    #expect(
      receive(update("/INC@kern_OPS_bot  checkout is down")).lines == [
        Inbound(
          person: zofia, personName: "Zofia", place: place, root: "inc", text: "checkout is down",
          delivery: "telegram:1", road: .later(Handle(place: place, inReplyTo: "11")),
          profile: Profile(locale: "pl", zone: nil, name: "Zofia"), age: 0)
      ])
  }

  @Test(arguments: [
    ("/inc list", "/inc list"), ("/inc", "/inc "), ("/inc@kern_ops_bot", "/inc "),
    ("/inc@kern_ops_bot2 list", nil), ("/inc@kern_ops list", nil), ("/incident list", "/incident list"),
    ("inc list", nil), ("@kern_ops_bot inc list", nil), ("", nil),
  ])
  func whatIsMeantForTheBotInAGroup(_ typed: String, _ line: String?) {
    let found = receive(update(typed)).lines?.first
    #expect(found.map { "/\($0.root ?? "") \($0.text)" } == line)
  }

  @Test func theBotsNameIsEnough() {
    let entities = #"[{"type":"mention","offset":0,"length":13}]"#
    #expect(
      receive(update("@Kern_Ops_Bot inc list", entities: entities)).summary
        == "Zofia in -1001234567890: - inc list (answered below 11)")
    #expect(receive(update("@somebody_els inc list", entities: entities)).summary == "answered 200 ")
  }

  @Test func positionsCountUTF16Units() {
    let entities = #"""
      [{"type":"bot_command","offset":0,"length":4},{"type":"text_mention","offset":8,"length":3,\#
      "user":{"id":77,"first_name":"Żak"}},{"type":"text_mention","offset":12,"length":7,\#
      "user":{"id":78,"first_name":"Ana"}}]
      """#
    #expect(
      receive(update("/inc 🚀 Żak 👩‍👧 An x <@1|y>", entities: entities)).lines?.first?.text
        == "🚀 <@77|Żak> <@78|👩‍👧 A>n x &lt;@1|y>")
  }

  @Test func aCommandInBoldIsOneToo() {
    let entities = #"[{"type":"bold","offset":0,"length":9},{"type":"bot_command","offset":0,"length":4}]"#
    #expect(receive(update("/inc list", entities: entities)).lines?.map(\.root) == ["inc"])
  }

  @Test func positionsThatLeadOutOfTheText() {
    for (offset, length) in [(0, 99), (-1, 4), (99, 1), (0, 0), (Int.max, Int.max)] {
      let entities = #"[{"type":"bot_command","offset":\#(offset),"length":\#(length)}]"#
      #expect(receive(update("/inc list", entities: entities)).summary == "answered 200 ", "\(offset) \(length)")
    }
    let half =
      #"[{"type":"bot_command","offset":0,"length":4},{"type":"text_mention","offset":6,"length":9,"user":{"id":7}}]"#
    #expect(receive(update("/inc 🚀 x", entities: half)).lines?.first?.text == "🚀 x")
  }

  @Test func inAPrivateChatEverythingIsALine() {
    let chat = #"{"id":510000001,"type":"private"}"#
    #expect(
      receive(update("inc list <@1>", chat: chat)).summary
        == "Zofia in 510000001 direct: - inc list &lt;@1> (answered below 11)")
    #expect(
      receive(update("/start abc", chat: chat)).summary == "Zofia in 510000001 direct: - help (answered below 11)")
    #expect(receive(update("/start abc")).summary == "Zofia in -1001234567890: /start abc (answered below 11)")
  }

  @Test func aCaptionIsATextToo() {
    let body = update("/inc note INC-1 see this").replacing(#""text""#, with: #""caption""#)
      .replacing(#""entities""#, with: #""caption_entities""#)
    #expect(receive(body).lines?.first?.text == "note INC-1 see this")
  }

  @Test func whatAnswersACardIsAboutIt() {
    func thread(_ from: Int) -> String? {
      receive(update("/inc note done", more: #","reply_to_message":{"message_id":20,"from":{"id":\#(from)}}"#)).lines?
        .first?.place.thread
    }
    #expect(thread(7_000_000_001) == "20")
    #expect(thread(510_000_001) == nil)
  }

  @Test func aThreadOfAnswersIsNoTopic() {
    #expect(receive(update("/inc", more: #","message_thread_id":7"#)).lines?.first?.place.channel == group)
    #expect(
      receive(update("/inc", more: #","message_thread_id":7,"is_topic_message":true"#)).lines?.first?.place.channel
        == "-1001234567890/7")
  }

  @Test(arguments: [
    #","forward_origin":{"type":"user"}"#, #","via_bot":{"id":9,"is_bot":true}"#, #","sender_chat":{"id":-9}"#,
  ])
  func wordsOfOthersAreNoLines(_ more: String) {
    #expect(receive(update("/inc list", more: more)).summary == "answered 200 ")
  }

  @Test func botsAreNotAnswered() {
    #expect(receive(update("/inc list", from: #"{"id":9,"is_bot":true}"#)).summary == "answered 200 ")
  }

  @Test func strangersAreNotAnswered() {
    let stranger = #"{"id":4711,"type":"private"}"#
    #expect(receive(update("/inc list", chat: stranger)).refusal == "200 unknown_chat")
    let body = press("inc list").replacing(group, with: "-4711")
    #expect(receive(body).refusal == "200 unknown_chat")
    #expect(telegram().sideCalls(for: request(Array(body.utf8))) == [])
  }

  @Test func aPressIsTheLineOfItsButton() {
    #expect(receive(press("inc ack INC-12")).summary == "Zofia in -1001234567890: /inc ack INC-12 (answered below 20)")
    for data in ["", "i", "Inc list", "/inc list", "deploy.approve:42", " inc"] {
      #expect(receive(press(data)).summary == "answered 200 ", "\(data)")
    }
    #expect(
      telegram().sideCalls(for: request(Array(press("inc ack INC-12").utf8))).map(outline)
        == [#"answerCallbackQuery {"callback_query_id":"2191"}"#])
    #expect(telegram().sideCalls(for: request(Array(press("inc ack INC-12").utf8), secret: "wrong")) == [])
    #expect(telegram().sideCalls(for: request(Array(update("/inc list").utf8))) == [])
  }
}
