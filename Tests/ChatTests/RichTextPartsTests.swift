import Chat
import Kernel
import TestKit
import Testing

@Suite struct RichTextPartsTests {
  private func parts(_ text: RichText, _ limit: Int) -> [[RichText.Span]] {
    text.parts(upTo: limit) { span in RichText(spans: [span]).unsafePlainText.unicodeScalars.count }.map(\.spans)
  }

  @Test func cutsAtLinesThenBlanksThenScalars() {
    #expect(parts("one\ntwo\nthree", 8) == [[.plain("one\n"), .plain("two\n")], [.plain("three")]])
    #expect(parts("one two three", 8) == [[.plain("one two ")], [.plain("three")]])
    #expect(parts(.user("abcdefghij"), 4) == [[.user("abcd")], [.user("efgh")], [.user("ij")]])
    #expect(parts("", 4).isEmpty)
  }

  @Test func aCharacterIsCutOnlyWhereItAloneIsTooLong() {
    let family = "👩‍👩‍👧"
    #expect(parts(.user("ab" + family + family), 8) == [[.user("ab" + family)], [.user(family)]])
    let marks = "x" + String(repeating: "\u{301}", count: 9)
    #expect(parts(.user(marks), 8).map { $0.count } == [1, 1])
  }

  @Test func whatIsTooLongIsShortened() {
    func shortened(_ text: RichText, _ limit: Int) -> String {
      text.shortened(to: limit) { RichText(spans: [$0]).unsafePlainText.unicodeScalars.count }.unsafePlainText
    }
    #expect(shortened("INC-1 “\("down")”", 12) == "INC-1 “down”")
    #expect(shortened("INC-1 “\("down")”", 11) == "INC-1 “dow…")
    #expect(shortened("INC-1 “\("checkout is down")”", 20) == "INC-1 “checkout is…")
    #expect(shortened("INC-1 “\("👩‍👩‍👧👩‍👩‍👧")”", 16) == "INC-1 “👩‍👩‍👧…")
    #expect(shortened("INC-1 \("x")", 4) == "INC…")
  }

  @Test func spansKeepTheirKind() {
    #expect(
      parts("\(strong: "INC-1") \("words\nof ana")", 8)
        == [[.strong("INC-1"), .plain(" ")], [.user("words\n")], [.user("of ana")]])
    #expect(parts("\(code: "a\nb")\nc", 4) == [[.code("a\nb"), .plain("\n")], [.plain("c")]])
    #expect(
      parts("x\(Mention(user: "u", name: "a long name"))", 4).last == [.person(Mention(user: "u", name: "a long name"))]
    )
  }

  @Test func aLinkIsNeverCut() {
    let link = RichText.Span.link("INC-123456", to: "https://a.example/x")
    let text = RichText(spans: [.plain("see "), link, .plain(" and "), link])
    #expect(parts(text, 14) == [[.plain("see "), link], [.plain(" and ")], [link]])
    #expect(parts(text, 5) == [[.plain("see ")], [link], [.plain(" and ")], [link]])
    #expect(
      parts(RichText(spans: [.plain("a\n"), link, .plain("\nb")]), 13) == [
        [.plain("a\n"), link, .plain("\n")], [.plain("b")],
      ])
    #expect(
      text.shortened(to: 14) { RichText(spans: [$0]).unsafePlainText.unicodeScalars.count }.unsafePlainText == "see …")
  }

  /// Nothing is lost or added, and no part is too long.
  @Test func wholeAndWithinTheLimit() {
    let seed: UInt64 = 20_261_121
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let spans = (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
        let text = String(
          (0..<Int.random(in: 0..<30, using: &generator)).map { _ in
            "ab \n\u{301}é".randomElement(using: &generator) ?? "x"
          })
        return Bool.random(using: &generator) ? RichText.Span.user(text) : .plain(text)
      }
      let text = RichText(spans: spans)
      let limit = Int.random(in: 1..<20, using: &generator)
      let result = text.parts(upTo: limit) { RichText(spans: [$0]).unsafePlainText.unicodeScalars.count }
      #expect(
        result.map(\.unsafePlainText).joined().unicodeScalars.elementsEqual(text.unsafePlainText.unicodeScalars),
        "seed \(seed)")
      #expect(result.allSatisfy { $0.unsafePlainText.unicodeScalars.count <= limit }, "seed \(seed)")
    }
  }
}
