import Chat
import Kernel
import Matrix
import Testing

@Suite struct RenderTests {
  private let room = Place(platform: "matrix", team: "example.org", channel: "!r/1:example.org")
  private let send = "http://localhost:8008/_matrix/client/v3/rooms/%21r%2F1%3Aexample.org/send/m.room.message/"

  private func render(_ message: Message, _ handle: Handle? = nil, _ action: Outbound.Action = .post) -> Rendering {
    matrix().render(
      Outbound(key: "k:1", handle: handle ?? Handle(place: room), action: action, message: message))
  }

  private func put(_ transaction: String, _ body: String) -> HTTPCall {
    HTTPCall(
      method: "PUT", url: send + transaction,
      headers: [
        HTTPCall.Header("Authorization", "Bearer as_1b2d"), HTTPCall.Header("Content-Type", "application/json"),
      ], body: Array(body.utf8))
  }

  @Test func aPlainNotice() {
    #expect(
      render(Message("Saved \("<@room>")"))
        == .calls([put("k%3A1", #"{"body":"Saved <@room>","m.mentions":{},"msgtype":"m.notice"}"#)]))
  }

  @Test func aFormattedNotice() {
    let ana = Mention(user: "@ana:example.org", name: "Ana")
    let text: RichText = "\(strong: "INC-1") by \(ana) & \(Mention(user: nil, name: "<eve>"))\nType \(code: "!inc a")"
    #expect(
      render(Message(text))
        == .calls([
          put(
            "k%3A1",
            """
            {"body":"INC-1 by Ana & <eve>\\nType !inc a","format":"org.matrix.custom.html",\
            "formatted_body":"<strong>INC-1</strong> by \
            <a href=\\"https://matrix.to/#/%40ana%3Aexample.org\\">Ana</a> &amp; &lt;eve&gt;<br>\
            Type <code>!inc a</code>","m.mentions":{},"msgtype":"m.notice"}
            """)
        ]))
  }

  @Test func aLinkIsWordsInTheBody() {
    let text = RichText(spans: [
      .link("<b>]|", to: #"https://a.example/?b="c>"&d"#), .plain(" "), .link("INC-2", to: "javascript:x"),
    ])
    #expect(
      render(Message(text))
        == .calls([
          put(
            "k%3A1",
            """
            {"body":"<b>]| INC-2","format":"org.matrix.custom.html","formatted_body":"<a \
            href=\\"https://a.example/?b=%22c%3E%22&amp;d\\">&lt;b&gt;]|</a> INC-2","m.mentions":{},"msgtype":"m.notice"}
            """)
        ]))
    #expect(
      render(Message(RichText(spans: [.link("INC-2", to: "javascript:x")])))
        == .calls([put("k%3A1", #"{"body":"INC-2","m.mentions":{},"msgtype":"m.notice"}"#)]))
  }

  @Test func inAThreadOrAsAReply() {
    var threaded = room
    threaded.thread = "$root"
    #expect(
      render(Message("x"), Handle(place: threaded, inReplyTo: "$cmd"))
        == .calls([
          put(
            "k%3A1",
            """
            {"body":"x","m.mentions":{},"m.relates_to":{"event_id":"$root","is_falling_back":true,\
            "m.in_reply_to":{"event_id":"$cmd"},"rel_type":"m.thread"},"msgtype":"m.notice"}
            """)
        ]))
    #expect(
      render(Message("x"), Handle(place: room, onlyFor: PersonID("matrix:example.org:@ana:x"), inReplyTo: "$cmd"))
        == .calls([
          put(
            "k%3A1",
            """
            {"body":"x","m.mentions":{},"m.relates_to":{"m.in_reply_to":{"event_id":"$cmd"}},"msgtype":"m.notice"}
            """)
        ]))
  }

  @Test func anEditReplacesTheNotice() {
    #expect(
      render(Message("\(strong: "Closed")"), nil, .update(messageID: "$card"))
        == .calls([
          put(
            "k%3A1",
            """
            {"body":"* Closed","format":"org.matrix.custom.html","formatted_body":"* <strong>Closed</strong>",\
            "m.mentions":{},"m.new_content":{"body":"Closed","format":"org.matrix.custom.html",\
            "formatted_body":"<strong>Closed</strong>","m.mentions":{},"msgtype":"m.notice"},\
            "m.relates_to":{"event_id":"$card","rel_type":"m.replace"},"msgtype":"m.notice"}
            """)
        ]))
  }

  @Test func buttonsAreWrittenOut() {
    let message = Message(
      "Card",
      buttons: [Button("Acknowledge", line: "inc ack INC-12"), Button("Clore", line: "inc clore INC-12", in: .french)])
    #expect(
      render(message)
        == .calls([
          put(
            "k%3A1",
            """
            {"body":"Card\\nAcknowledge — type !inc ack INC-12\\nClore — tapez !inc clore INC-12",\
            "format":"org.matrix.custom.html","formatted_body":"Card<br>Acknowledge — type \
            <code>!inc ack INC-12</code><br>Clore — tapez <code>!inc clore INC-12</code>",\
            "m.mentions":{},"msgtype":"m.notice"}
            """)
        ]))
  }

  @Test func longTextsAreSplitAndEditsCut() {
    let line = String(repeating: "x", count: 9_999)
    let text = RichText.plain([line, line, line].joined(separator: "\n"))
    let body = #"{"body":"\#(line)\n","m.mentions":{},"#
    #expect(
      render(Message(text), Handle(place: room, inReplyTo: "$cmd"))
        == .calls([
          put("k%3A1", body + #""m.relates_to":{"m.in_reply_to":{"event_id":"$cmd"}},"msgtype":"m.notice"}"#),
          put("k%3A1.2", body + #""msgtype":"m.notice"}"#),
          put("k%3A1.3", #"{"body":"\#(line)","m.mentions":{},"msgtype":"m.notice"}"#),
        ]))
    guard case .calls(let edit) = render(Message(text), nil, .update(messageID: "$card")) else {
      Issue.record("not rendered")
      return
    }
    #expect(edit.count == 1)
    #expect(MatrixTests.text(edit[0].body).contains(#"…","m.mentions":{},"msgtype":"m.notice"},"m.relates_to""#))
  }

  /// The worst that JSON and HTML make of a text still fits into an event.
  @Test(arguments: ["\"", "\\", "&", "\n", "é", "\u{1F680}"])
  func everyPartFits(_ piece: String) {
    for action in [Outbound.Action.post, .update(messageID: "$card")] {
      let text = String(repeating: piece, count: 40_000)
      guard case .calls(let calls) = render(Message("\(strong: "x")\(text)"), nil, action) else {
        Issue.record("not rendered")
        return
      }
      for call in calls { #expect(call.body.count < 64_000, "\(piece) \(action)") }
    }
  }

  @Test func whatCannotBeSent() {
    #expect(render(Message("")) == .impossible(.emptyMessage))
    #expect(render(Message("x"), nil, .update(messageID: "card")) == .impossible(.messageID))
    let elsewhere = Handle(place: Place(platform: "matrix", team: "t", channel: "room"))
    #expect(render(Message("x"), elsewhere) == .impossible(.roomID))
  }

  @Test(arguments: [
    ("@room @ana", "@room @ana"),
    ("<b>x</b> &amp; \"y\"", "&lt;b&gt;x&lt;/b&gt; &amp;amp; &quot;y&quot;"),
    ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
    ("</code></strong><script>", "&lt;/code&gt;&lt;/strong&gt;&lt;script&gt;"),
    ("**bold** [x](javascript:1)", "**bold** [x](javascript:1)"),
    ("\u{202E}evil\u{2066}\u{7}\u{9B}\r\n", "evil<br>"),
    ("\u{0}", ""),
    ("été 🚀", "été 🚀"),
  ])
  func wordsOfPeopleAreInert(_ typed: String, _ expected: String) throws {
    guard case .calls(let calls) = render(Message("\(strong: "|")\(typed)\(strong: "|")")) else {
      Issue.record("not rendered")
      return
    }
    let content = try JSONReader.read(calls[0].body)
    #expect(content["formatted_body"]?.string == "<strong>|</strong>\(expected)<strong>|</strong>")
    #expect(content["m.mentions"] == .object([]))
  }
}
