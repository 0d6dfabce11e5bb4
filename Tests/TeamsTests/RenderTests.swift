import Chat
import Kernel
import Teams
import Testing

@Suite struct RenderTests {
  private let place = Place(platform: "teams", team: "t1", channel: "19:a@thread.tacv2", thread: "17")

  private func rendered(
    _ message: Message, _ handle: Handle, _ action: Outbound.Action = .post, by chat: MicrosoftTeams = teams()
  ) -> Rendering {
    chat.render(Outbound(key: "k1", handle: handle, action: action, message: message))
  }

  private func call(_ method: String, _ path: String, _ body: String, tenant: String = "botframework.com") -> HTTPCall {
    HTTPCall(
      method: method, url: "https://smba.trafficmanager.net/teams/v3/conversations" + path,
      headers: [HTTPCall.Header("Content-Type", "application/json; charset=utf-8")], body: Array(body.utf8),
      credential: .client(
        url: "https://login.microsoftonline.com/\(tenant)/oauth2/v2.0/token", id: appID, secret: "s3cret",
        scope: "https://api.botframework.com/.default"))
  }

  private let hello = #"{"text":"Hello","textFormat":"xml","type":"message"}"#

  @Test func aPostAndOneInAThread() {
    #expect(
      rendered(Message("Hello"), Handle(place: place.room))
        == .calls([call("POST", "/19%3Aa%40thread.tacv2/activities", hello)]))
    #expect(
      rendered(Message("Hello"), Handle(place: place))
        == .calls([call("POST", "/19%3Aa%40thread.tacv2%3Bmessageid%3D17/activities", hello)]))
    // What was posted in a conversation of two is no thread there.
    let direct = Place(platform: "teams", team: "t1", channel: "a:1", thread: "17")
    #expect(rendered(Message("Hello"), Handle(place: direct)) == .calls([call("POST", "/a%3A1/activities", hello)]))
  }

  @Test func onlyOurOrganisationsTokens() {
    #expect(
      rendered(Message("Hello"), Handle(place: place.room), by: teams(tenant: tenant))
        == .calls([call("POST", "/19%3Aa%40thread.tacv2/activities", hello, tenant: tenant)]))
  }

  @Test func forOnePerson() {
    let handle = Handle(place: place.room, onlyFor: PersonID("teams:t1:29:ana"))
    let body = #"{"recipient":{"id":"29:ana"},"text":"Hello","textFormat":"xml","type":"message"}"#
    let expected = call("POST", "/19%3Aa%40thread.tacv2/activities?isTargetedActivity=true", body)
    #expect(rendered(Message("Hello"), handle) == .calls([expected]))
    #expect(rendered(Message("Hello"), handle, .update(messageID: "17")) == .calls([expected]))
  }

  @Test func anUpdateDropsOldButtons() {
    #expect(
      rendered(Message("Hello"), Handle(place: place.room), .update(messageID: "1:17"))
        == .calls([call("PUT", "/19%3Aa%40thread.tacv2/activities/1%3A17", hello)]))
    #expect(
      rendered(Message("x"), Handle(place: place), .update(messageID: "a b")) == .impossible(.messageID))
  }

  @Test func calls() {
    let text = RichText(spans: [.call(Mention(user: "29:ana", name: "Ana <at>")), .plain(", look")])
    #expect(
      rendered(Message(text), Handle(place: place.room))
        == .calls([
          call(
            "POST", "/19%3Aa%40thread.tacv2/activities",
            #"{"entities":[{"mentioned":{"id":"29:ana","name":"Ana <at>"},"text":"<at>Ana &lt;at&gt;</at>","#
              + #""type":"mention"}],"text":"<at>Ana &lt;at&gt;</at>, look","textFormat":"xml","type":"message"}"#)
        ]))
  }

  @Test func buttonsStandBelowTheLastPart() throws {
    let line = String(repeating: "x", count: 8_999) + "\n"
    let message = Message(
      .plain(line + line), buttons: [Button("{{DATE(x)}} Go", line: "inc ack INC-1", isPrimary: true)])
    guard case .calls(let calls) = rendered(message, Handle(place: place)) else {
      Issue.record("not rendered")
      return
    }
    #expect(calls.count == 2)
    #expect(!text(calls[0].body).contains("attachments"))
    let card = try JSONReader.read(calls[1].body)["attachments"]?.array?.first?["content"]
    let action = try #require(card?["body"]?.array?.first?["actions"]?.array?.first)
    #expect(action["title"]?.string == "{\u{200B}{DATE(x)}} Go")
    #expect(action["style"] == "positive")
  }

  /// Bytes, and half of what a webhook takes where every character counts for two.
  @Test func nothingIsLargerThanTeamsTakes() throws {
    let button = Button(String(repeating: "é", count: 75), line: "inc " + String(repeating: "a", count: 490))
    let words = String(repeating: "🚀*_<& ", count: 3_500)
    let message = Message(.user(words), buttons: Array(repeating: button, count: 5))
    guard case .calls(let calls) = rendered(message, Handle(place: place)) else {
      Issue.record("not rendered")
      return
    }
    #expect(calls.count > 5)
    #expect(calls.allSatisfy { $0.body.count <= 28_000 })
    #expect(calls.dropLast().allSatisfy { $0.body.count <= 14_200 })
  }

  @Test func withoutABotButtonsAreTyped() {
    let inbound = Inbound(
      person: PersonID("teams:t1:29:1"), personName: "", place: place, root: nil, text: "", delivery: "teams:webhook:x")
    let reply = Reply("Card \("<b>*x*</b>")", buttons: [Button("Ack", line: "inc ack INC-1")])
    #expect(
      text(teams(bot: false).answer(reply, to: inbound).body)
        == #"{"text":"Card &lt;b&gt;&#42;x&#42;&lt;/b&gt;<br>Ack — type <code>@Railhead inc ack INC-1</code>","type":"message"}"#
    )
    #expect(text(teams().answer(Reply(""), to: inbound).body) == #"{"text":"✓","type":"message"}"#)
    let called = Reply(RichText(spans: [.call(Mention(user: "29:ana", name: "Ana"))]))
    #expect(text(teams().answer(called, to: inbound).body) == #"{"text":"@Ana","type":"message"}"#)
  }

  @Test func aWebhooksAnswerIsOneMessage() throws {
    let inbound = Inbound(
      person: PersonID("teams:t1:29:1"), personName: "", place: place, root: nil, text: "", delivery: "teams:webhook:x")
    let long = Reply(.plain(String(repeating: String(repeating: "x", count: 99) + "\n", count: 400)))
    let said = try #require(try JSONReader.read(teams().answer(long, to: inbound).body)["text"]?.string)
    #expect(said.utf8.count <= 14_000)
    #expect(
      said.hasSuffix(
        "xxx<br><br>… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins"))
  }

  @Test func whatCannotBeSent() {
    #expect(rendered(Message("x"), Handle(place: place), by: teams(bot: false)) == .impossible(.noToken))
    #expect(rendered(Message(""), Handle(place: place)) == .impossible(.emptyMessage))
    let elsewhere = Place(platform: "teams", team: "t1", channel: "a b")
    #expect(rendered(Message("x"), Handle(place: elsewhere)) == .impossible(.roomID))
  }

  @Test func whereThingsAre() {
    let inbound = Inbound(
      person: PersonID("teams:t1:29:1"), personName: "", place: place, root: nil, text: "", delivery: "teams:x")
    #expect(teams().home(for: inbound) == Handle(place: place.room))
    #expect(teams(bot: false).home(for: inbound) == nil)
    #expect(
      teams().link(to: place)
        == "https://teams.microsoft.com/l/message/19%3Aa%40thread.tacv2/17?parentMessageId=17&tenantId=t1")
    #expect(teams().link(to: place.room) == nil)
    #expect(teams().link(to: Place(platform: "teams", team: "t1", channel: "a:1", thread: "17")) == nil)
  }
}
