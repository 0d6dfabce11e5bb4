import Chat
import Kernel
import Slack
import Testing

private func outcome(_ body: String, status: Int = 200, retryAfter: String? = nil) -> DeliveryOutcome {
  SlackBench.slack.outcome(
    of: .success(
      HTTPResult(status: status, headers: retryAfter.map { ["retry-after": $0] } ?? [:], body: Array(body.utf8))))
}

@Suite struct OutcomeTests {
  @Test func `Knows what arrived`() {
    #expect(outcome(#"{"ok":true,"channel":"C1","ts":"1.5","message":{}}"#) == .delivered(messageID: "1.5"))
    #expect(outcome(#"{"ok":true,"message_ts":"1.6"}"#) == .delivered(messageID: "1.6"))
    #expect(outcome(#"{"ok":true}"#) == .delivered(messageID: nil))
    #expect(outcome(#"{"ok":true,"ts":"no id"}"#) == .delivered(messageID: nil))
    #expect(outcome("ok") == .delivered(messageID: nil))
  }

  @Test(arguments: [
    "ratelimited", "internal_error", "service_unavailable", "fatal_error", "request_timeout", "team_added_to_org",
  ])
  func `Tries again what passes by itself`(code: String) {
    #expect(outcome(#"{"ok":false,"error":"\#(code)"}"#) == .retry(afterSeconds: nil, reason: code))
    #expect(
      outcome(#"{"ok":false,"error":"\#(code)"}"#, retryAfter: "30") == .retry(afterSeconds: 30, reason: code))
  }

  @Test(arguments: ["invalid_auth", "channel_not_found", "is_archived", "no_text", "msg_too_long", "not_in_channel"])
  func `Gives up what does not`(code: String) {
    #expect(outcome(#"{"ok":false,"error":"\#(code)"}"#) == .failed(reason: code))
  }

  @Test(arguments: [
    #"{"ok":false}"#, #"{"ok":false,"error":""}"#, #"{"ok":false,"error":"Secret: xoxb-1"}"#,
    #"{"ok":false,"error":"\#(String(repeating: "a", count: 101))"}"#,
  ])
  func `Repeats no foreign words`(body: String) { #expect(outcome(body) == .failed(reason: "unknown")) }

  @Test(arguments: ["", "OK", "ok\n", "<html>", "{", "null", #"{"ok":"yes"}"#, "\u{FEFF}ok"])
  func `An answer that nobody can read is a failure`(body: String) {
    #expect(outcome(body) == .failed(reason: "unreadable_answer"))
  }

  @Test func `Follows the status`() {
    for status in [408, 425, 429, 500, 502, 503, 599] {
      #expect(outcome("x", status: status) == .retry(afterSeconds: nil, reason: "http_\(status)"))
    }
    for status in [301, 302, 307, 400, 401, 403, 404, 410, 413, 204, 100, 600] {
      #expect(outcome("ok", status: status) == .failed(reason: "http_\(status)"))
    }
  }

  @Test(
    arguments: [
      ("30", 30), ("0", 0), ("600", 600), ("601", 600), ("999999999", 600), ("9999999999", nil), ("-1", nil), ("", nil),
      ("1.5", nil), (" 3", nil), ("Wed, 21 Oct 2026 07:28:00 GMT", nil), ("soon", nil),
    ] as [(String, Int?)])
  func `Waits as long as it is told, within reason`(value: String, seconds: Int?) {
    #expect(outcome("", status: 429, retryAfter: value) == .retry(afterSeconds: seconds, reason: "http_429"))
  }

  @Test func `Tells failures that pass from those that stay`() {
    let slack = SlackBench.slack
    #expect(slack.outcome(of: .failure(.forbidden("http://10.0.0.1"))) == .failed(reason: "forbidden"))
    #expect(slack.outcome(of: .failure(.answerTooLarge)) == .failed(reason: "answer_too_large"))
    #expect(slack.outcome(of: .failure(.unreachable("x"))) == .retry(afterSeconds: nil, reason: "unreachable"))
    #expect(slack.outcome(of: .failure(.interrupted("x"))) == .retry(afterSeconds: nil, reason: "interrupted"))
    #expect(slack.outcome(of: .failure(.timedOut)) == .retry(afterSeconds: nil, reason: "timed_out"))
  }
}

@Suite struct ProfileTests {
  @Test func `Asks for a person's language and zone`() {
    #expect(
      SlackBench.slack.profileCall(for: PersonID("slack:T1:U7"))
        == HTTPCall(
          method: "GET", url: "https://slack.com/api/users.info?user=U7&include_locale=true",
          headers: [HTTPCall.Header("Authorization", "Bearer xoxb-1")]))
    #expect(SlackBench.tokenless.profileCall(for: PersonID("slack:T1:U7")) == nil)
    #expect(SlackBench.slack.profileCall(for: PersonID("slack:T1:U7&x=1")) == nil)
  }

  @Test(
    arguments: [
      (
        #"{"ok":true,"user":{"name":"ana","locale":"fr-FR","tz":"Europe/Paris","profile":{"display_name":"Ana"}}}"#,
        Profile(locale: "fr-FR", zone: "Europe/Paris", name: "Ana")
      ),
      (
        #"{"ok":true,"user":{"name":"ana","profile":{"display_name":"","real_name":"Ana B"}}}"#,
        Profile(locale: nil, zone: nil, name: "Ana B")
      ),
      (#"{"ok":true,"user":{"name":"ana","tz":null}}"#, Profile(locale: nil, zone: nil, name: "ana")),
      (#"{"ok":false,"error":"user_not_found"}"#, nil), ("<html>", nil), (#"{"ok":true}"#, nil),
    ] as [(String, Profile?)])
  func `Reads them`(body: String, expected: Profile?) {
    #expect(SlackBench.slack.profile(from: HTTPResult(status: 200, body: Array(body.utf8))) == expected)
    #expect(SlackBench.slack.profile(from: HTTPResult(status: 500, body: Array(body.utf8))) == nil)
  }
}
