import Chat
import Kernel
import Teams
import Testing

/// Lines and presses, and what is none.
@Suite struct LineTests {
  private func message(
    _ text: String, mentions: [(id: String, text: String)] = [], type: String = "message",
    conversation: String = "\(channel);messageid=17", kind: String = "channel", from: String = "29:1",
    rest: String = "",
    by chat: MicrosoftTeams = teams()
  ) -> Reception {
    let entities = mentions.map {
      JSON.fields([
        "type": "mention", "mentioned": .fields(["id": .string($0.id)]), "text": .string($0.text),
      ]).text
    }
    let body = """
      {"type":"\(type)","id":"17","serviceUrl":"\(emea)","channelId":"msteams","from":{"id":"\(from)","name":"Ana"},\
      "recipient":{"id":"28:bot"},"conversation":{"id":"\(conversation)","conversationType":"\(kind)","tenantId":"t1"},\
      "text":\(JSON.string(text).text),"entities":[null,7,\(entities.joined(separator: ","))\(entities.isEmpty ? "{}" : "")]\(rest)}
      """
    return received(Array(body.utf8), by: chat)
  }

  private let bot = (id: "28:bot", text: "<at>Railhead</at>")

  private func line(_ reception: Reception) -> String? {
    reception.lines?.first.map { ($0.root.map { "/\($0) " } ?? "") + $0.text }
  }

  @Test func onlyWhatNamesTheBot() {
    #expect(line(message("<at>Railhead</at> inc list\n", mentions: [bot])) == "inc list")
    #expect(line(message("<at>Railhead</at> /inc list", mentions: [bot])) == "/inc list")
    #expect(message("inc list").told == "answered 200 ")
    #expect(message("<at>Other</at> inc list", mentions: [("28:other", "<at>Other</at>")]).told == "answered 200 ")
    // A name without an entity is anybody's.
    #expect(message("<at>Railhead</at> inc list").told == "answered 200 ")
    #expect(line(message("inc list", conversation: "a:1", kind: "personal")) == "inc list")
    #expect(message("inc list", conversation: "19:x@thread.v2", kind: "groupChat").told == "answered 200 ")
  }

  @Test func whatIsNoLine() {
    for type in ["messageUpdate", "messageDelete", "messageReaction", "typing", "conversationUpdate", "event"] {
      #expect(message("<at>Railhead</at> x", mentions: [bot], type: type).told == "answered 200 ")
    }
    #expect(message("<at>Railhead</at> x", mentions: [bot], from: "28:bot").told == "answered 200 ")
    #expect(message("<at>Railhead</at> x", mentions: [bot], from: "28:other").told == "answered 200 ")
  }

  @Test func people() {
    let ana = (id: "29:ana", text: "<at>Ana</at>")
    #expect(
      line(message("<at>Railhead</at>&nbsp;own INC-1 <at>Ana</at>", mentions: [bot, ana])) == "own INC-1 <@29:ana|Ana>")
    // Two of one name, in their order.
    let other = (id: "29:other", text: "<at>Ana</at>")
    #expect(
      line(message("<at>Railhead</at> <at>Ana</at> <at>Ana</at>", mentions: [bot, ana, other]))
        == "<@29:ana|Ana> <@29:other|Ana>")
    #expect(line(message("<at>Railhead</at> own <at>Bob</at>", mentions: [bot])) == "own @Bob")
    #expect(line(message("<at>Railhead</at> own <at>B</at>", mentions: [bot, ("<x>", "<at>B</at>")])) == "own @B")
  }

  @Test func whatPeopleTypeIsNoMention() {
    func typed(_ text: String) -> String? { line(message("<at>Railhead</at> " + text, mentions: [bot])) }
    #expect(typed("own &lt;@29:x|Ana&gt;") == "own &lt;@29:x|Ana>")
    #expect(typed("own <@29:x|Ana>") == "own &lt;@29:x|Ana>")
    #expect(typed("&amp;lt; &#128640; &#x1F680; &quot;a&quot; &nope; & b") == "&lt; 🚀 🚀 \"a\" &nope; & b")
    #expect(typed("a <attachment id=\"1\"></attachment>") == "a <attachment id=\"1\"></attachment>")
    #expect(typed("a <at>open") == "a <at>open")
    #expect(typed("a\u{A0}b &#55296;") == "a b &#55296;")
  }

  @Test func placesAndThreads() {
    func place(_ conversation: String, _ kind: String) -> Place? {
      message("<at>Railhead</at> x", mentions: [bot], conversation: conversation, kind: kind).lines?.first?.place
    }
    #expect(
      place("19:a@thread.tacv2;messageid=17", "channel")
        == Place(platform: "teams", team: "t1", channel: "19:a@thread.tacv2", thread: "17"))
    #expect(place("19:a@thread.skype", "channel") == Place(platform: "teams", team: "t1", channel: "19:a@thread.skype"))
    // Only channels have threads.
    #expect(
      place("19:a@thread.v2;messageid=17", "groupChat")
        == Place(platform: "teams", team: "t1", channel: "19:a@thread.v2"))
  }

  @Test func idsThatCannotBe() {
    #expect(message("<at>Railhead</at> x", mentions: [bot], from: "29:<x>").told == "refused 400 activity_fields")
    #expect(
      message("<at>Railhead</at> x", mentions: [bot], conversation: "").told == "refused 400 activity_fields")
  }

  @Test func aPressIsALine() {
    let press =
      #""value":{"action":{"type":"Action.Execute","verb":"railhead","data":\#(Self.data)},"trigger":"manual"}"#
    let execute = message("", type: "invoke", rest: #","name":"adaptiveCard/action",\#(press)"#)
    let expected = "/inc “ack INC-12” teams:t1:29:1 (Ana) in \(channel)/17 teams:\(channel):17 - -"
    #expect(
      execute.told
        == expected + #" → {"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"✓"}"#)
    #expect(message("", rest: #","value":\#(Self.data)"#).told == expected + " → ")
  }

  @Test func whatIsNoPressOfOurs() {
    func press(_ value: String, conversation: String = "\(channel);messageid=17", by chat: MicrosoftTeams = teams())
      -> String
    {
      message("", conversation: conversation, rest: #","value":\#(value)"#, by: chat).told
    }
    for value in [#"{"run":"42"}"#, "[1]", #""words""#, "null", #"{"line":7}"#] {
      #expect(press(value) == "answered 200 ", "\(value)")
    }
    #expect(press(Self.data.replacing("12", with: "13")) == "refused 401 button_unproven")
    #expect(press(Self.data, conversation: "19:other@thread.tacv2") == "refused 401 button_unproven")
    #expect(press(#"{"line":"inc list"}"#) == "refused 401 button_unproven")
    #expect(press(Self.data, by: teams(buttonKey: "")) == "refused 401 button_unproven")
    #expect(press(Self.data, by: teams(buttonKey: "other")) == "refused 401 button_unproven")
  }

  /// What a button brings back in the channel.
  static let data: String = {
    let place = Place(platform: "teams", team: "t1", channel: channel)
    let message = Message("x", buttons: [Button("Ack", line: "inc ack INC-12")])
    let outbound = Outbound(key: "k", handle: Handle(place: place), action: .post, message: message)
    guard case .calls(let calls) = teams().render(outbound) else { return "" }
    let card = (try? JSONReader.read(calls[0].body))?["attachments"]?.array?.first?["content"]
    return card?["body"]?.array?.first?["actions"]?.array?.first?["data"]?.text ?? ""
  }()
}
