import Chat
import Kernel
import Teams
import TestKit
import Testing

@Suite struct TextTests {
  private func rendered(_ rich: RichText) -> String {
    let place = Place(platform: "teams", team: "t1", channel: "a:1")
    let outbound = Outbound(key: "k", handle: Handle(place: place), action: .post, message: Message(rich))
    guard case .calls(let calls) = teams().render(outbound), let body = try? JSONReader.read(calls[0].body),
      body["entities"] == nil, let said = body["text"]?.string
    else { return "not rendered" }
    // Shown as a middle dot, because nobody sees it in a test either.
    return said.replacing("\u{200B}", with: "·")
  }

  @Test(
    arguments: [
      ("<at>Ana</at> now", "·&lt;at&gt;Ana&lt;/at&gt; now"),
      ("<a href=\"https://evil.test\">x</a>", "·&lt;a <code>href=&quot;https://evil.test&quot;&gt;x&lt;/a&gt;</code>"),
      ("see [our wiki](evil.test)", "see &#91;our wiki&#93;(evil.test)"),
      ("*b* _i_ ~s~ `c`", "·&#42;b&#42; &#95;i&#95; &#126;s&#126; &#96;c&#96;"),
      ("# head\n- item\n1. one", "·&#35; head<br>·- item<br>·1. one"),
      ("{{DATE(2025-01-01T00:00:00Z)}}", "·{{DATE(2025-01-01T00:00:00Z)}}"),
      ("&amp; &#42;", "·&amp;amp; &amp;&#35;42;"),
      ("a\u{202E}b\u{200B}c\u{0007}", "abc"),
    ])
  func peoplesWordsAreOnlyWords(_ words: String, _ expected: String) {
    #expect(rendered(.user(words)) == expected)
  }

  @Test func ourOwnWordsFormat() {
    #expect(
      rendered(RichText(spans: [.strong("INC-1"), .plain(" is "), .code("inc ack INC-1")]))
        == "<strong>INC-1</strong> is <code>inc ack INC-1</code>")
    #expect(rendered(RichText(spans: [.plain("a\nb <c> & d")])) == "a<br>b &lt;c&gt; &amp; d")
    #expect(rendered(RichText(spans: [.plain("a"), .code("b\n<c>")])) == "a<pre>b\n&lt;c&gt;</pre>")
    #expect(rendered(RichText(spans: [.person(Mention(user: "29:1", name: "Ana"))])) == "@Ana")
    #expect(rendered(RichText(spans: [.call(Mention(user: nil, name: "bob"))])) == "@bob")
  }

  /// Whatever people write, no tag but ours stands in it.
  @Test func noTextBringsTags() {
    var generator = SeededGenerator(seed: 20_260_322)
    let pieces = ["<", "at>", "</", "a", ">", "`", "&", "lt;", "\n", " ", "\u{200B}", "\u{0301}", "🚀", "www.a", "\""]
    for _ in 0..<2_000 {
      let words = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let said = rendered(RichText(spans: [.plain("x"), .user(words)]))
      let bare = ["<br>", "<code>", "</code>", "<pre>", "</pre>"].reduce(Array(said.utf8)) { bytes, tag in
        Array(bytes.split(separator: Array(tag.utf8)).joined())
      }
      #expect(!bare.contains(UInt8(ascii: ">")), "seed 20260322: \(words)")
    }
  }
}
