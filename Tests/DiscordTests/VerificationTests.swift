import Chat
import Discord
import Kernel
import TestKit
import Testing

@Suite struct VerificationTests {
  private let ping = Array(#"{"id":"12","application_id":"11","type":1}"#.utf8)

  @Test func aSignedRequestIsRead() {
    #expect(discord().receive(request(ping), at: noon).answered == #"{"type":1}"#)
    let upper = lowerHex(standIn([Array("1760000000".utf8), ping], publicKey)).uppercased()
    #expect(discord().receive(request(ping, signature: upper), at: noon).answered == #"{"type":1}"#)
  }

  /// Discord documents no clock: a request that comes again a day later is known by its id.
  @Test func anOldRequestHasTheSameDelivery() {
    let body = Array(interaction(2, #"{"name":"inc","type":1}"#).utf8)
    let first = discord().receive(request(body), at: noon).lines
    let later = discord().receive(request(body), at: noon.adding(seconds: 86_400)).lines
    #expect(first?.map(\.delivery) == ["discord:12"])
    #expect(first == later)
  }

  @Test func aForgedRequestIsRefused() {
    var forged = request(ping)
    forged.body.append(0x20)
    #expect(discord().receive(forged, at: noon).refusal == "401 bad_signature")
    var moved = request(ping)
    moved.headers[1].value = "17600000001"
    #expect(discord().receive(moved, at: noon).refusal == "401 bad_signature")
    #expect(discord(key: []).receive(request(ping), at: noon).refusal == "401 no_key")
  }

  @Test func malformedProofs() {
    func refusal(_ change: (inout WebRequest) -> Void) -> String? {
      var request = request(ping)
      change(&request)
      return discord().receive(request, at: noon).refusal
    }
    #expect(refusal { $0.headers.removeLast() } == "401 missing_signature")
    #expect(refusal { $0.headers.append($0.headers[2]) } == "401 missing_signature")
    #expect(refusal { $0.headers.remove(at: 1) } == "401 missing_timestamp")
    #expect(refusal { $0.headers[1].value = "17600000 0" } == "401 timestamp_malformed")
    #expect(refusal { $0.headers[1].value = "" } == "401 timestamp_malformed")
    #expect(refusal { $0.headers[2].value = "zz" } == "401 signature_malformed")
    #expect(refusal { $0.headers[2].value.removeLast(2) } == "401 signature_malformed")
    #expect(refusal { $0.headers[2].value = "" } == "401 signature_malformed")
    #expect(refusal { $0.path = "/discord/elsewhere" } == "404 path")
    #expect(refusal { $0.headers[0].value = "text/plain" } == "415 media_type")
  }

  @Test(arguments: [
    ("", "400 json_malformed"), ("[]", "400 json_unexpected_shape"), (#"{"type":1}"#, "400 json_unexpected_shape"),
    (#"{"id":"1","id":"2","type":1}"#, "400 json_duplicate_key"), ("\u{FEFF}{}", "400 json_encoding"),
    (String(repeating: "[", count: 100_000), "400 json_too_deep"),
  ])
  func unreadableBodies(_ body: String, _ refusal: String) {
    #expect(receive(body).refusal == refusal)
  }

  /// Ed25519 itself is not built here: what it is asked is, and its answer is that of the case.
  @Test(.enabled(if: Fixture.areThere)) func conformanceCases() throws {
    for vector in try Fixture.vectors() {
      let offered = Lock<[[UInt8]]>([])
      let check = SignatureCheck(
        hmacSHA256: SignatureCheck.reference.hmacSHA256,
        isValidHMACSHA256: SignatureCheck.reference.isValidHMACSHA256, isSameSecret: { $0 == $1 },
        isValidEd25519: { signature, pieces, key in
          offered.withLock { $0 = [signature, Array(pieces.joined()), key] }
          return vector.expect == "accept"
        })
      let key = try #require(bytes(fromLowerHex: vector.key.utf8))
      let body = Array(vector.body.utf8)
      let reception = discord(key: key, check: check).receive(
        WebRequest(
          method: "POST", path: "/discord/interactions", headers: vector.headers.map { ($0.key, $0.value) }, body: body),
        at: noon)
      if vector.expect == "accept" {
        #expect(reception.refusal == nil, "\(vector.id)")
      } else {
        #expect(reception.refusal?.hasPrefix("\(vector.status) ") == true, "\(vector.id)")
      }
      guard let signature = bytes(fromLowerHex: (vector.headers["X-Signature-Ed25519"] ?? "").utf8),
        signature.count == 64
      else {
        #expect(offered.withLock { $0 } == [], "\(vector.id)")
        continue
      }
      let signed = Array((vector.headers["X-Signature-Timestamp"] ?? "").utf8) + body
      #expect(offered.withLock { $0 } == [signature, signed, key], "\(vector.id)")
    }
  }
}
