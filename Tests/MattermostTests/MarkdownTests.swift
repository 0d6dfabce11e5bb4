import Chat
import Kernel
import Mattermost
import Testing

/// What a text becomes; `·` stands for the zero-width space.
@Suite struct MarkdownTests {
  private func markdown(_ text: RichText) throws -> String {
    let inbound = Inbound(
      person: PersonID("mattermost:t1:u1"), personName: "",
      place: Place(platform: "mattermost", team: "t1", channel: "c1"), root: "inc", text: "",
      delivery: "mattermost:action:x")
    let answer = try JSONReader.read(mattermost().answer(Reply(text), to: inbound).body)
    return try #require(answer["ephemeral_text"]?.string).replacing("\u{200B}", with: "·")
  }

  @Test(arguments: [
    ("hello", "hello"),
    ("@all @channel @here @ana", "·@·all @·channel @·here @·ana"),
    ("a@b.example", "a@·b.example"),
    ("<!channel> <!here> <@u1>", "·<·!channel> <·!here> <·@·u1>"),
    ("![x](https://evil.test/a.png)", "·`![x](https://evil.test/a.png)`"),
    ("[click](evil)", #"·\[click\](evil)"#),
    ("mmaction://do/it", "`mmaction://do/it`"),
    ("see HTTPS://evil.test or www.evil.test", "see `HTTPS://evil.test` or `www.evil.test`"),
    ("https:/\u{301}/x https://\u{301}x", "https:/\u{301}/x `https://\u{301}x`"),
    ("*bold* _it_ ~~gone~~ `code`", #"·\*bold\* \_it\_ \~\~gone\~\~ \`code\`"#),
    ("a ```\nb", "a \\`\\`\\`\nb"),
    ("# big", "·\\# big"),
    ("x\n# big\n- item\n> quote\n1. one\n---\n===", "x\n·\\# big\n·- item\n·> quote\n·1. one\n·---\n·==="),
    ("a|b\n-|-", "a|b\n·-|-"),
    ("    indented", "·    indented"),
    ("x\r\n\u{202E}evil\u{2066}\u{7}\u{9B}", "x\nevil"),
    (#"back\slash"#, #"back\\slash"#),
    ("été 🚀", "été 🚀"),
    ("`https://x.test`", "·`` `https://x.test` ``"),
  ])
  func wordsOfPeopleAreInert(_ typed: String, _ expected: String) throws {
    #expect(try markdown(.user(typed)) == expected)
  }

  @Test func theBotsOwnWordsKeepTheirShape() throws {
    #expect(try markdown("- a_b\n# https://wiki.test/a_b @all") == "- a\\_b\n\\# https://wiki.test/a_b @·all")
    #expect(try markdown("\(strong: "INC-12 *") done") == #"**INC-12 \*** done"#)
    #expect(try markdown("\(strong: " a \nb")") == " **a** \n**b**")
    #expect(try markdown("Type \(code: "/inc ack") or \(code: "a`b``c")") == "Type `/inc ack` or ``` a`b``c ```")
    #expect(try markdown("Table:\(code: "a\n```\nb")end") == "Table:\n````\na\n```\nb\n````\nend")
    let people: RichText = "\(Mention(user: "u1", name: "ana_b")) and \(Mention(user: "u2", name: ""))"
    #expect(try markdown(people) == #"·@·ana\_b and @·u2"#)
  }

  @Test func aLinkEndsWhereItShould() throws {
    func link(_ words: String, _ address: String) throws -> String {
      try markdown(RichText(spans: [.plain("see "), .link(words, to: address), .plain(".")]))
    }
    #expect(try link("INC-1", "https://a.example/b?c=d&e_f=g") == "see [INC-1](https://a.example/b?c=d&e_f=g).")
    #expect(
      try link("[a](b) | @all <c>", "https://a.example/(b) \"c\">")
        == #"see [\[a\](b) | @·all <·c>](https://a.example/%28b%29%20%22c%22%3E)."#)
    #expect(try link("a]b", "javascript:alert(1)") == #"see a\]b."#)
  }

  /// One `Character` of this text takes seconds to compare; the suite would show it.
  @Test(.timeLimit(.minutes(1))) func manyMarksTakeNoTime() {
    let outbound = Outbound(
      key: "k1", handle: Handle(place: Place(platform: "mattermost", team: "t1", channel: "c1")), action: .post,
      message: Message(.user("a" + String(repeating: "\u{301}\u{316}", count: 20_000))))
    guard case .calls(let calls) = mattermost().render(outbound) else {
      Issue.record("not rendered")
      return
    }
    #expect(calls.count == 3)
  }
}
