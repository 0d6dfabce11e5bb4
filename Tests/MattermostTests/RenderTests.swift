import Chat
import Kernel
import Mattermost
import Testing

@Suite struct RenderTests {
  private let place = Place(platform: "mattermost", team: "t1", channel: "c1", thread: "root1")

  private func outbound(_ message: Message, _ handle: Handle, _ action: Outbound.Action = .post) -> Outbound {
    Outbound(key: "k1", handle: handle, action: action, message: message)
  }

  private func post(_ url: String, _ body: String, method: String = "POST") -> HTTPCall {
    HTTPCall(
      method: method, url: url,
      headers: [
        HTTPCall.Header("Authorization", "Bearer bot-token"), HTTPCall.Header("Content-Type", "application/json"),
      ],
      body: Array(body.utf8))
  }

  @Test func aPostInAThread() {
    #expect(
      mattermost().render(outbound(Message("Hello \("@all")"), Handle(place: place)))
        == .calls([
          post(
            "https://mm.example.com/api/v4/posts",
            "{\"channel_id\":\"c1\",\"message\":\"Hello @\u{200B}all\",\"pending_post_id\":\"k1\",\"root_id\":\"root1\"}"
          )
        ]))
  }

  @Test func aPostForOnePerson() {
    let handle = Handle(place: place.room, onlyFor: PersonID("mattermost:t1:u7"))
    #expect(
      mattermost().render(outbound(Message("Hello"), handle))
        == .calls([
          post(
            "https://mm.example.com/api/v4/posts/ephemeral",
            #"{"post":{"channel_id":"c1","message":"Hello","pending_post_id":"k1"},"user_id":"u7"}"#)
        ]))
  }

  @Test func aResponseURLIsUsedFiveTimesAtMost() throws {
    let handle = Handle(place: place, responseURL: "https://mm.example.com/hooks/commands/h1")
    let text = String(repeating: String(repeating: "x", count: 9_999) + "\n", count: 7)
    guard case .calls(let calls) = mattermost(botToken: nil).render(outbound(Message(.plain(text)), handle)) else {
      Issue.record("not rendered")
      return
    }
    #expect(calls.count == 5)
    let last = try JSONReader.read(try #require(calls.last).body)["text"]?.string
    #expect(
      last?.hasSuffix(
        "\n… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins") == true)
  }

  @Test func buttonsStandBelowTheLastPart() throws {
    let line = String(repeating: "x", count: 9_999) + "\n"
    let message = Message(.plain(line + line), buttons: [Button("Go", line: "inc ack INC-1")])
    guard case .calls(let calls) = mattermost().render(outbound(message, Handle(place: place))) else {
      Issue.record("not rendered")
      return
    }
    #expect(calls.count == 2)
    #expect(!text(calls[0].body).contains("props"))
    #expect(text(calls[0].body).contains(#""pending_post_id":"k1""#))
    #expect(
      text(calls[1].body).contains(#""pending_post_id":"k1.2","props":{"attachments":[{"actions":[{"id":"button1""#))
  }

  @Test func anUpdateDropsOldButtons() {
    #expect(
      mattermost().render(outbound(Message("Closed"), Handle(place: place), .update(messageID: "p1")))
        == .calls([
          post(
            "https://mm.example.com/api/v4/posts/p1/patch", #"{"message":"Closed","props":{"attachments":[]}}"#,
            method: "PUT")
        ]))
    #expect(
      mattermost().render(outbound(Message("x"), Handle(place: place), .update(messageID: "../x")))
        == .impossible(.messageID))
  }

  @Test func withoutATokenTheResponseURLIsUsed() {
    let hook = "https://mm.example.com/hooks/commands/h1"
    let handle = Handle(place: place, onlyFor: PersonID("mattermost:t1:u7"), responseURL: hook)
    #expect(
      mattermost(botToken: nil).render(outbound(Message("Hello"), handle))
        == .calls([
          HTTPCall(
            url: hook, headers: [HTTPCall.Header("Content-Type", "application/json")],
            body: Array(#"{"response_type":"ephemeral","skip_slack_parsing":true,"text":"Hello"}"#.utf8))
        ]))
  }

  @Test func whatCannotBeSent() {
    let server = mattermost(botToken: nil)
    #expect(
      server.render(outbound(Message("x"), Handle(place: place, responseURL: "https://evil.test/hooks/commands/h1")))
        == .impossible(.noToken))
    #expect(
      server.render(outbound(Message("x"), Handle(place: place), .update(messageID: "p1")))
        == .impossible(.noToken))
    #expect(server.render(outbound(Message(""), Handle(place: place))) == .impossible(.emptyMessage))
  }

  @Test func whereAnnouncementsGo() {
    func home(botToken: String?, responseURL: String?) -> Handle? {
      let inbound = Inbound(
        person: PersonID("mattermost:t1:u1"), personName: "", place: place, root: "inc", text: "",
        delivery: "mattermost:x", responseURL: responseURL)
      return mattermost(botToken: botToken).home(for: inbound)
    }
    let hook = "https://mm.example.com/hooks/commands/h1"
    #expect(home(botToken: "bot-token", responseURL: hook) == Handle(place: place.room))
    #expect(home(botToken: nil, responseURL: hook) == Handle(place: place.room, responseURL: hook))
    #expect(home(botToken: nil, responseURL: nil) == nil)
  }

  @Test func noButtonsWithoutASecret() {
    #expect(
      mattermost(secret: "").render(outbound(Message("x", buttons: [Button("Go", line: "inc")]), Handle(place: place)))
        == .calls([
          post(
            "https://mm.example.com/api/v4/posts",
            #"{"channel_id":"c1","message":"x","pending_post_id":"k1","root_id":"root1"}"#)
        ]))
  }
}
