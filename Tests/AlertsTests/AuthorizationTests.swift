import Alerts
import Chat
import TestKit
import Testing

/// Nothing is read before the token is right.
struct AuthorizationTests {
  private let body = #"{"key":"k","status":"firing","title":"t"}"#

  @Test(arguments: [
    (nil, #"401 {"error":"Authorization: Bearer … is missing"} token_missing"#),
    ("Bearer wrong", #"403 {"error":"the token is not one of RAILHEAD_HOOKS_TOKEN"} token_mismatch"#),
    (
      "Basic correct-horse-battery-staple",
      #"403 {"error":"the token is not one of RAILHEAD_HOOKS_TOKEN"} token_mismatch"#
    ),
    ("Bearer", #"403 {"error":"the token is not one of RAILHEAD_HOOKS_TOKEN"} token_mismatch"#),
    ("Bearer the-one-before-it", "accepted"), ("bearer correct-horse-battery-staple", "accepted"),
  ])
  func token(authorization: String?, result: String) {
    #expect(Fixture.refusal(Fixture.request("/hooks/generic", body, authorization: authorization)) == result)
  }

  @Test func withoutATokenNobodyIsBelieved() {
    let hooks = AlertHooks(tokens: [""], check: .reference)
    guard
      case .refused(let answer, _) = hooks.receive(Fixture.request("/hooks/generic", body, authorization: "Bearer x"))
    else {
      Issue.record("accepted")
      return
    }
    #expect(answer.status == 403)
  }

  @Test func theTokenIsJudgedBeforeTheBody() {
    let request = Fixture.request("/hooks/generic", "not JSON", authorization: "Bearer wrong", type: "text/plain")
    #expect(Fixture.refusal(request).hasPrefix("403"))
  }

  @Test func anotherContentTypeIsRefused() {
    let request = Fixture.request("/hooks/generic", body, type: "text/plain")
    #expect(
      Fixture.refusal(request)
        == #"415 {"error":"the body must be application/json in UTF-8, not compressed"} content_type"#)
  }
}
