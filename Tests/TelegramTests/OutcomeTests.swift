import Chat
import Kernel
import Telegram
import Testing

@Suite struct OutcomeTests {
  @Test(
    arguments: [
      (200, [:], #"{"ok":true,"result":{"message_id":33,"chat":{"id":-1}}}"#, .delivered(messageID: "33")),
      (200, [:], #"{"ok":true,"result":true}"#, .delivered(messageID: nil)),
      (200, [:], "<html>", .failed(reason: "unreadable_answer")),
      (
        200, [:], #"{"ok":false,"error_code":429,"parameters":{"retry_after":3}}"#,
        .retry(afterSeconds: 3, reason: "http_429")
      ),
      (
        429, ["retry-after": "5"], #"{"ok":false,"error_code":429,"description":"x","parameters":{"retry_after":7}}"#,
        .retry(afterSeconds: 7, reason: "http_429")
      ),
      (429, ["retry-after": "5"], "", .retry(afterSeconds: 5, reason: "http_429")),
      (
        429, [:], #"{"ok":false,"error_code":429,"parameters":{"retry_after":99999}}"#,
        .retry(afterSeconds: 600, reason: "http_429")
      ),
      (502, [:], "", .retry(afterSeconds: nil, reason: "http_502")),
      (
        400, [:],
        #"{"ok":false,"error_code":400,"description":"Bad Request: message is not modified: specified new …"}"#,
        .delivered(messageID: nil)
      ),
      (
        400, [:],
        #"{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","#
          + #""parameters":{"migrate_to_chat_id":-1001234567890}}"#, .failed(reason: "http_400 group_migrated")
      ),
      (
        403, [:], #"{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}"#,
        .failed(reason: "http_403 blocked")
      ),
      (
        403, [:],
        #"{"ok":false,"error_code":403,"description":"Forbidden: bot can't initiate conversation with a user"}"#,
        .failed(reason: "http_403 not_started")
      ),
      (400, [:], #"{"ok":false,"error_code":400,"description":"words of somebody"}"#, .failed(reason: "http_400")),
      (404, [:], #"{"ok":false,"error_code":404,"description":"Not Found"}"#, .failed(reason: "http_404")),
      (302, ["location": "http://127.0.0.1/"], "", .failed(reason: "http_302")),
    ] as [(Int, [String: String], String, DeliveryOutcome)])
  func answers(_ status: Int, _ headers: [String: String], _ body: String, _ expected: DeliveryOutcome) {
    let result = HTTPResult(status: status, headers: headers, body: Array(body.utf8))
    #expect(telegram().outcome(of: .success(result)) == expected)
  }

  @Test func failures() {
    #expect(telegram().outcome(of: .failure(.forbidden("10.0.0.1"))) == .failed(reason: "forbidden"))
    #expect(telegram().outcome(of: .failure(.unreachable(token))) == .retry(afterSeconds: nil, reason: "unreachable"))
    #expect(telegram().outcome(of: .failure(.timedOut)) == .retry(afterSeconds: nil, reason: "timed_out"))
  }
}
