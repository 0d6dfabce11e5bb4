import Chat
import Kernel
import TestKit
import Testing

private let body = Array("hello".utf8)
private let noon = Timestamp(milliseconds: 1_531_420_618_000)

private func signed(secrets: [String] = ["secret"]) -> SignedRequests {
  SignedRequests(
    version: "v1", timestampHeader: "X-T", signatureHeader: "X-S", secrets: secrets, check: .reference)
}

private func request(_ headers: [(String, String)], body: [UInt8] = body) -> WebRequest {
  WebRequest(method: "POST", path: "/", headers: headers.map { (name: $0.0, value: $0.1) }, body: body)
}

private func problem(
  _ request: WebRequest, at now: Timestamp = noon, secrets: [String] = ["secret"]
) -> SignedRequests.Problem? {
  do throws(SignedRequests.Problem) {
    _ = try signed(secrets: secrets).verify(request, at: now)
    return nil
  } catch { return error }
}

@Suite struct SignedRequestsTests {
  // printf 'v1:1531420618:hello' | openssl dgst -sha256 -hmac secret
  private let good = [
    ("X-T", "1531420618"), ("X-S", "v1=e6cb291947579f2368ccd130b4aaff745e45c3653a9c2f65b9c3ac4067ebeee8"),
  ]

  @Test func `The reference HMAC gives the published digests`() {
    // RFC 4231, test cases 2 and 6 (a key longer than a block).
    #expect(
      lowerHex(
        SignatureCheck.reference.hmacSHA256(
          [Array("what do ya want ".utf8), Array("for nothing?".utf8)], Array("Jefe".utf8)))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    #expect(
      lowerHex(
        SignatureCheck.reference.hmacSHA256(
          [Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8)], [UInt8](repeating: 0xAA, count: 131)))
        == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }

  @Test func `Takes what it signs, and says what was proved`() throws {
    let headers = try #require(signed().sign(body, at: noon))
    #expect(headers == [HTTPCall.Header("X-T", "1531420618"), HTTPCall.Header("X-S", good[1].1)])
    #expect(try signed().verify(request(good), at: noon).timestamp == "1531420618")
  }

  @Test func `Any one of several secrets will do, an empty one never`() {
    #expect(problem(request(good), secrets: ["old", "secret"]) == nil)
    #expect(problem(request(good), secrets: ["old", "new"]) == .mismatch)
    #expect(problem(request(good), secrets: []) == .noSecret)
    let forged = signed(secrets: [""]).sign(body, at: noon)
    #expect(forged == nil)
    #expect(problem(request(good), secrets: [""]) == .noSecret)
  }

  @Test(
    arguments: [
      (300_000, nil), (300_999, nil), (301_000, .stale), (-300_000, nil), (-300_001, .future), (-301_000, .future),
      (.min / 2, .future), (.max / 2, .stale),
    ] as [(Int64, SignedRequests.Problem?)])
  func `Five minutes either way`(offset: Int64, expected: SignedRequests.Problem?) {
    #expect(problem(request(good), at: noon.adding(milliseconds: offset)) == expected)
  }

  @Test(arguments: [
    "", "notanumber", "-1531420618", "+1531420618", "1531420618 ", " 1531420618", "1531420618.0", "0x5b479f0a",
    "12345678",
    "153142061800", "99999999999999999999999", "-9223372036854775808", "１５３１４２０６１８",
  ])
  func `Refuses a malformed timestamp`(timestamp: String) {
    #expect(problem(request([("X-T", timestamp), good[1]])) == .timestampMalformed, "\(timestamp)")
  }

  @Test func `Wants exactly one of each header`() {
    #expect(problem(request([good[0]])) == .missingSignature)
    #expect(problem(request([good[1]])) == .missingTimestamp)
    #expect(problem(request(good + [good[1]])) == .missingSignature)
    #expect(problem(request(good + [("x-t", "1531420618")])) == .missingTimestamp)
  }

  @Test func `Refuses every other spelling of a signature`() {
    let hex = good[1].1.dropFirst(3)
    for text in [
      "", "v1=", String(hex), "v0=\(hex)", "v1=\(hex.uppercased())", "v1=\(hex)0", "v1=\(hex.dropLast(2))",
      "v1=\(hex.dropLast())g", " v1=\(hex)", "V1=\(hex)",
    ] {
      #expect(problem(request([good[0], ("X-S", text)])) == .signatureMalformed, "\(text)")
    }
  }

  @Test func `Covers every byte of timestamp and body`() {
    #expect(problem(request(good, body: Array("hellp".utf8))) == .mismatch)
    #expect(problem(request(good, body: body + body)) == .mismatch)
    #expect(problem(request(good, body: [])) == .mismatch)
    #expect(problem(request([("X-T", "1531420619"), good[1]])) == .mismatch)
  }
}
