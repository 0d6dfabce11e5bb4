import Chat
import GoogleChat
import Kernel
import Testing

@Suite struct RenderTests {
  private let place = Place(platform: "googlechat", team: project, channel: "S1", thread: "T1")

  private func outbound(_ message: Message, _ handle: Handle, _ action: Outbound.Action = .post) -> Outbound {
    Outbound(key: "k1", handle: handle, action: action, message: message)
  }

  private func call(_ method: String, _ path: String, _ body: String) -> HTTPCall {
    HTTPCall(
      method: method, url: "https://chat.googleapis.com/v1" + path,
      headers: [HTTPCall.Header("Content-Type", "application/json; charset=utf-8")], body: Array(body.utf8),
      credential: .serviceAccount(
        url: "https://oauth2.googleapis.com/token", email: account.email, privateKeyPEM: account.privateKey,
        scope: "https://www.googleapis.com/auth/chat.bot"))
  }

  @Test func aPost() {
    #expect(
      googleChat().render(outbound(Message("Hello \("<users/all>")"), Handle(place: place.room)))
        == .calls([
          call(
            "POST", "/spaces/S1/messages?requestId=k1",
            "{\"markupSyntax\":\"MARKUP_SYNTAX_CHAT\",\"text\":\"Hello <\u{200B}users/all>\"}")
        ]))
  }

  @Test func inAThreadForOnePerson() {
    let handle = Handle(place: place, onlyFor: PersonID("googlechat:1:42"))
    #expect(
      googleChat().render(outbound(Message("Hello"), handle))
        == .calls([
          call(
            "POST",
            "/spaces/S1/messages?requestId=k1&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD",
            #"{"markupSyntax":"MARKUP_SYNTAX_CHAT","privateMessageViewer":{"name":"users/42"},"text":"Hello","#
              + #""thread":{"name":"spaces/S1/threads/T1"}}"#)
        ]))
  }

  /// The thread of a message that is not its first one.
  @Test func belowAMessageOfItsOwnName() {
    guard
      case .calls(let calls) = googleChat().render(
        outbound(
          Message("x"), Handle(place: Place(platform: "googlechat", team: project, channel: "S1", thread: "m.9/T2"))))
    else {
      Issue.record("not rendered")
      return
    }
    #expect(text(calls[0].body).contains(#""thread":{"name":"spaces/S1/threads/T2"}"#))
  }

  @Test func anUpdateDropsOldButtons() {
    let body = #"{"cardsV2":[],"markupSyntax":"MARKUP_SYNTAX_CHAT","text":"Closed"}"#
    func update(_ id: String) -> Rendering {
      googleChat().render(outbound(Message("Closed"), Handle(place: place), .update(messageID: id)))
    }
    #expect(update("T1") == .calls([call("PATCH", "/spaces/S1/messages/T1.T1?updateMask=text,cardsV2", body)]))
    #expect(update("m.9/T2") == .calls([call("PATCH", "/spaces/S1/messages/m.9?updateMask=text,cardsV2", body)]))
    for id in ["../x", "a/b/c", "", "a?b"] { #expect(update(id) == .impossible(.messageID)) }
  }

  @Test func buttonsStandBelowTheLastPart() throws {
    let line = String(repeating: "x", count: 15_999) + "\n"
    let message = Message(.plain(line + line), buttons: [Button("Go", line: "inc ack INC-1")])
    guard case .calls(let calls) = googleChat().render(outbound(message, Handle(place: place.room))) else {
      Issue.record("not rendered")
      return
    }
    #expect(calls.map { $0.url.split(separator: "=").last } == ["k1", "k1.2"])
    #expect(!text(calls[0].body).contains("cardsV2"))
    let function = try #require(
      try JSONReader.read(calls[1].body)["cardsV2"]?.array?.first?["card"]?["sections"]?.array?.first?["widgets"]?
        .array?.first?["buttonList"]?["buttons"]?.array?.first?["onClick"]?["action"]?["function"]?.string)
    #expect(function == address)
  }

  /// Bytes, however many a character takes, and with five buttons of the longest lines.
  @Test func nothingIsLargerThanGoogleTakes() throws {
    let button = Button(String(repeating: "é", count: 75), line: "inc " + String(repeating: "a", count: 490))
    let words = String(repeating: "🚀*_<", count: 8_500)
    let message = Message(.user(words), buttons: Array(repeating: button, count: 5))
    guard case .calls(let calls) = googleChat().render(outbound(message, Handle(place: place))) else {
      Issue.record("not rendered")
      return
    }
    #expect(calls.count > 5)
    #expect(calls.allSatisfy { $0.body.count <= 32_000 })
    let whole = try calls.map { try JSONReader.read($0.body)["text"]?.string ?? "" }.joined()
    #expect(whole.replacing("\u{200B}", with: "") == words)
  }

  @Test func anAnswerIsOneMessage() throws {
    let inbound = Inbound(
      person: PersonID("googlechat:1:42"), personName: "", place: place, root: "inc", text: "", delivery: "googlechat:x"
    )
    let long = Reply(.plain(String(repeating: String(repeating: "x", count: 99) + "\n", count: 400)))
    let said = try #require(try JSONReader.read(googleChat().answer(long, to: inbound).body)["text"]?.string)
    #expect(said.utf8.count <= 24_000)
    #expect(
      said.hasSuffix(
        "xxx\n\n… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins"))
    #expect(googleChat().answer(Reply(""), to: inbound) == .json(Array("{}".utf8)))
  }

  @Test func inAConversationOfTwoNothingIsHidden() {
    var inbound = Inbound(
      person: PersonID("googlechat:1:42"), personName: "", place: place, root: "inc", text: "", delivery: "googlechat:x"
    )
    inbound.isDirect = true
    #expect(
      text(googleChat().answer(Reply("Hello"), to: inbound).body)
        == #"{"markupSyntax":"MARKUP_SYNTAX_CHAT","text":"Hello"}"#)
  }

  @Test func sixthButtonsAreTyped() throws {
    let buttons = (1...6).map { Button("Go \($0)", line: "inc ack INC-\($0)") }
    guard case .calls(let calls) = googleChat().render(outbound(Message("x", buttons: buttons), Handle(place: place)))
    else {
      Issue.record("not rendered")
      return
    }
    #expect(try JSONReader.read(calls[0].body)["text"]?.string == "x")
    let none = googleChat(buttonKey: "").render(outbound(Message("x", buttons: buttons), Handle(place: place)))
    guard case .calls(let plain) = none else { return }
    #expect(!text(plain[0].body).contains("cardsV2"))
  }

  @Test func whatCannotBeSent() {
    let mute = googleChat(account: nil)
    #expect(mute.render(outbound(Message("x"), Handle(place: place))) == .impossible(.noToken))
    #expect(googleChat().render(outbound(Message(""), Handle(place: place))) == .impossible(.emptyMessage))
    let elsewhere = Place(platform: "googlechat", team: project, channel: "../x")
    #expect(googleChat().render(outbound(Message("x"), Handle(place: elsewhere))) == .impossible(.roomID))
  }

  @Test func whereThingsAre() {
    let inbound = Inbound(
      person: PersonID("googlechat:1:42"), personName: "", place: place, root: "inc", text: "", delivery: "googlechat:x"
    )
    #expect(googleChat().home(for: inbound) == Handle(place: place.room))
    #expect(googleChat(account: nil).home(for: inbound) == nil)
    #expect(googleChat().link(to: place) == "https://chat.google.com/room/S1/T1")
    #expect(googleChat().link(to: place.room) == nil)
  }
}
