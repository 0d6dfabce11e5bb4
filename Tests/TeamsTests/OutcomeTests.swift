import Chat
import Kernel
import Teams
import Testing

@Suite struct OutcomeTests {
  @Test(
    arguments: [
      (201, [:], #"{"id":"1760000000500"}"#, .delivered(messageID: "1760000000500")),
      (200, [:], #"{"id":"1:1AbC"}"#, .delivered(messageID: "1:1AbC")),
      (201, [:], #"{"id":"a b"}"#, .failed(reason: "unreadable_answer")),
      (202, [:], "", .failed(reason: "unreadable_answer")),
      (
        429, [:], #"{"error":{"code":"TooManyRequests"}}"#,
        .retry(afterSeconds: nil, reason: "http_429 TooManyRequests")
      ),
      (429, ["retry-after": "7"], "", .retry(afterSeconds: 7, reason: "http_429")),
      (
        412, [:], #"{"error":{"code":"PreconditionFailed"}}"#,
        .retry(afterSeconds: nil, reason: "http_412 PreconditionFailed")
      ),
      (502, [:], "", .retry(afterSeconds: nil, reason: "http_502")),
      (
        413, [:], #"{"error":{"code":"MessageSizeTooBig","message":"words"}}"#,
        .failed(reason: "http_413 MessageSizeTooBig")
      ),
      (403, [:], #"{"error":{"code":"words of\nsomebody"}}"#, .failed(reason: "http_403")),
      (302, ["location": "http://127.0.0.1/"], "", .failed(reason: "http_302")),
    ] as [(Int, [String: String], String, DeliveryOutcome)])
  func answers(_ status: Int, _ headers: [String: String], _ body: String, _ expected: DeliveryOutcome) {
    let result = HTTPResult(status: status, headers: headers, body: Array(body.utf8))
    #expect(teams().outcome(of: .success(result)) == expected)
  }

  @Test func failures() {
    #expect(teams().outcome(of: .failure(.forbidden("10.0.0.1"))) == .failed(reason: "forbidden"))
    #expect(teams().outcome(of: .failure(.timedOut)) == .retry(afterSeconds: nil, reason: "timed_out"))
  }

  @Test func aConversationIsOpened() throws {
    let chat = teams()
    let call = try #require(chat.openingCall(for: PersonID("teams:t1:29:ana"), as: nil))
    #expect(call.url == "https://smba.trafficmanager.net/teams/v3/conversations")
    #expect(
      text(call.body)
        == #"{"bot":{"id":"28:\#(appID)"},"channelData":{"tenant":{"id":"t1"}},"isGroup":false,"#
        + #""members":[{"id":"29:ana"}],"tenantId":"t1"}"#)
    #expect(chat.openingCall(for: PersonID("teams:-:29:ana"), as: nil) == nil)
    #expect(teams(bot: false).openingCall(for: PersonID("teams:t1:29:ana"), as: nil) == nil)
    func opening(_ status: Int, _ body: String) -> Opening {
      chat.opening(of: .success(HTTPResult(status: status, body: Array(body.utf8))), as: nil)
    }
    #expect(opening(201, #"{"id":"a:1xyz"}"#) == .room("a:1xyz"))
    #expect(
      opening(403, #"{"error":{"code":"ConversationBlockedByUser"}}"#)
        == .failed(reason: "http_403 ConversationBlockedByUser"))
    #expect(opening(503, "") == .retry(afterSeconds: nil, reason: "http_503"))
  }
}
