import Chat
import Kernel
import Mattermost
import Testing

@Suite struct OutcomeTests {
  @Test(
    arguments: [
      (201, [:], #"{"id":"p1","message":"x"}"#, .delivered(messageID: "p1")),
      (200, [:], "ok", .delivered(messageID: nil)),
      (200, [:], "<html>", .failed(reason: "unreadable_answer")),
      (200, [:], #"{"id":"../x"}"#, .failed(reason: "unreadable_answer")),
      (200, [:], "", .failed(reason: "unreadable_answer")),
      (429, ["retry-after": "7"], "limit exceeded", .retry(afterSeconds: 7, reason: "http_429")),
      (429, ["x-ratelimit-reset": "3"], "", .retry(afterSeconds: 3, reason: "http_429")),
      (429, ["retry-after": "999999"], "", .retry(afterSeconds: 600, reason: "http_429")),
      (429, ["retry-after": "-1"], "", .retry(afterSeconds: nil, reason: "http_429")),
      (429, ["retry-after": "Wed, 21 Oct 2026 07:28:00 GMT"], "", .retry(afterSeconds: nil, reason: "http_429")),
      (503, [:], "", .retry(afterSeconds: nil, reason: "http_503")),
      (400, [:], #"{"id":"api.post.create.app_error"}"#, .failed(reason: "http_400 api.post.create.app_error")),
      (403, [:], #"{"id":"words of\nsomebody"}"#, .failed(reason: "http_403")),
      (404, [:], "", .failed(reason: "http_404")),
      (302, ["location": "http://127.0.0.1/"], "", .failed(reason: "http_302")),
    ] as [(Int, [String: String], String, DeliveryOutcome)])
  func answers(_ status: Int, _ headers: [String: String], _ body: String, _ expected: DeliveryOutcome) {
    let result = HTTPResult(status: status, headers: headers, body: Array(body.utf8))
    #expect(mattermost().outcome(of: .success(result)) == expected)
  }

  @Test func failures() {
    let server = mattermost()
    #expect(server.outcome(of: .failure(.forbidden("10.0.0.1"))) == .failed(reason: "forbidden"))
    #expect(server.outcome(of: .failure(.timedOut)) == .retry(afterSeconds: nil, reason: "timed_out"))
    #expect(server.outcome(of: .failure(.unreachable("dns"))) == .retry(afterSeconds: nil, reason: "unreachable"))
    #expect(
      server.outcome(of: .failure(.interrupted("reset"))) == .retry(afterSeconds: nil, reason: "interrupted"))
    #expect(server.outcome(of: .failure(.answerTooLarge)) == .failed(reason: "answer_too_large"))
  }

  @Test func profiles() {
    let person = PersonID("mattermost:t1:u1")
    #expect(
      mattermost().profileCall(for: person)
        == HTTPCall(
          method: "GET", url: "https://mm.example.com/api/v4/users/u1",
          headers: [HTTPCall.Header("Authorization", "Bearer bot-token")]))
    #expect(mattermost(botToken: nil).profileCall(for: person) == nil)
    #expect(mattermost().profileCall(for: PersonID("mattermost:t1:../me")) == nil)
    func profile(_ body: String, status: Int = 200) -> Profile? {
      mattermost().profile(from: HTTPResult(status: status, body: Array(body.utf8)))
    }
    let zones = #""automaticTimezone":"Europe/Warsaw","manualTimezone":"Europe/Paris""#
    #expect(
      profile(#"{"username":"zofia","locale":"pl","timezone":{"useAutomaticTimezone":"true",\#(zones)}}"#)
        == Profile(locale: "pl", zone: "Europe/Warsaw", name: "zofia"))
    #expect(
      profile(#"{"locale":"fr","timezone":{"useAutomaticTimezone":"false",\#(zones)}}"#)
        == Profile(locale: "fr", zone: "Europe/Paris", name: nil))
    #expect(profile("{}") == nil)
    #expect(profile("[]") == nil)
    #expect(profile(#"{"locale":"fr"}"#, status: 404) == nil)
  }
}
