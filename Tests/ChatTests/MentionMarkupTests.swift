import Chat
import Testing

@Suite struct MentionMarkupTests {
  @Test func names() {
    #expect(MentionMarkup.person("U7", name: "ana") == "<@U7|ana>")
    #expect(MentionMarkup.channel("C1", name: "ops") == "<#C1|ops>")
    #expect(MentionMarkup.person("U7", name: "a|b>c<\u{301}") == "<@U7|abc\u{301}>")
  }

  @Test(arguments: [
    ("<@U7|ana>", "&lt;@U7|ana>"), ("<#C1>", "&lt;#C1>"), ("<!channel>", "&lt;!channel>"), ("<<@x", "<&lt;@x"),
    ("a < @b", "a < @b"), ("<https://x>", "<https://x>"), ("<", "<"), ("", ""),
  ])
  func typedOnes(_ typed: String, _ expected: String) { #expect(MentionMarkup.escaping(typed) == expected) }
}
