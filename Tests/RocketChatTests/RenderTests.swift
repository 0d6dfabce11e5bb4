import Chat
import Kernel
import RocketChat
import Testing

@Suite("What Rocket.Chat is sent")
struct RenderTests {
  private let room = Place(platform: "rocketchat", team: "chat.example.com", channel: "GENERAL")

  private func render(
    _ message: Message, _ handle: Handle? = nil, _ action: Outbound.Action = .post, by server: RocketChat = rocketChat()
  ) -> Rendering {
    server.render(Outbound(key: "k1", handle: handle ?? Handle(place: room), action: action, message: message))
  }

  /// The texts that would be sent; `·` stands for the zero-width space.
  private func texts(_ message: Message, _ action: Outbound.Action = .post) throws -> [String] {
    guard case .calls(let calls) = render(message, nil, action) else { return [] }
    return try calls.map {
      try #require(try JSONReader.read($0.body)["text"]?.string).replacing("\u{200B}", with: "·")
    }
  }

  @Test("a message in a room, in a thread, for one person alone, and an edit")
  func targets() {
    #expect(
      render(Message("Hello")) == .calls([post("chat.postMessage", #"{"roomId":"GENERAL","text":"Hello"}"#)]))
    var thread = room
    thread.thread = "m0"
    #expect(
      render(Message("Hello"), Handle(place: thread))
        == .calls([
          post("chat.postMessage", #"{"roomId":"GENERAL","text":"Hello","tmid":"m0"}"#)
        ]))
    #expect(
      render(Message("Hello"), Handle(place: thread, onlyFor: PersonID("rocketchat:chat.example.com:u7")))
        == .calls([
          post("chat.postMessage", #"{"channel":"@u7","text":"Hello"}"#)
        ]))
    #expect(
      render(Message("Closed"), nil, .update(messageID: "m9"))
        == .calls([
          post("chat.update", #"{"msgId":"m9","roomId":"GENERAL","text":"Closed"}"#)
        ]))
  }

  @Test("what cannot be sent")
  func impossible() {
    #expect(render(Message("")) == .impossible(.emptyMessage))
    #expect(render(Message("x"), by: rocketChat(bot: nil)) == .impossible(.noToken))
    #expect(render(Message("x"), nil, .update(messageID: "../m")) == .impossible(.messageID))
    var place = room
    place.channel = "#all"
    #expect(render(Message("x"), Handle(place: place)) == .impossible(.roomID))
  }

  @Test("what a button stands for is written out")
  func buttons() throws {
    let buttons = [Button("Acknowledge", line: "inc ack INC-1"), Button("Clos", line: "inc close INC-1", in: .french)]
    #expect(
      try texts(Message("Card", buttons: buttons)) == [
        "Card\nAcknowledge — type `!inc ack INC-1`\nClos — tapez `!inc close INC-1`"
      ])
  }

  @Test(
    "people's words mention, link and format nothing",
    arguments: [
      ("hello", "hello"), ("@all @here @zofia", "·@·all @·here @·zofia"), ("#general a#b", "·#·general a#·b"),
      ("*bold* **b** _it_ ~gone~ `code` 5 * 3", "·`*bold*` `**b**` `_it_` `~gone~` `ˋcodeˋ` 5 `*` 3"),
      ("_two words_", "·`_two` `words_`"), ("snake_case __init__ _ x", "snake_case `__init__` `_` x"),
      ("[x](https://evil.test)", "·`[x](https://evil.test)`"), ("[two words](evil)", "·[two `words](evil)`"),
      ("see evil.com, ana@evil.com or HTTPS://x", "see `evil.com,` `ana@evil.com` or `HTTPS://x`"),
      ("v1.2.3, e.g. 12:30 :rocket: a:b", "v1.2.3, e.g. 12:30 `:rocket:` a:b"),
      ("`\u{301}x`\u{301}", "·`ˋ\u{301}xˋ\u{301}`"),
      ("||x|| $$x$$ <t:1> <b> a < b", "·`||x||` `$$x$$` `<t:1>` `<b>` a < b"), (#"\*x"#, #"·`\*x`"#),
      ("# big\n- item\n> quote\n1. one\n```x", "·#· big\n·- item\n·> quote\n·1. one\n·`ˋˋˋx`"),
      ("x\u{202E}evil\u{200B}", "xevil"), ("été 🚀", "été 🚀"),
    ])
  func hostile(typed: String, sent: String) throws {
    #expect(try texts(Message(.user(typed))) == [sent])
  }

  @Test("the bot's own words keep their shape")
  func own() throws {
    #expect(
      try texts(Message("- \(strong: "INC-12") done\n- https://wiki.test/a_b @all\n\(code: "a\nb")end")) == [
        "- *INC-12* done\n- https://wiki.test/a_b @·all\n```\na\nb\n```\nend"
      ])
    #expect(try texts(Message("\(strong: " a \nb")\("@")\(strong: "all")")) == [" *a* \n*b*@·*all*"])
    #expect(try texts(Message("\("a`")\(code: "b")")) == ["`aˋ`·`b`"])
    #expect(try texts(Message("\(strong: "2 * 3")")) == ["·2 `*` 3"])
  }

  @Test("whoever is named is not notified, whoever is called is")
  func people() throws {
    let (ana, all) = (Mention(user: "u7", name: "ana.b"), Mention(user: "u8", name: "All"))
    #expect(try texts(Message("Lead: \(ana)")) == ["Lead: @·ana.b"])
    #expect(try texts(Message("→\(calling: ana) (\(calling: ana)) \(calling: all)")) == ["→ @ana.b (@ana.b) @·All"])
  }

  @Test("a long text is cut at 5,000 units, an edit and an answer end there")
  func long() throws {
    let line = String(repeating: "é", count: 999) + "\n"
    let message = Message(.plain(String(repeating: line, count: 6)))
    #expect(try texts(message).map(\.utf16.count) == [4_000, 2_000])
    let isCut = "\n… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins"
    let edit = try #require(try texts(message, .update(messageID: "m9")).first)
    #expect(edit == String(repeating: line, count: 4) + isCut)
    let inbound = try #require(rocketChat().receive(self.typed, at: noon).lines.first)
    let answer = try JSONReader.read(rocketChat().answer(Reply(message.text), to: inbound).body)
    #expect(answer["text"]?.string == edit)
    let word = try texts(Message(.user(String(repeating: "👩‍👩‍👧‍👦", count: 1_000))))
    #expect(word.allSatisfy { $0.utf16.count <= 5_000 } && word.count == 3)
  }

  private var typed: WebRequest { RocketChatTests.message("!inc list") }

  /// One `Character` of this text takes seconds to compare; the suite would show it.
  @Test(.timeLimit(.minutes(1))) func manyMarksTakeNoTime() throws {
    let word = "a" + String(repeating: "\u{301}\u{316}", count: 20_000)
    for text in [RichText.user(word), "\(strong: word) \(code: word)"] {
      guard case .calls(let calls) = render(Message(text)) else { continue }
      #expect(calls.count > 1)
    }
    #expect(rocketChat().receive(RocketChatTests.message("!inc " + word), at: noon).lines.count == 1)
  }
}
