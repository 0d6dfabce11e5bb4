import Chat
import Kernel
import Mattermost
import Testing

/// The bot's conversation with one person.
struct ConversationTests {
  private let ana = PersonID("mattermost:t1:u7")

  @Test func theBotAsksWhoItIsFirst() {
    let token = HTTPCall.Header("Authorization", "Bearer bot-token")
    #expect(
      mattermost().openingCall(for: ana, as: nil)
        == HTTPCall(method: "GET", url: "https://mm.example.com/api/v4/users/me", headers: [token]))
    #expect(
      mattermost().openingCall(for: ana, as: "b1")
        == HTTPCall(
          url: "https://mm.example.com/api/v4/channels/direct",
          headers: [token, HTTPCall.Header("Content-Type", "application/json")], body: Array(#"["b1","u7"]"#.utf8)))
  }

  @Test(
    "what the answers mean",
    arguments: [
      (200, #"{"id":"b1"}"#, String?.none, Opening.account("b1")), (201, #"{"id":"d1"}"#, "b1", .room("d1")),
      (200, "[]", "b1", .failed(reason: "unreadable_answer")),
      (503, "", nil, .retry(afterSeconds: nil, reason: "http_503")),
    ])
  func answers(_ status: Int, _ body: String, _ account: String?, _ opening: Opening) {
    let result = HTTPResult(status: status, body: Array(body.utf8))
    #expect(mattermost().opening(of: .success(result), as: account) == opening)
  }
}
