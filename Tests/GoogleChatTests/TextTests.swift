import Chat
import GoogleChat
import Kernel
import TestKit
import Testing

@Suite struct TextTests {
  private func rendered(_ rich: RichText) -> String {
    let place = Place(platform: "googlechat", team: project, channel: "S1")
    let outbound = Outbound(key: "k", handle: Handle(place: place), action: .post, message: Message(rich))
    guard case .calls(let calls) = googleChat().render(outbound),
      let said = (try? JSONReader.read(calls[0].body))?["text"]?.string
    else { return "not rendered" }
    // Shown as a middle dot, because nobody sees it in a test either.
    return said.replacing("\u{200B}", with: "·")
  }

  @Test(
    arguments: [
      ("<users/all> now", "·<·users/all> now"),
      ("see <https://evil.test|our wiki>", "see `<https://evil.test|our` wiki>"),
      ("*bold* _so_ ~no~", "·*·bold*· _·so_· ~·no~·"),
      ("`code` and ```block```", "·`·code`· and `·`·`·block`·`·`·"),
      ("* item\n- item\n> quote\n1. one", "·*· item\n·- item\n·> quote\n·1. one"),
      ("www.evil.test", "`www.evil.test`"),
      ("snake_case", "snake_·case"),
      ("@all @here", "@all @here"),
      ("a\u{202E}b\u{200B}c\u{0007}", "abc"),
      ("<\u{0301}users/all>", "·<·\u{0301}users/all>"),
      ("http://x`<users/all>`", "http://x`·<·users/all>`·"),
    ])
  func peoplesWordsAreOnlyWords(_ words: String, _ expected: String) {
    #expect(rendered(.user(words)) == expected)
  }

  @Test func ourOwnWordsFormat() {
    #expect(
      rendered(RichText(spans: [.strong("INC-1"), .plain(" is "), .code("/inc ack INC-1")]))
        == "*INC-1* is `/inc ack INC-1`")
    #expect(rendered(RichText(spans: [.strong("2 * 3"), .plain(" a <b>")])) == "·2 *· 3 a <·b>")
    #expect(rendered(RichText(spans: [.plain("a"), .code("b\nc")])) == "a\n```\nb\nc\n```\n")
    #expect(
      rendered(RichText(spans: [.code("<users/all>"), .code("<USERS/1> <id>")])) == "`<·users/all>``<·USERS/1> <id>`")
    #expect(rendered(RichText(spans: [.plain("https://ours.test/a_b")])) == "https://ours.test/a_b")
  }

  @Test func onlyACallCalls() {
    let ana = Mention(user: "42", name: "Ana <users/all>")
    #expect(rendered(RichText(spans: [.person(ana)])) == "@Ana <·users/all>")
    #expect(rendered(RichText(spans: [.call(ana)])) == "<users/42>")
    #expect(rendered(RichText(spans: [.call(Mention(user: "all", name: "all"))])) == "@all")
    #expect(rendered(RichText(spans: [.call(Mention(user: nil, name: "bob"))])) == "@bob")
  }

  /// Whatever people write, a call or a labelled link never stands in it.
  @Test func noTextCalls() {
    var generator = SeededGenerator(seed: 20_260_322)
    let pieces = ["<", "users/", "all", ">", "`", "*", "_", "\n", " ", "\u{200B}", "\u{0301}", "🚀", "|", "www.a", "42"]
    for _ in 0..<2_000 {
      let words = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let span: RichText.Span = Bool.random(using: &generator) ? .user(words) : .code(words)
      let said = rendered(RichText(spans: [.plain("x"), span]))
      #expect(!said.utf8.contains(Array("<users/".utf8)), "seed 20260322: \(words)")
    }
  }
}
