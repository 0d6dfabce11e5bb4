import Chat
import TestKit
import Testing

@Suite struct TextSplitterTests {
  private let ten = TextSplitter(limit: 10, unit: .characters)

  @Test(arguments: [
    ("", [""]),
    ("short", ["short"]),
    ("exactly 10", ["exactly 10"]),
    ("one\ntwo\nthree", ["one\ntwo", "three"]),
    ("12345\n\n67\n8 9", ["12345", "67\n8 9"]),
    ("a\n\nbcd\nefghijk", ["a\n\nbcd", "efghijk"]),
    ("hello big world", ["hello big", "world"]),
    ("hello bigger world", ["hello", "bigger", "world"]),
    ("abcdefghijklmno", ["abcdefghij", "klmno"]),
    ("a line\n  - item", ["a line", "  - item"]),
    ("one two\r\nthree", ["one two", "three"]),
    ("          \n\n       ", [""]),
    ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦"]),
  ])
  func `Cuts at paragraphs, lines, words, graphemes`(text: String, parts: [String]) {
    #expect(ten.parts(of: text) == parts)
  }

  @Test func `Counts what the chat counts`() {
    let family = String(repeating: "👩‍👩‍👧‍👦", count: 3)
    #expect(TextSplitter(limit: 11, unit: .utf16).parts(of: family) == ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"])
    #expect(TextSplitter(limit: 25, unit: .bytes).parts(of: "é" + family) == ["é", "👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"])
    #expect(TextSplitter(limit: 10, unit: .bytes).parts(of: "ééééééé") == ["ééééé", "éé"])
  }

  @Test func `Never cuts an atom`() {
    let splitter = TextSplitter(limit: 10, unit: .characters, atoms: ["&amp;", "&lt;"])
    #expect(splitter.parts(of: "1234567&amp;890") == ["1234567", "&amp;890"])
    #expect(splitter.parts(of: "12345678&lt;x") == ["12345678", "&lt;x"])
    #expect(splitter.parts(of: "12345&amp;890") == ["12345&amp;", "890"])
    #expect(splitter.parts(of: "123456789&x1234") == ["123456789&", "x1234"])
  }

  @Test func `Never cuts what stands in brackets, unless it alone is too long`() {
    let splitter = TextSplitter(limit: 12, unit: .utf16, keepsBrackets: true)
    #expect(splitter.parts(of: "see <a|b c> now") == ["see <a|b c>", "now"])
    #expect(splitter.parts(of: "sees it <a|b c>") == ["sees it", "<a|b c>"])
    #expect(splitter.parts(of: "123456<abc|d e>") == ["123456", "<abc|d e>"])
    #expect(splitter.parts(of: "<abcdefg|hi><b|c>") == ["<abcdefg|hi>", "<b|c>"])
    #expect(splitter.parts(of: "<abcdefg|hij>") == ["<abcdefg|hij", ">"])
    #expect(splitter.parts(of: "1 <ab|c>\u{301} 345678") == ["1 <ab|c>\u{301}", "345678"])
    #expect(splitter.shortened("1234567 <ab|c> d") == "1234567\n…")
    #expect(splitter.shortened("1234567<ab|c>") == "1234567\n…")
    #expect(TextSplitter(limit: 12, unit: .utf16).parts(of: "1234567 <ab c>") == ["1234567 <ab", "c>"])
  }

  @Test func `Brackets stay whole in whatever is between them`() {
    var random = SeededGenerator(seed: 43)
    let pieces = ["a", "mot", "é", "👩‍👧", " ", " ", "\n", "\n\n", "&amp;", "<x|y z>", "<@U1>", "<ab|c>\u{301}"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let splitter = TextSplitter(
        limit: Int.random(in: 20..<40, using: &random), unit: .utf16, atoms: ["&amp;"], keepsBrackets: true)
      let parts = splitter.parts(of: text)
      #expect(parts.allSatisfy { splitter.length(of: $0) <= splitter.limit }, "\(text.debugDescription)")
      #expect(visible(parts.joined()) == visible(text), "\(text.debugDescription)")
      #expect(
        (parts + [splitter.shortened(text)]).allSatisfy { part in
          part.unicodeScalars.count { $0 == "<" } == part.unicodeScalars.count { $0 == ">" }
        }, "\(text.debugDescription)")
    }
  }

  @Test func `A grapheme longer than the limit is cut between scalars, as nothing else would leave`() {
    let zalgo = "e" + String(repeating: "\u{301}", count: 25)
    let parts = TextSplitter(limit: 10, unit: .utf16).parts(of: zalgo)
    #expect(parts.map(\.unicodeScalars.count) == [10, 10, 6])
    #expect(parts.joined().unicodeScalars.elementsEqual(zalgo.unicodeScalars))
    let shortened = TextSplitter(limit: 10, unit: .utf16).shortened(zalgo)
    #expect(shortened.unicodeScalars.elementsEqual(zalgo.unicodeScalars.prefix(8) + "\n…".unicodeScalars))
    let behind = TextSplitter(limit: 10, unit: .utf16).parts(of: "ab " + zalgo + " cd")
    #expect(behind.map(\.unicodeScalars.count) == [2, 10, 10, 6, 2])
  }

  @Test func `Shortens at a line`() {
    #expect(ten.shortened("one\ntwo") == "one\ntwo")
    #expect(ten.shortened("one\ntwo\nthree") == "one\ntwo\n…")
    #expect(ten.shortened("abcdefghijklmno") == "abcdefgh\n…")
  }

  @Test(arguments: [TextSplitter.Unit.characters, .utf16, .bytes])
  func `Keeps everything but blanks, in parts that fit`(unit: TextSplitter.Unit) {
    var random = SeededGenerator(seed: 42)
    let pieces = ["a", "mot", "é", "e\u{301}", "🇫🇷", "👩‍👧", " ", " ", "\n", "\n\n", "&amp;", "*", "\r\n"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0..<80, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let splitter = TextSplitter(limit: Int.random(in: 16..<40, using: &random), unit: unit, atoms: ["&amp;"])
      let parts = splitter.parts(of: text)
      #expect(parts.allSatisfy { splitter.length(of: $0) <= splitter.limit }, "\(text.debugDescription)")
      #expect(visible(parts.joined()) == visible(text), "\(text.debugDescription)")
      #expect(parts == [""] || !parts.contains(""), "\(text.debugDescription)")
      #expect(!parts.contains { $0.hasSuffix("&") || $0.hasSuffix("&am") }, "\(text.debugDescription)")
      #expect(splitter.length(of: splitter.shortened(text)) <= splitter.limit, "\(text.debugDescription)")
    }
  }

  @Test func `A megabyte without a blank is cut in one pass`() {
    let parts = TextSplitter(limit: 3_900, unit: .utf16).parts(of: String(repeating: "x", count: 1_000_000))
    #expect(parts.count == 257)
  }

  @Test func `Half a million stacked marks are cut in one pass`() {
    let zalgo = "e" + String(repeating: "\u{301}", count: 500_000)
    #expect(TextSplitter(limit: 3_900, unit: .utf16).parts(of: zalgo).count == 129)
  }

  private func visible(_ text: String) -> [Character] { text.filter { $0 != " " && !$0.isNewline }.map { $0 } }
}
