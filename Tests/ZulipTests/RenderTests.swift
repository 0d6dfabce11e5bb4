import Chat
import Kernel
import Testing
import Zulip

@Suite("What Zulip is sent")
struct RenderTests {
  private let topic = Place(platform: "zulip", team: "zulip.example.com", channel: "5", thread: "deploys & co")

  private func render(
    _ message: Message, _ handle: Handle? = nil, _ action: Outbound.Action = .post, by server: Zulip = zulip()
  ) -> Rendering {
    server.render(Outbound(key: "k1", handle: handle ?? Handle(place: topic), action: action, message: message))
  }

  private func call(_ path: String, _ body: String, method: String = "POST") -> HTTPCall {
    HTTPCall(
      method: method, url: "https://zulip.example.com/api/v1" + path,
      headers: [basic, HTTPCall.Header("Content-Type", "application/x-www-form-urlencoded")], body: Array(body.utf8))
  }

  /// The texts that would be sent; `·` stands for the zero-width space.
  private func texts(_ message: Message, _ action: Outbound.Action = .post) throws -> [String] {
    guard case .calls(let calls) = render(message, nil, action) else { return [] }
    return try calls.map {
      try #require(try FormFields($0.body)["content"]).replacing("\u{200B}", with: "·")
    }
  }

  @Test("a message in a topic, in another channel, in a direct conversation, for one person alone")
  func targets() {
    #expect(
      render(Message("Hello"))
        == .calls([
          call("/messages", "type=stream&to=5&topic=deploys%20%26%20co&content=Hello")
        ]))
    #expect(
      render(Message("Hello"), Handle(place: topic.room))
        == .calls([
          call("/messages", "type=stream&to=5&topic=incidents&content=Hello")
        ]))
    let group = Place(platform: "zulip", team: "zulip.example.com", channel: "direct-10-11")
    #expect(
      render(Message("Hello"), Handle(place: group))
        == .calls([
          call("/messages", "type=direct&to=%5B10%2C11%5D&content=Hello")
        ]))
    #expect(
      render(Message("Hello"), Handle(place: topic, onlyFor: PersonID("zulip:zulip.example.com:7")))
        == .calls([
          call("/messages", "type=direct&to=%5B7%5D&content=Hello")
        ]))
  }

  @Test("an edit, and the same said anew where it is too late for one")
  func edits() throws {
    #expect(
      render(Message("Closed"), nil, .update(messageID: "42"))
        == .calls([
          call("/messages/42", "content=Closed", method: "PATCH")
        ]))
    let card = Outbound(
      key: "k1", handle: Handle(place: topic), action: .update(messageID: "42"), message: Message("Closed"))
    var anew = card
    anew.action = .post
    #expect(zulip().plainer(card, refusedBecause: "http_400 BAD_REQUEST") == anew)
    #expect(zulip().plainer(card, refusedBecause: "http_503") == nil)
    #expect(zulip().plainer(anew, refusedBecause: "http_400 BAD_REQUEST") == nil)
  }

  @Test("what cannot be sent")
  func impossible() {
    #expect(render(Message("")) == .impossible(.emptyMessage))
    #expect(render(Message("x"), by: zulip(apiKey: nil)) == .impossible(.noToken))
    #expect(render(Message("x"), nil, .update(messageID: "../42")) == .impossible(.messageID))
    for channel in ["", "ops", "-5", "direct-", "direct-1-x", "5 "] {
      let place = Place(platform: "zulip", team: "t", channel: channel)
      #expect(render(Message("x"), Handle(place: place)) == .impossible(.roomID), "\(channel)")
    }
  }

  @Test("what a button stands for is written out, mention and all")
  func buttons() throws {
    let buttons = [Button("Acknowledge", line: "inc ack INC-1"), Button("Clos", line: "inc close INC-1", in: .french)]
    #expect(
      try texts(Message("Card", buttons: buttons)) == [
        "Card\nAcknowledge — type `@**Opsbot** inc ack INC-1`\nClos — tapez `@**Opsbot** inc close INC-1`"
      ])
  }

  @Test(
    "people's words mention, link and format nothing",
    arguments: [
      ("hello", "hello"), ("@all @**all** @_**Ana|7** @*ops*", "·@·all `@**all**` `@_**Ana|7**` `@*ops*`"),
      ("#general #**ops>x** #12", "·#·general `#**ops>x**` #·12"),
      ("**bold** *it* ~~gone~~ `code` 5 * 3", "·`**bold**` `*it*` `~~gone~~` `` `code` `` 5 `*` 3"),
      ("*two words*", "·`*two` `words*`"), ("[x](https://evil.test)", "·`[x](https://evil.test)`"),
      ("[two words](evil)", "·[two `words](evil)`"), ("[1] (2)", "·[1] (2)"),
      ("see evil.com, ana@evil.com or HTTPS://x", "see `evil.com,` `ana@evil.com` or `HTTPS://x`"),
      ("v1.2.3, e.g. snake_case main.c", "v1.2.3, e.g. snake_case main.c"),
      ("$$x$$ ~100$ :rocket: 12:30 a:b", "·`$$x$$` ~100$ `:rocket:` 12:30 a:b"),
      ("<time:2025-01-01> <b> a<b a < b", "·`<time:2025-01-01>` `<b>` `a<b` a < b"),
      (#"&#64;**all** &amp; a & b \*x"#, #"·`&#64;**all**` `&amp;` a & b `\*x`"#),
      (
        "/poll x\n/me\n# big\n- item\n> quote\n1. one\n```quote\nx",
        "·/poll x\n·/me\n·#· big\n·- item\n·> quote\n·1. one\n·```` ```quote ````\nx"
      ),
      ("a|b\n-|-", "a|b\n·-|-"), ("x\u{202E}evil\u{200B}", "xevil"), ("été 🚀", "été 🚀"),
    ])
  func hostile(typed: String, sent: String) throws {
    #expect(try texts(Message(.user(typed))) == [sent])
  }

  @Test("the bot's own words keep their shape")
  func own() throws {
    #expect(
      try texts(Message("- \(strong: "INC-12") done\n- https://wiki.test/a_b @all\n\(code: "a\nb")end")) == [
        "- **INC-12** done\n- https://wiki.test/a_b @·all\n```\na\nb\n```\nend"
      ])
    #expect(try texts(Message("\(strong: " a \nb")\("@")\(strong: "all")")) == [" **a** \n**b**@·**all**"])
    #expect(try texts(Message("\("a`")\(code: "b")")) == ["`` a` ``·`b`"])
    #expect(try texts(Message("\(strong: "2 * 3")")) == ["·2 `*` 3"])
  }

  @Test("whoever is named is not notified, whoever is called is")
  func people() throws {
    let (ana, bo) = (Mention(user: "7", name: "Ana"), Mention(user: nil, name: "bo*"))
    #expect(try texts(Message("Lead: \(ana), \(bo)")) == ["Lead: @_**|7**, `@bo*`"])
    #expect(try texts(Message("→\(calling: ana) (\(calling: ana)) \(calling: bo)")) == ["→ @**|7** (@**|7**) `@bo*`"])
    let trick = Mention(user: "7** @**all", name: "Eve")
    #expect(try texts(Message("x \(calling: trick)")) == ["x @·Eve"])
  }

  @Test("a long text is cut at 10,000 code points, an edit and an answer end there")
  func long() throws {
    let line = String(repeating: "é", count: 999) + "\n"
    let message = Message(.plain(String(repeating: line, count: 12)))
    let parts = try texts(message)
    #expect(parts.map(\.unicodeScalars.count) == [9_000, 3_000])
    let isCut = "\n… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins"
    let edit = try #require(try texts(message, .update(messageID: "42")).first)
    #expect(edit == String(repeating: line, count: 9) + isCut)
    let inbound = try #require(zulip().receive(mention("x"), at: noon).lines.first)
    let answer = try JSONReader.read(zulip().answer(Reply(message.text), to: inbound).body)
    #expect(answer["content"]?.string == edit)
    let word = try texts(Message(.user(String(repeating: "👩‍👩‍👧‍👦", count: 3_000))))
    #expect(word.allSatisfy { $0.unicodeScalars.count <= 10_000 } && word.count == 3)
  }

  @Test("the answer to the Slack-like format")
  func form() {
    var inbound = Inbound(
      person: PersonID("zulip:t:1"), personName: "", place: topic, root: nil, text: "", delivery: "zulip:form:ab")
    #expect(text(zulip().answer(Reply("Saved"), to: inbound).body) == #"{"text":"Saved"}"#)
    inbound.delivery = "zulip:9"
    #expect(text(zulip().answer(Reply("Saved"), to: inbound).body) == #"{"content":"Saved"}"#)
  }

  /// One `Character` of this text takes seconds to compare; the suite would show it.
  @Test(.timeLimit(.minutes(1))) func manyMarksTakeNoTime() throws {
    let word = "a" + String(repeating: "\u{301}\u{316}", count: 20_000)
    for text in [RichText.user(word), "\(strong: word) \(code: word)"] {
      guard case .calls(let calls) = render(Message(text)) else { continue }
      #expect(calls.count > 1)
    }
    #expect(zulip().receive(mention("@**Opsbot** inc " + word, html: "\"<\(word)"), at: noon).lines.count == 1)
  }
}
