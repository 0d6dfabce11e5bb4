import Chat
import Signatures
import Testing

/// HMAC-SHA256 against the test cases of RFC 4231, section 4.
struct HMACTests {
  struct Vector: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var key: [UInt8]
    var message: [UInt8]
    var code: [UInt8]

    init(_ number: Int, key: [UInt8], message: [UInt8], code: String) {
      testDescription = "case \(number)"
      self.key = key
      self.message = message
      self.code = bytes(hex: code)
    }
  }

  static let vectors = [
    Vector(
      1, key: Array(repeating: 0x0b, count: 20), message: Array("Hi There".utf8),
      code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    Vector(
      2, key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
      code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    Vector(
      3, key: Array(repeating: 0xaa, count: 20), message: Array(repeating: 0xdd, count: 50),
      code: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    Vector(
      4, key: Array(1...25), message: Array(repeating: 0xcd, count: 50),
      code: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
    Vector(
      6, key: Array(repeating: 0xaa, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    Vector(
      7, key: Array(repeating: 0xaa, count: 131),
      message: Array(
        ("This is a test using a larger than block-size key and a larger than block-size data. The key needs to be "
          + "hashed before being used by the HMAC algorithm.").utf8),
      code: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
  ]

  let check = SignatureCheck.crypto

  @Test(arguments: vectors) func theCodeIsTheOneOfTheRFC(_ vector: Vector) {
    #expect(check.hmacSHA256([vector.message], vector.key) == vector.code)
    #expect(check.isValidHMACSHA256(vector.code, [vector.message], vector.key))
  }

  @Test func truncatedCase5HasTheSameStart() {
    let code = check.hmacSHA256([Array("Test With Truncation".utf8)], Array(repeating: 0x0c, count: 20))
    #expect(code.prefix(16) == bytes(hex: "a3b6167473100ee06e0c796c2955552b")[...])
  }

  @Test(arguments: vectors) func piecesAreOneMessage(_ vector: Vector) {
    for cut in 0...vector.message.count {
      let pieces = [Array(vector.message[..<cut]), [], Array(vector.message[cut...])]
      #expect(check.hmacSHA256(pieces, vector.key) == vector.code)
    }
  }

  @Test func keysInTurnDoNotDisturbEachOther() {
    for _ in 0..<3 {
      for vector in Self.vectors { #expect(check.hmacSHA256([vector.message], vector.key) == vector.code) }
    }
  }

  @Test func moreKeysThanAreKeptStillGiveTheirOwnCodes() {
    let codes = (0..<200).map { check.hmacSHA256([[1]], [UInt8($0)]) }
    #expect(Set(codes).count == 200)
    #expect(codes == (0..<200).map { check.hmacSHA256([[1]], [UInt8($0)]) })
  }

  @Test func anyOtherCodeIsRefused() {
    let vector = Self.vectors[1]
    for index in vector.code.indices {
      for bit in 0..<8 {
        var code = vector.code
        code[index] ^= 1 << bit
        #expect(!check.isValidHMACSHA256(code, [vector.message], vector.key))
      }
    }
    for code in [[], [0], Array(vector.code.dropLast()), vector.code + [0], vector.code + vector.code] {
      #expect(!check.isValidHMACSHA256(code, [vector.message], vector.key))
    }
    #expect(!check.isValidHMACSHA256(vector.code, [vector.message], vector.key + [1]))
    #expect(!check.isValidHMACSHA256(vector.code, [vector.message, [0]], vector.key))
  }

  @Test func anEmptyMessageHasACode() {
    let code = bytes(hex: "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    #expect(check.hmacSHA256([], []) == code)
    #expect(check.hmacSHA256([[]], []) == code)
  }
}
