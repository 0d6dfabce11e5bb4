import Chat
import GoogleChat
import Kernel
import Testing

@Suite struct OutcomeTests {
  @Test(
    arguments: [
      (
        200, [:], #"{"name":"spaces/S/messages/T.T","thread":{"name":"spaces/S/threads/T"},"cardsV2":[]}"#,
        .delivered(messageID: "T")
      ),
      (
        200, [:], #"{"name":"spaces/S/messages/m.9","thread":{"name":"spaces/S/threads/T"}}"#,
        .delivered(messageID: "m.9/T")
      ),
      (200, [:], #"{"name":"spaces/S/messages/m.9"}"#, .delivered(messageID: "m.9/")),
      (200, [:], #"{"name":"spaces/../messages/m"}"#, .retry(afterSeconds: nil, reason: "unreadable_answer")),
      (200, [:], "<html>", .retry(afterSeconds: nil, reason: "unreadable_answer")),
      (
        429, [:], #"{"error":{"code":429,"status":"RESOURCE_EXHAUSTED"}}"#,
        .retry(afterSeconds: nil, reason: "http_429 RESOURCE_EXHAUSTED")
      ),
      (429, ["retry-after": "7"], "", .retry(afterSeconds: 7, reason: "http_429")),
      (503, [:], "", .retry(afterSeconds: nil, reason: "http_503")),
      (
        404, [:], #"{"error":{"status":"NOT_FOUND","message":"words"}}"#, .failed(reason: "http_404 NOT_FOUND")
      ),
      (403, [:], #"{"error":{"status":"words of\nsomebody"}}"#, .failed(reason: "http_403")),
      (302, ["location": "http://127.0.0.1/"], "", .failed(reason: "http_302")),
    ] as [(Int, [String: String], String, DeliveryOutcome)])
  func answers(_ status: Int, _ headers: [String: String], _ body: String, _ expected: DeliveryOutcome) {
    let result = HTTPResult(status: status, headers: headers, body: Array(body.utf8))
    #expect(googleChat().outcome(of: .success(result)) == expected)
  }

  @Test func failures() {
    #expect(googleChat().outcome(of: .failure(.forbidden("10.0.0.1"))) == .failed(reason: "forbidden"))
    #expect(googleChat().outcome(of: .failure(.timedOut)) == .retry(afterSeconds: nil, reason: "timed_out"))
  }

  @Test func aConversationIsFoundAndNeverMade() {
    let chat = googleChat()
    let person = PersonID("googlechat:\(project):42")
    #expect(
      chat.openingCall(for: person, as: nil)?.url
        == "https://chat.googleapis.com/v1/spaces:findDirectMessage?name=users/42")
    #expect(chat.openingCall(for: person, as: nil)?.credential != nil)
    #expect(chat.openingCall(for: PersonID("googlechat:1:all"), as: nil) == nil)
    #expect(googleChat(account: nil).openingCall(for: person, as: nil) == nil)
    func opening(_ status: Int, _ body: String) -> Opening {
      chat.opening(of: .success(HTTPResult(status: status, body: Array(body.utf8))), as: nil)
    }
    #expect(opening(200, #"{"name":"spaces/DM1","spaceType":"DIRECT_MESSAGE"}"#) == .room("DM1"))
    #expect(opening(200, "{}") == .failed(reason: "unreadable_answer"))
    #expect(opening(404, #"{"error":{"status":"NOT_FOUND"}}"#) == .failed(reason: "http_404 NOT_FOUND"))
    #expect(opening(503, "") == .retry(afterSeconds: nil, reason: "http_503"))
  }
}
