import Kernel
import Signatures
import Testing

@Suite("Sealed texts")
struct SealedTextsTests {
  private let texts = SealedTexts(key: [UInt8](repeating: 7, count: 32))
  private let ballot = Array("7:3,9:2".utf8) + [UInt8](repeating: 0x20, count: 121)

  @Test("the same key opens them, for the same context alone")
  func opens() throws {
    let sealed = try #require(texts.seal(ballot, context: [1, 2]))
    #expect(texts.open(sealed, context: [1, 2]) == ballot)
    #expect(texts.open(sealed, context: [1, 3]) == nil)
    #expect(SealedTexts(key: [UInt8](repeating: 8, count: 32)).open(sealed, context: [1, 2]) == nil)
    #expect(SealedTexts(key: [UInt8](repeating: 7, count: 32)).open(sealed, context: [1, 2]) == ballot)
  }

  @Test("the same bytes give the same text, others and other contexts none that looks like it, all of one length")
  func isPure() throws {
    let sealed = try #require(texts.seal(ballot, context: [1, 2]))
    #expect(texts.seal(ballot, context: [1, 2]) == sealed)
    let elsewhere = try #require(texts.seal(ballot, context: [1, 3]))
    let other = try #require(texts.seal([UInt8](repeating: 0x20, count: 128), context: [1, 2]))
    #expect(Set([sealed.prefix(24), elsewhere.prefix(24), other.prefix(24)]).count == 3)
    // Nonce, bytes and tag: 12 + 128 + 16, two digits each.
    #expect([sealed, elsewhere, other].map(\.count) == [312, 312, 312])
  }

  @Test("a text that was changed in one place, or cut, opens to nothing")
  func isWhole() throws {
    let sealed = try #require(texts.seal(ballot, context: [1]))
    for index in [0, 30, sealed.count - 1] {
      var digits = Array(sealed.utf8)
      digits[index] = digits[index] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
      #expect(texts.open(String(decoding: digits, as: UTF8.self), context: [1]) == nil)
    }
    for text in ["", "00", String(sealed.dropLast(2)), "x" + sealed] { #expect(texts.open(text, context: [1]) == nil) }
  }
}
