import Chat
import Kernel
import Testing

@Suite("Words of which chats make something by themselves")
struct LinkWordTests {
  @Test(
    "addresses and bare hosts are links",
    arguments: [
      ("https://x", true), ("WWW.x", true), ("example.com", true), ("(ana@example.com),", true), ("é.fr", true),
      ("a.b.CO/x", true), ("v1.2.3", false), ("e.g.", false), ("etc...and", false), ("3.5s", false), (".env", false),
      ("x.", false), ("", false), ("done.", false), ("1.x", false),
    ])
  func links(word: String, isLink: Bool) {
    #expect(UserText.isLink(word[...]) == isLink)
  }

  @Test(
    "a name between two colons is an emoji",
    arguments: [
      (":rocket:", true), ("x:+1:y", true), ("12:30:45", true), ("::", false), (":a", false), ("a:b", false),
      (":a.b:", false), ("a::b", false), (":été:", true), ("", false),
    ])
  func shortcodes(word: String, hasOne: Bool) {
    #expect(UserText.hasShortcode(word[...]) == hasOne)
  }
}
