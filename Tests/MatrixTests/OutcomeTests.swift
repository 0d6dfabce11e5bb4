import Chat
import Kernel
import Matrix
import Testing

@Suite struct OutcomeTests {
  @Test(
    arguments: [
      (200, [:], #"{"event_id":"$e1"}"#, .delivered(messageID: "$e1")),
      (200, [:], "{}", .retry(afterSeconds: nil, reason: "unreadable_answer")),
      (200, [:], "<html>", .retry(afterSeconds: nil, reason: "unreadable_answer")),
      (
        429, [:], #"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":2000}"#,
        .retry(afterSeconds: 2, reason: "http_429 M_LIMIT_EXCEEDED")
      ),
      (429, [:], #"{"retry_after_ms":2001}"#, .retry(afterSeconds: 3, reason: "http_429")),
      (429, [:], #"{"retry_after_ms":9223372036854775807}"#, .retry(afterSeconds: 600, reason: "http_429")),
      (429, [:], #"{"retry_after_ms":-5}"#, .retry(afterSeconds: nil, reason: "http_429")),
      (429, ["retry-after": "7"], #"{"retry_after_ms":2000}"#, .retry(afterSeconds: 7, reason: "http_429")),
      (429, ["retry-after": "7"], "", .retry(afterSeconds: 7, reason: "http_429")),
      (502, [:], "<html>", .retry(afterSeconds: nil, reason: "http_502")),
      (401, [:], #"{"errcode":"M_UNKNOWN_TOKEN"}"#, .failed(reason: "http_401 M_UNKNOWN_TOKEN")),
      (403, [:], #"{"errcode":"M_FORBIDDEN","error":"x"}"#, .failed(reason: "http_403 M_FORBIDDEN")),
      (404, [:], #"{"errcode":"words of\nsomebody"}"#, .failed(reason: "http_404")),
    ] as [(Int, [String: String], String, DeliveryOutcome)])
  func answers(_ status: Int, _ headers: [String: String], _ body: String, _ expected: DeliveryOutcome) {
    let result = HTTPResult(status: status, headers: headers, body: Array(body.utf8))
    #expect(matrix().outcome(of: .success(result)) == expected)
  }

  @Test func failures() {
    #expect(matrix().outcome(of: .failure(.timedOut)) == .retry(afterSeconds: nil, reason: "timed_out"))
    #expect(matrix().outcome(of: .failure(.forbidden("scheme"))) == .failed(reason: "forbidden"))
  }

  @Test func profiles() {
    #expect(
      matrix().profileCall(for: PersonID("matrix:example.org:@zofia:example.org"))
        == HTTPCall(
          method: "GET", url: "http://localhost:8008/_matrix/client/v3/profile/%40zofia%3Aexample.org/m.tz",
          headers: [HTTPCall.Header("Authorization", "Bearer as_1b2d")]))
    #expect(matrix().profileCall(for: PersonID("matrix:example.org:zofia")) == nil)
    func profile(_ body: String, status: Int = 200) -> Profile? {
      matrix().profile(from: HTTPResult(status: status, body: Array(body.utf8)))
    }
    #expect(profile(#"{"m.tz":"Europe/Warsaw"}"#) == Profile(locale: nil, zone: "Europe/Warsaw", name: nil))
    #expect(profile(#"{"m.tz":""}"#) == nil)
    #expect(profile(#"{"m.tz":7}"#) == nil)
    #expect(profile(#"{"m.tz":"Europe/Warsaw"}"#, status: 404) == nil)
  }
}
