import Kernel
import TestKit
import Testing

@testable import Operations

@Suite("Why a message was given up")
struct FailedPostTests {
  @Test(
    "a word of ours is a sentence, one of the chat's stays a word, an older sentence stays a sentence",
    arguments: [
      ("no_token", "there is no bot token, and no response URL", "il n’y a ni jeton de bot, ni URL de réponse"),
      ("unreachable ×12", "the chat cannot be reached (×12)", "le chat est injoignable (×12)"),
      ("channel_not_found", "the chat answered channel_not_found", "le chat a répondu channel_not_found"),
      ("http_503 ×3", "the chat answered 503 (×3)", "le chat a répondu 503 (×3)"),
      ("http_403 M_FORBIDDEN ×3", "the chat answered 403 (M_FORBIDDEN ×3)", "le chat a répondu 403 (M_FORBIDDEN ×3)"),
      ("the record is gone", "the record is gone", "the record is gone"),
      ("empty message", "empty message", "empty message"), ("", "", ""),
    ])
  func reason(word: String, english: String, french: String) {
    let post = Vitals.FailedPost(key: "railhead-2", platform: "slack", reason: word, at: TestClock().now)
    #expect(post.reason(in: .english).unsafePlainText == english)
    #expect(post.reason(in: .french).unsafePlainText == french)
  }
}
