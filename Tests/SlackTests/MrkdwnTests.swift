import Chat
import FoundationEssentials
import Kernel
import Slack
import Testing

private func rendered(_ text: RichText) throws -> String {
  struct Body: Decodable { var text: String }
  let inbound = Inbound(
    person: PersonID("slack:T1:U1"), personName: "ana", place: Place(platform: "slack", team: "T1", channel: "C1"),
    root: "inc", text: "", delivery: "slack:1")
  let answer = SlackBench.slack.answer(Reply(text), to: inbound)
  return try JSONBody.decode(Body.self, from: answer.body).text
}

@Suite struct MrkdwnTests {
  @Test(arguments: [
    ("<!channel> <!here> <!everyone|all>", "&lt;!channel&gt; &lt;!here&gt; &lt;!everyone|all&gt;"),
    ("<@U123|ana> <#C1> <!subteam^S1>", "&lt;@U123|ana&gt; &lt;#C1&gt; &lt;!subteam^S1&gt;"),
    ("<https://evil.example|bank>", "&lt;https://evil.example|bank&gt;"),
    ("&lt;!channel&gt;", "&amp;lt;!channel&amp;gt;"),
    ("@here @channel #ops", "@here @channel #ops"),
    ("*bold*", "*\u{200B}bold*"),
    ("_it_ ~no~", "_\u{200B}it_ ~\u{200B}no~"),
    ("`rm -rf`", "`\u{200B}rm -rf`"),
    ("```x\ny```", "`\u{200B}`\u{200B}`\u{200B}x\ny`\u{200B}`\u{200B}`"),
    ("snake_case_name 5 * 3 * 2 ~/bin it's", "snake_case_name 5 * 3 * 2 ~/bin it's"),
    ("*.swift", "*.swift"),
    ("(*a*)", "(*\u{200B}a*)"),
    ("> quoted\n> twice, 3 > 2", "\u{200B}&gt; quoted\n\u{200B}&gt; twice, 3 &gt; 2"),
    ("red\u{1B}[31m \u{202E}txt\u{0}", "red[31m txt"),
    ("{{7*7}} =cmd|' /C calc'!A0", "{{7*7}} =cmd|' /C calc'!A0"),
    ("👩‍👧 żółć e\u{301}", "👩‍👧 żółć e\u{301}"),
  ])
  func `A person's words mention, link and format nothing`(text: String, expected: String) throws {
    let result = try rendered(.user(text))
    #expect(result.utf8.elementsEqual(expected.utf8), "\(result.debugDescription)")
  }

  @Test func `Every span has its own rule`() throws {
    let mention = Mention(user: "U9", name: "b<o>b *x*")
    #expect(
      try rendered("Declared \(strong: "INC-12 & co"): \("<db> *down*") by \(mention), type \(code: "inc ack <id>").")
        == "Declared *INC-12 &amp; co*: &lt;db&gt; *\u{200B}down* by @b&lt;o&gt;b *\u{200B}x*, type `inc ack &lt;id&gt;`."
    )
  }

  @Test func `A link ends where it should, whatever stands in it`() throws {
    func link(_ words: String, _ address: String) throws -> String {
      try rendered(RichText(spans: [.plain("see "), .link(words, to: address), .plain(".")]))
    }
    #expect(try link("INC-1", "https://a.example/b?c=d&e=f") == "see <https://a.example/b?c=d&amp;e=f|INC-1>.")
    #expect(
      try link("a>b <!here> & c", "https://a.example/x|y>z<")
        == "see <https://a.example/x%7Cy%3Ez%3C|a&gt;b &lt;!here&gt; &amp; c>.")
    #expect(try link("a|b", "https://a.example") == "see a|b.")
    #expect(try link("a *b*", "javascript:alert(1)") == "see a *\u{200B}b*.")
    #expect(try link("!channel", "!channel") == "see !channel.")
  }

  @Test func `Marks that would not work are left out`() throws {
    #expect(try rendered("\(strong: "")|\(strong: " a")|\(strong: "a*b")|\(strong: "a\nb")") == "| a|a*b|a\nb")
    #expect(try rendered("\(code: "a`b")|\(code: "")") == "a`b|")
  }

  @Test func `Whatever is thrown at it, nothing live comes out`() throws {
    let pieces = [
      "<", ">", "&", "!", "@", "channel", "|", "*", "_", "~", "`", "\n", " ", "a", "é", "\u{202E}", "\u{7}",
    ]
    var state: UInt64 = 7
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let out = try rendered(.user(text))
      #expect(!out.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }, "\(text.debugDescription)")
      let visible = out.replacing("\u{200B}", with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&amp;", with: "&")
      #expect(visible == UserText.neutralised(text), "\(text.debugDescription)")
    }
  }
}
