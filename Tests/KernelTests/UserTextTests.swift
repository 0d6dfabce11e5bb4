import Kernel
import Testing

@Suite struct UserTextTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("deux\nlignes\tet un onglet", "deux\nlignes\tet un onglet"),
    ("a\u{0}b\u{1B}[31mred\u{7F}", "ab[31mred"),
    ("title\r\nnext", "title\nnext"),
    ("c1\u{85}\u{9B}31m", "c131m"),
    ("\u{202E}gnp.exe\u{202C} \u{2066}x\u{2069}", "gnp.exe x"),
    ("“déjà” – 10 € … 👩‍👧 e\u{301}", "“déjà” – 10 € … 👩‍👧 e\u{301}"),
    ("عربي \u{200F}mixed\u{61C}", "عربي mixed"),
    ("one\u{2028}two\u{2029}three", "one two three"),
    ("pay\u{200B}\u{200C}\u{200D}ment\u{FEFF}\u{2060}\u{AD}", "payment"),
    ("🏴\u{E0067}\u{E007F} hidden\u{E0068}\u{E0069}", "🏴 hidden"),
    ("👩🏽‍🚀 🏳️‍🌈 ❤️‍🔥 👩‍👩‍👧‍👦", "👩🏽‍🚀 🏳️‍🌈 ❤️‍🔥 👩‍👩‍👧‍👦"),
    ("\u{200D}🙂\u{200D} 1\u{FE0F}\u{200D}🙂", "🙂 1\u{FE0F}🙂"),
  ])
  func `Removes what nobody sees, nothing else`(text: String, expected: String) {
    #expect(UserText.neutralised(text).utf8.elementsEqual(expected.utf8))
  }

  /// The short way that looks at bytes and the long one that looks at scalars agree.
  @Test func whatIsRemovedIsWhatIsInvisible() {
    let scalars = (Array(0...0xFFFF) + Array(0xE0000...0xE01FF)).compactMap { (value: UInt32) in Unicode.Scalar(value) }
    for scalar in scalars {
      let text = String(scalar)
      let isInvisible = UserText.isInvisible(at: text.startIndex, in: text.unicodeScalars)
      let isKept = UserText.neutralised(text).unicodeScalars.elementsEqual(text.unicodeScalars)
      let isSeparator = [0x2028, 0x2029].contains(scalar.value)
      let isBreak = scalar == "\n" || scalar == "\t"
      #expect(isKept == (isBreak || !isInvisible && !isSeparator), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func addressesAreFoundWhateverStandsOnThem() {
    #expect(
      ["http://x", "HTTPS://x", "(see://x)", "WWW.x", "a:/\u{301}/b"].map { UserText.isAddress($0[...]) }
        == [true, true, true, true, false])
  }
}
