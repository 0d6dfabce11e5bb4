import Chat
import Signatures
import Testing

struct SecretComparisonTests {
  let check = SignatureCheck.crypto

  @Test(arguments: ["", "t", "gIkuvaNzQIHg97ATvDxqgjtO", String(repeating: "s", count: 4_096)])
  func aSecretIsTheSameAsItself(_ secret: String) {
    #expect(check.isSameSecret(Array(secret.utf8), Array(secret.utf8)))
  }

  @Test func aSecretIsNoOtherOne() {
    let secret = Array("gIkuvaNzQIHg97ATvDxqgjtO".utf8)
    for index in secret.indices {
      var other = secret
      other[index] ^= 1
      #expect(!check.isSameSecret(secret, other))
    }
    for other in [[], Array(secret.dropLast()), secret + [0], [0] + secret] {
      #expect(!check.isSameSecret(secret, other))
      #expect(!check.isSameSecret(other, secret))
    }
  }
}
