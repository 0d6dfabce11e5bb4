import Chat
import Kernel
import Matrix
import Testing

@Suite struct LineTests {
  /// Root and text of a message, `-` for no root; nil when it is not for the bot.
  private func line(_ body: String, html: String? = nil, isReply: Bool = false) -> String? {
    let content = JSON.fields([
      "msgtype": "m.text", "body": .string(body), "formatted_body": html.map(JSON.string),
      "m.relates_to": isReply ? .fields(["m.in_reply_to": .fields(["event_id": "$e0"])]) : nil,
    ]).text.dropFirst().dropLast()
    return matrix().receive(message(String(content)), at: noon).lines.first.map { "\($0.root ?? "-") \($0.text)" }
  }

  @Test(arguments: [
    ("!inc list", "inc list"),
    ("  !INC  list  ", "inc list"),
    ("!inc", "inc "),
    ("!inc\u{A0}list", "inc list"),
    ("!inc two\nlines", "inc two\nlines"),
    ("!", nil),
    ("!!!", nil),
    ("! inc", nil),
    ("!9", nil),
    ("!\u{212A}ill", nil),
    ("inc list", nil),
    ("opsbot: list", "- list"),
    ("opsbot list", "- list"),
    ("OpsBot, list", "- list"),
    ("@opsbot list", "- list"),
    ("@opsbot:example.org: list", "- list"),
    ("Ops Bot: !inc list", "inc list"),
    ("opsbot", "- "),
    ("opsbots: list", nil),
    ("!inc for <@@eve:x|ana>", "inc for &lt;@@eve:x|ana>"),
    ("!inc a < b <c>", "inc a < b <c>"),
  ])
  func plainBodies(_ body: String, _ expected: String?) {
    #expect(line(body) == expected)
  }

  @Test func quotedRepliesAreCutOff() {
    #expect(line("> <@ana:example.org> !inc old\n> more\n\n!inc list", isReply: true) == "inc list")
    #expect(line("> <@ana:example.org> !inc old", isReply: true) == nil)
    #expect(line("> !inc old\n!inc list") == nil)
  }

  @Test(arguments: [
    (#"!inc lead <a href="https://matrix.to/#/@ana:server.test">Ana</a> now"#, "inc lead <@@ana:server.test|Ana> now"),
    (
      #"<p>!inc <a href='https://matrix.to/#/%40ana%3Aserver.test?via=x'>A &amp; B</a></p>"#,
      "inc <@@ana:server.test|A & B>"
    ),
    (#"!inc <a href="matrix:u/ana:server.test">ana</a>"#, "inc <@@ana:server.test|ana>"),
    (
      #"<mx-reply><a href="https://matrix.to/#/@x:y">x</a></mx-reply>!inc <a href="https://matrix.to/#/@ana:s">a</a>"#,
      "inc <@@ana:s|a>"
    ),
    (#"<a href="https://matrix.to/#/@opsbot:example.org">Ops Bot</a>: list"#, "- list"),
    (#"!inc &lt;<b>@</b>@eve:x|ana> <a href="https://matrix.to/#/@ana:s">a</a>"#, "inc &lt;@@eve:x|ana> <@@ana:s|a>"),
    (
      #"!inc <a href="https://matrix.to/#/@ana:s"><a href="https://matrix.to/#/@eve:s">a|b>&lt;</a>"#,
      "inc <@@ana:s|ab>"
    ),
    (#"!inc <a href="https://matrix.to/#/@ana:s">a"#, "inc <@@ana:s|a>"),
    (
      #"!inc <a href="https://matrix.to/#/@ana:s">a</a> 1 &lt; 2 &#65;&#x42; &unknown; <"#,
      "inc <@@ana:s|a> 1 < 2 AB &unknown; <"
    ),
    (#"!inc <a href="https://matrix.to/#/@ana:s">a</a><br>two"#, "inc <@@ana:s|a>\ntwo"),
  ])
  func pills(_ html: String, _ expected: String) {
    #expect(line("!other body", html: html) == expected)
  }

  @Test func withoutAPillTheBodyCounts() {
    for html in [
      "!inc <b>list</b>", #"!inc <a href="https://evil.test/#/@ana:s">list</a>"#,
      #"!inc <a href="https://matrix.to/#/!room:s">list</a>"#, #"!inc <a href="https://matrix.to/#/@a%0Ab:s">list</a>"#,
      "<<<<<", "<a href=\"", "&",
    ] {
      #expect(line("!inc *list*", html: html) == "inc *list*", "\(html)")
    }
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["<", "<a ", "&lt", "</a>", "<a href=\"https://matrix.to/#/@a:s\">", "\u{301}"])
  func longHTMLTakesNoTime(_ piece: String) {
    let html = String(repeating: piece, count: 60_000 / piece.utf8.count)
    #expect((line("!inc list", html: html) ?? "").utf8.count < 70_000)
  }
}
