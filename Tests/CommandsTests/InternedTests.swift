import Commands
import Testing

struct InternedTests {
  @Test func valuesAreKeptOnceInTheOrderInWhichTheyCame() {
    var names = Interned<String>()
    #expect(["finance", "legal", "finance"].map { names.index(of: $0) } == [0, 1, 0])
    #expect(names.count == 2)
    #expect([names[0], names[1], names[2]] == ["finance", "legal", nil])
    #expect([names.knownIndex(of: "legal"), names.knownIndex(of: "sales")] == [1, nil])
  }

  @Test func aCopyIsAValueOfItsOwn() {
    var names = Interned<String>()
    _ = names.index(of: "finance")
    let copy = names
    _ = names.index(of: "legal")
    #expect(copy.count == 1)
    #expect(copy[1] == nil)
  }

  @Test func textsThatLookTheSameStayWhatTheyAre() {
    var texts = Interned<Verbatim>()
    let (composed, decomposed) = (Verbatim("\u{E9}"), Verbatim("e\u{301}"))
    #expect(composed.text == decomposed.text)
    #expect(texts.index(of: composed) != texts.index(of: decomposed))
    #expect(texts[1].map { Array($0.text.utf8) } == [0x65, 0xCC, 0x81])
  }
}
