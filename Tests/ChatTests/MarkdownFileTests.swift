import Chat
import Kernel
import Testing

/// Files in Markdown: what formats is the bot's, what people wrote is read as it was written.
struct MarkdownFileTests {
  private func file(_ text: RichText, _ type: String = "text/markdown") -> String {
    String(decoding: Message(text, file: TextFile("a", mediaType: type)).fileBytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)>"),
    ("[click](http://evil) now", "`[click](http://evil)` now"),
    ("[click](javascript:alert)", #"\[click\](javascript:alert)"#),
    ("![x](//evil/x.png)", #"!\[x\](//evil/x.png)"#),
    ("**bold** _it_ ~~no~~ `code` \\", #"\*\*bold\*\* \_it\_ \~\~no\~\~ \`code\` \\"#),
    ("&lt;b&gt; &#60; R&D A & B", "&amp;lt;b&amp;gt; &amp;#60; R&amp;D A & B"),
    ("see www.evil.example/`x`", "see `` www.evil.example/`x` ``"),
    ("x -> y - 5 + 3 # 4. (a)", "x -> y - 5 + 3 # 4. (a)"),
    ("1. first", #"1\. first"#), ("12) first", #"12\) first"#), ("2.5 s -5 +3", "2.5 s -5 +3"),
    ("# title", "\\# title"), ("#pay", "#pay"),
    ("- item", #"\- item"#), ("+ item", #"\+ item"#), ("* item", #"\* item"#), ("> quoted", "&gt; quoted"),
    ("    code", "code"), ("\tcode", "code"), ("---", #"\---"#), ("```\nrm -rf\n```", #"\`\`\` rm -rf \`\`\`"#),
    ("down\n# Resolved\n- [x] T-1 done", #"down # Resolved - \[x\] T-1 done"#),
    ("a\r\n\u{2028}b\u{202E}c\u{1B}[2J\u{E0041}", #"a  bc\[2J"#), ("👩‍👧 żółć", "👩‍👧 żółć"),
  ])
  func peopleFormatNothing(words: String, written: String) {
    #expect(file("# \(words)\n- [ ] \(words)\n\(words)") == "# \(written)\n- [ ] \(written)\n\(written)")
  }

  @Test func theBotFormats() {
    let mention = Mention(user: "U1", name: "ana_b")
    #expect(
      file("## Summary\n\n_Why?_ \(strong: "INC-1 *") \(code: "/inc ack `x`\nINC-1") \(mention)\n- [x] \("a - b")\n")
        == #"""
        ## Summary

        _Why?_ **INC-1 \*** `` /inc ack `x` INC-1 `` @ana\_b
        - [x] a - b

        """#)
  }

  @Test func aLinkIsALinkInMarkdownAndWordsElsewhere() {
    let text = RichText(spans: [
      .plain("- "), .link("INC-1 [a](b)", to: "https://x.example/(a) b"), .plain("\n"), .link("# b", to: "mailto:x"),
    ])
    #expect(file(text) == #"- [INC-1 \[a\](b)](https://x.example/%28a%29%20b)"# + "\n\\# b")
    #expect(file(text, "text/csv") == "- INC-1 [a](b)\n# b")
  }

  @Test func otherFilesHideNothingAndKeepTheirLines() {
    #expect(file("\(#"[{"title":"*a*\#u{202E}\#u{200B}"}]"#)\n", "application/json") == #"[{"title":"*a*"}]"# + "\n")
    let table = CSV(header: ["a\u{202E}", "\u{200B}=1"])
    #expect(file(.user(String(decoding: table.bytes, as: UTF8.self)), "text/csv") == "\"a\",\"'=1\"\r\n")
  }
}
