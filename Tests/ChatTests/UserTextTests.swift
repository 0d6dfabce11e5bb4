import Chat
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
    ("عربي \u{200F}mixed", "عربي \u{200F}mixed"),
  ])
  func `Removes controls and overrides, nothing else`(text: String, expected: String) {
    #expect(UserText.neutralised(text).utf8.elementsEqual(expected.utf8))
  }
}
