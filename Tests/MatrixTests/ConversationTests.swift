import Chat
import Kernel
import Matrix
import Testing

/// The bot's room for one person.
struct ConversationTests {
  private let ana = PersonID("matrix:example.org:@ana:example.org")

  @Test func itIsARoomInWhichNobodyElseCanBe() {
    #expect(
      matrix().openingCall(for: ana, as: nil)
        == HTTPCall(
          url: "http://localhost:8008/_matrix/client/v3/createRoom",
          headers: [
            HTTPCall.Header("Authorization", "Bearer as_1b2d"), HTTPCall.Header("Content-Type", "application/json"),
          ],
          body: Array(
            (#"{"invite":["@ana:example.org"],"is_direct":true,"power_level_content_override":{"invite":100},"#
              + #""preset":"private_chat","room_version":"11"}"#).utf8)))
    #expect(matrix().openingCall(for: PersonID("matrix:example.org:ana"), as: nil) == nil)
  }

  @Test(
    "what the answers mean",
    arguments: [
      (200, #"{"room_id":"!r:example.org"}"#, Opening.room("!r:example.org")),
      (200, "{}", .failed(reason: "unreadable_answer")),
      (403, #"{"errcode":"M_FORBIDDEN"}"#, .failed(reason: "http_403 M_FORBIDDEN")),
      (
        429, #"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":2000}"#,
        .retry(afterSeconds: 2, reason: "http_429 M_LIMIT_EXCEEDED")
      ),
    ])
  func answers(_ status: Int, _ body: String, _ opening: Opening) {
    let result = HTTPResult(status: status, body: Array(body.utf8))
    #expect(matrix().opening(of: .success(result), as: nil) == opening)
  }
}
