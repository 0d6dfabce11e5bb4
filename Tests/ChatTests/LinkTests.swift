import Chat
import Kernel
import Testing

@Suite("Links that any markup can carry")
struct LinkTests {
  @Test(
    "an address ends no link, whatever stands in it",
    arguments: [
      ("https://a.example/b?c=d&e=%20#f", "https://a.example/b?c=d&e=%20#f"),
      ("http://[::1]:8065/x", "http://[::1]:8065/x"),
      (
        #"https://a.example/(b)|<c>"d"'e'\f`g {h}"#,
        "https://a.example/%28b%29%7C%3Cc%3E%22d%22%27e%27%5Cf%60g%20%7Bh%7D"
      ),
      ("https://a.example/é\n\u{202E}", "https://a.example/%C3%A9%0A%E2%80%AE"),
    ])
  func address(_ given: String, _ address: String) throws { #expect(Link("INC-1", to: given)?.address == address) }

  @Test(
    "what is no link is said in words alone",
    arguments: [
      ("INC-1", "javascript:alert(1)"), ("INC-1", "//a.example"), ("INC-1", ""), ("", "https://a.example"),
      ("a\nb", "https://a.example"), (String(repeating: "a", count: 201), "https://a.example"),
      ("INC-1", "https://a.example/" + String(repeating: "a", count: 983)),
      ("INC-1", "https://a.example/" + String(repeating: " ", count: 400)),
    ])
  func none(_ words: String, _ address: String) { #expect(Link(words, to: address) == nil) }

  @Test("the words hide and move nothing")
  func words() { #expect(Link("INC\u{202E}-1", to: "https://a.example")?.words == "INC-1") }
}
