import Chat
import Kernel
import Telegram
import TestKit
import Testing

@Suite struct VerificationTests {
  private let body = Array(update("/inc list").utf8)

  @Test func theSecretOfTheWebhookIsWanted() {
    #expect(telegram().receive(request(body), at: noon).lines?.count == 1)
    #expect(telegram().receive(request(body, secret: "Hook_Secret-43"), at: noon).refusal == "403 secret_mismatch")
    #expect(telegram().receive(request(body, secret: ""), at: noon).refusal == "403 secret_mismatch")
    #expect(telegram().receive(request(body, secret: nil), at: noon).refusal == "403 secret_mismatch")
    var twice = request(body)
    twice.headers.append(("x-telegram-bot-api-secret-token", secret))
    #expect(telegram().receive(twice, at: noon).refusal == "403 secret_mismatch")
  }

  @Test func withoutASecretNobodyIsBelieved() {
    #expect(telegram(secret: "").receive(request(body, secret: ""), at: noon).refusal == "403 no_secret")
    #expect(telegram(secret: "").sideCalls(for: request(Array(press("inc list").utf8), secret: "")) == [])
  }

  /// Telegram has no clock in its requests, but in its messages: an old one is known by its age.
  @Test func anOldMessageIsOld() {
    #expect(telegram().receive(request(body), at: noon.adding(seconds: 90)).lines?.map(\.age) == [90_000])
    #expect(telegram().receive(request(body), at: noon.adding(seconds: -90)).lines?.map(\.age) == [0])
    let never = text(body).replacing("1760000000", with: "9223372036854775807")
    #expect(receive(never).lines?.map(\.age) == .some([nil]))
  }

  /// What is not taken would come again for a day, and hold up everything behind it.
  @Test(arguments: [
    ("", "200 json_malformed"), ("[]", "200 json_unexpected_shape"), (#"{"message":{}}"#, "200 json_unexpected_shape"),
    (#"{"update_id":1,"update_id":2}"#, "200 json_duplicate_key"),
    (String(repeating: "[", count: 100_000), "200 json_too_deep"),
  ])
  func whatCannotBeReadIsTakenAndCounted(_ body: String, _ refusal: String) {
    #expect(receive(body).refusal == refusal)
  }

  @Test func otherRequests() {
    #expect(telegram().receive(request(body, type: "text/plain"), at: noon).refusal == "415 media_type")
    var other = request(body)
    other.path = "/telegram/elsewhere"
    #expect(telegram().receive(other, at: noon).refusal == "404 path")
  }

  @Test(.enabled(if: Fixture.areThere)) func conformanceCases() throws {
    for vector in try Fixture.vectors() {
      let reception = telegram(secret: vector.secret ?? "").receive(
        WebRequest(
          method: "POST", path: "/telegram/updates",
          headers: [("Content-Type", "application/json")] + vector.headers.map { ($0.key, $0.value) }, body: body),
        at: noon)
      if vector.expect == "accept" {
        #expect(reception.lines?.count == 1, "\(vector.id)")
      } else {
        #expect(reception.refusal?.hasPrefix("\(vector.status ?? 403) ") == true, "\(vector.id)")
      }
    }
  }
}
