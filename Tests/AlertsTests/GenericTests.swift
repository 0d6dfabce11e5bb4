import Alerts
import Kernel
import Testing

/// What anything that can post JSON says.
struct GenericTests {
  @Test func everyMember() {
    let notice = Fixture.notice(
      ##"{"key":"backup:db1","status":"firing","title":" Backup failed ","severity":"high","area":"#DB","##
        + #""at":"2026-03-26T10:05:00+01:00","text":"exit code 3","url":"https://ci/1","runbook":{"x":[1]}}"#)
    #expect(
      notice
        == AlertNotice(
          key: Origin(source: "generic", id: "backup:db1"), status: .firing, title: "Backup failed", severity: 2,
          area: "db", text: "exit code 3", url: "https://ci/1", began: .at("2026-03-26T09:05:00.000Z")))
  }

  @Test func theFewThatAreNeeded() {
    #expect(
      Fixture.notice(#"{"key":"k","status":"firing","title":"t"}"#)
        == AlertNotice(key: Origin(source: "generic", id: "k"), status: .firing, title: "t"))
    #expect(
      Fixture.notice(#"{"key":"k","status":"resolved","at":"2026-03-26T09:05:00Z"}"#)
        == AlertNotice(
          key: Origin(source: "generic", id: "k"), status: .resolved, title: "k",
          ended: .at("2026-03-26T09:05:00.000Z")))
  }

  @Test(arguments: [("1", 1), (#""sev4""#, 4), (#""critical""#, 1)] as [(String, Int)])
  func severities(text: String, level: Int) {
    #expect(Fixture.notice(#"{"key":"k","status":"firing","title":"t","severity":\#(text)}"#)?.severity == level)
  }

  @Test(arguments: [
    (#"{"status":"firing","title":"t"}"#, "key is missing"), (#"{"key":"","status":"firing"}"#, "key is empty"),
    (#"{"key":"k","title":"t"}"#, "status is missing"),
    (#"{"key":"k","status":"open","title":"t"}"#, "status is neither firing nor resolved"),
    (#"{"key":"k","status":"firing"}"#, "title is missing"),
    (#"{"key":"k","status":"firing","title":" \n "}"#, "title is missing"),
    (#"{"key":"k","status":"firing","title":7}"#, "title is of another type than expected"),
    (
      #"{"key":"k","status":"firing","title":"t","severity":"purple"}"#,
      "severity is none of 1 to 4, sev1 to sev4, page, critical, error, high, warning, info, low"
    ),
    (
      #"{"key":"k","status":"firing","title":"t","severity":5}"#,
      "severity is none of 1 to 4, sev1 to sev4, page, critical, error, high, warning, info, low"
    ),
    (
      #"{"key":"k","status":"firing","title":"t","at":"10:05"}"#,
      "at is no RFC 3339 time, such as 2026-03-26T09:15:00Z"
    ),
    ("[]", "the body is of another type than expected"), ("{} {}", "the body is not readable JSON"),
    (#"{"key":"a","key":"b"}"#, "the body is not readable JSON"),
  ])
  func whatCannotBeReadIsNamed(body: String, fault: String) {
    let refusal = Fixture.refusal(Fixture.request("/hooks/generic", body))
    #expect(refusal.hasPrefix(#"400 {"error":"\#(fault)"} "#), "\(refusal)")
  }

  @Test func aKeyIsNeverCut() {
    let long = String(repeating: "k", count: 4096)
    #expect(Fixture.notice(#"{"key":"\#(long)","status":"firing","title":"t"}"#)?.key.id == long)
    let refusal = Fixture.refusal(
      Fixture.request("/hooks/generic", #"{"key":"\#(long)k","status":"firing","title":"t"}"#))
    #expect(refusal == #"400 {"error":"key is longer than 4096 bytes"} bad_member"#)
  }
}
