import Chat
import Foundation
import Signatures
import Testing

/// The signatures that chats publish, over the exact bytes of the requests they belong to.
@Suite(.enabled(if: SharedVectors.isPresent, "the shared test data is not beside this package"))
struct PublishedRequestTests {
  struct Vectors: Decodable {
    struct SlackRequest: Decodable {
      var id: String
      var secret: String
      var headers: [String: String]
      var body: String
      var expect: String
      var rejectReason: String?
    }

    struct Primitive: Decodable {
      var keyUtf8: String
      var messageUtf8: String
      var hmacSha256Hex: String
    }

    var slack: [SlackRequest]
    var hmacPrimitive: [Primitive]
  }

  let vectors: Vectors
  let check = SignatureCheck.crypto

  init() throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    vectors = try decoder.decode(Vectors.self, from: Data(contentsOf: SharedVectors.file))
  }

  @Test func slackSignaturesHoldOverTheirOwnBytesOnly() throws {
    var judged: [String: Int] = [:]
    for request in vectors.slack where request.expect == "accept" || request.rejectReason == "signature_mismatch" {
      let headers = Dictionary(uniqueKeysWithValues: request.headers.map { ($0.key.lowercased(), $0.value) })
      let time = try #require(headers["x-slack-request-timestamp"])
      let signature = try #require(headers["x-slack-signature"])
      let isValid = check.isValidHMACSHA256(
        bytes(hex: String(signature.dropFirst(3))), [Array("v0:\(time):".utf8), Array(request.body.utf8)],
        Array(request.secret.utf8))
      #expect(isValid == (request.expect == "accept"), "\(request.id)")
      judged[request.expect, default: 0] += 1
    }
    #expect(judged == ["accept": 7, "reject": 4])
  }

  @Test func theBareCodesAreTheSame() {
    for vector in vectors.hmacPrimitive {
      #expect(
        check.hmacSHA256([Array(vector.messageUtf8.utf8)], Array(vector.keyUtf8.utf8))
          == bytes(hex: vector.hmacSha256Hex))
    }
    #expect(vectors.hmacPrimitive.count == 1)
  }
}
