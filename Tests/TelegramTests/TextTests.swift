import Chat
import Kernel
import Telegram
import TestKit
import Testing

/// What a text becomes; `·` stands for the zero-width space.
@Suite struct TextTests {
  private let place = Place(platform: "telegram", team: "7000000001", channel: group)

  private func html(_ text: RichText) throws -> String {
    let outbound = Outbound(key: "k", handle: Handle(place: place), action: .post, message: Message(text))
    guard case .calls(let calls) = telegram().render(outbound) else { return "not rendered" }
    #expect(calls.count == 1)
    return try #require(try JSONReader.read(calls[0].body)["text"]?.string).replacing("\u{200B}", with: "·")
  }

  @Test(arguments: [
    ("hello", "hello"),
    ("@channel @ana a@b", "@·channel @·ana a@·b"),
    ("a@evil.test or evil.test/x", "<code>a@evil.test</code> or <code>evil.test/x</code>"),
    (
      "https://evil.test tg://user?id=7 WWW.x",
      "<code>https://evil.test</code> <code>tg://user?id=7</code> <code>WWW.x</code>"
    ),
    ("192.0.2.1 and v1.2, 1.5 h. Then", "<code>192.0.2.1</code> and v1.2, 1.5 h. Then"),
    ("x.Y ö.ü", "<code>x.Y</code> <code>ö.ü</code>"),
    (#"<a href="tg://user?id=7">x</a>"#, #"&lt;a <code>href=&quot;tg://user?id=7&quot;&gt;x&lt;/a&gt;</code>"#),
    ("<b>bold</b> &amp; </code>", "&lt;b&gt;bold&lt;/·b&gt; &amp;amp; &lt;/·code&gt;"),
    ("/inc close #tag $USD and/or c#", "/·inc close #·tag $·USD and/or c#"),
    ("(/stop) é/x", "(/·stop) é/x"),
    ("*b* _i_ `c` [x](y)", "*b* _i_ `c` [x](y)"),
    ("x\r\n\u{202E}evil\u{2066}\u{7}", "x\nevil"),
    ("été 🚀\tb  c\n\nd", "été 🚀\tb  c\n\nd"),
  ])
  func wordsOfPeopleAreInert(_ typed: String, _ expected: String) throws {
    #expect(try html(.user(typed)) == expected)
  }

  @Test func theBotsOwnWordsKeepTheirShape() throws {
    #expect(try html("- a_b <x> https://wiki.test/a?b&c @all") == "- a_b &lt;x&gt; https://wiki.test/a?b&amp;c @·all")
    #expect(try html("\(strong: "INC-12 <3") done") == "<b>INC-12 &lt;3</b> done")
    #expect(
      try html("Type \(code: "/inc ack @ana") or\(code: "a\n</pre>")")
        == "Type <code>/inc ack @ana</code> or<pre>a\n&lt;/pre&gt;</pre>")
    let people: RichText = "\(Mention(user: "7", name: "ana.b")) and \(Mention(user: "8", name: ""))"
    #expect(try html(people) == "<code>@ana.b</code> and @·8")
  }

  @Test func onlyWhoeverIsCalledIsNotified() throws {
    let text: RichText = "\(calling: Mention(user: "7", name: "A <b>")), \(calling: Mention(user: "x", name: "all"))"
    #expect(try html(text) == #"<a href="tg://user?id=7">A &lt;b&gt;</a>, @·all"#)
  }

  /// One `Character` of this text takes seconds to compare; the suite would show it.
  @Test(.timeLimit(.minutes(1))) func manyMarksTakeNoTime() {
    let outbound = Outbound(
      key: "k1", handle: Handle(place: place), action: .post,
      message: Message(.user("a" + String(repeating: "\u{301}\u{316}", count: 20_000))))
    #expect(telegram().render(outbound).calls.count == 10)
  }
}
