import Chat
import Kernel
import Slack
import Testing

/// The bot's conversation with one person.
struct ConversationTests {
  private let ana = PersonID("slack:T1:U1")

  @Test func itIsOpenedByTheToken() {
    #expect(
      SlackBench.slack.openingCall(for: ana, as: nil)
        == HTTPCall(
          url: "https://slack.com/api/conversations.open",
          headers: [
            HTTPCall.Header("Content-Type", "application/json; charset=utf-8"),
            HTTPCall.Header("Authorization", "Bearer xoxb-1"),
          ], body: Array(#"{"users":"U1"}"#.utf8)))
  }

  @Test(
    "an answer without a channel opens none",
    arguments: [
      (200, #"{"ok":true,"no_op":true,"channel":{"id":"D1"}}"#, Opening.room("D1")),
      (200, #"{"ok":true}"#, .failed(reason: "unreadable_answer")),
      (200, #"{"ok":false,"error":"missing_scope"}"#, .failed(reason: "missing_scope")),
      (200, #"{"ok":false,"error":"ratelimited"}"#, .retry(afterSeconds: nil, reason: "ratelimited")),
      (503, "busy", .retry(afterSeconds: nil, reason: "http_503")),
    ])
  func answers(_ status: Int, _ body: String, _ opening: Opening) {
    let result = HTTPResult(status: status, body: Array(body.utf8))
    #expect(SlackBench.slack.opening(of: .success(result), as: nil) == opening)
  }
}
