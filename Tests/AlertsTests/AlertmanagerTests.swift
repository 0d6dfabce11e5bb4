import Alerts
import Kernel
import Testing

/// Groups of alerts as Alertmanager posts them.
struct AlertmanagerTests {
  private static func alert(
    _ status: String, labels: String, annotations: String = "{}", starts: String = "2026-03-26T10:05:00.5+01:00",
    ends: String = "0001-01-01T00:00:00Z"
  ) -> String {
    #"{"status":"\#(status)","labels":{\#(labels)},"annotations":\#(annotations),"startsAt":"\#(starts)","#
      + #""endsAt":"\#(ends)","generatorURL":"http://prometheus:9090/graph?g0.expr=up","fingerprint":"c0ffee"}"#
  }

  private static func group(_ status: String, _ alerts: [String], common: String = "", annotations: String = "")
    -> String
  {
    #"{"version":"4","groupKey":"{}:{alertname=\"Slow\"}","truncatedAlerts":0,"status":"\#(status)","receiver":"r","#
      + #""groupLabels":{"alertname":"Slow"},"commonLabels":{\#(common)},"commonAnnotations":{\#(annotations)},"#
      + #""externalURL":"http://alertmanager:9093","alerts":[\#(alerts.joined(separator: ","))]}"#
  }

  private func notice(_ body: String) -> AlertNotice? { Fixture.notice(body, on: "/hooks/alertmanager") }
  private static let key = Origin(source: "alertmanager", id: #"{}:{alertname="Slow"}"#)

  @Test func aGroupThatFires() {
    let labels = #""alertname":"Slow","service":"Checkout Web","severity":"warning""#
    let body = Self.group(
      "firing",
      [
        Self.alert("firing", labels: labels + #","instance":"a""#),
        Self.alert(
          "firing", labels: labels + #","instance":"b","railhead_severity":"sev2""#, starts: "2026-03-26T09:04:00Z"),
        Self.alert("resolved", labels: labels + #","instance":"c","severity2":"x""#, starts: "2026-03-26T08:00:00Z"),
      ], common: labels,
      annotations: #""summary":"Checkout is slow","description":"p99 is above 2 s\nfor 5 minutes""#)
    #expect(
      notice(body)
        == AlertNotice(
          key: Self.key, status: .firing, title: "Checkout is slow", severity: 2, area: "checkout-web",
          text: "p99 is above 2 s\nfor 5 minutes", url: "http://alertmanager:9093",
          began: .at("2026-03-26T09:04:00.000Z"), firing: 2))
  }

  @Test func aGroupThatIsOver() {
    let body = Self.group(
      "resolved",
      [
        Self.alert("resolved", labels: #""alertname":"Slow""#, ends: "2026-03-26T09:20:00Z"),
        Self.alert("resolved", labels: #""alertname":"Slow""#, ends: "2026-03-26T09:21:30.123456789Z"),
      ])
    #expect(
      notice(body)
        == AlertNotice(
          key: Self.key, status: .resolved, title: "Slow", url: "http://alertmanager:9093",
          began: .at("2026-03-26T09:05:00.500Z"), ended: .at("2026-03-26T09:21:30.123Z")))
  }

  @Test(
    arguments: [
      ("page", 1), ("CRITICAL", 1), ("error", 2), ("high", 2), ("warning", 3), ("info", 4), ("low", 4), ("sev1", 1),
      ("3", 3), ("purple", nil), ("", nil),
    ] as [(String, Int?)])
  func severities(word: String, level: Int?) {
    let body = Self.group("firing", [Self.alert("firing", labels: #""alertname":"Slow","severity":"\#(word)""#)])
    #expect(notice(body)?.severity == level)
  }

  @Test(
    arguments: [
      (#""area":"Pay","service":"s","job":"j""#, "pay"), (#""service":"s","job":"j""#, "s"), (#""job":"node""#, "node"),
      (##""area":"","job":"#Ops ""##, "ops"), (#""instance":"i""#, nil),
    ] as [(String, String?)])
  func areas(labels: String, area: String?) {
    #expect(notice(Self.group("firing", [Self.alert("firing", labels: labels)]))?.area == area)
  }

  /// What the survivors of a group share is common to them, whatever the others of it say.
  @Test func oneAlertSpeaksForItself() {
    let body = Self.group(
      "firing",
      [
        Self.alert("firing", labels: #""alertname":"Slow""#, annotations: #"{"summary":"a is slow"}"#),
        Self.alert("resolved", labels: #""alertname":"Slow""#, annotations: #"{"summary":"b is slow"}"#),
      ])
    #expect(notice(body)?.title == "a is slow")
    #expect(notice(body)?.url == "http://prometheus:9090/graph?g0.expr=up")
  }

  @Test func alertsThatWereLeftOutAreCounted() {
    let body = Self.group("firing", [Self.alert("firing", labels: #""alertname":"Slow""#)])
      .replacing(#""truncatedAlerts":0"#, with: #""truncatedAlerts":41"#)
    #expect(notice(body)?.firing == 42)
  }

  /// Alertmanager judges a group by what it lists of it.
  @Test func aGroupOfWhichNotAllIsListedIsNotOver() {
    let body = Self.group(
      "resolved", [Self.alert("resolved", labels: #""alertname":"Slow""#, ends: "2026-03-26T09:20:00Z")]
    )
    .replacing(#""truncatedAlerts":0"#, with: #""truncatedAlerts":3"#)
    #expect(
      notice(body)
        == AlertNotice(
          key: Self.key, status: .firing, title: "Slow", url: "http://prometheus:9090/graph?g0.expr=up", firing: 3))
  }

  @Test func aGroupThatFiresHasOneAlertAtLeast() {
    let body = Self.group(
      "firing", [Self.alert("resolved", labels: #""alertname":"Slow""#, ends: "2026-03-26T09:20:00Z")])
    #expect(
      notice(body)
        == AlertNotice(
          key: Self.key, status: .firing, title: "Slow", url: "http://prometheus:9090/graph?g0.expr=up", firing: 1))
  }

  @Test func twoSystemsAreToldApart() {
    let body = Self.group("firing", [Self.alert("firing", labels: #""alertname":"Slow""#)])
    #expect(Fixture.notice(body, on: "/hooks/alertmanager", query: "source=staging-2")?.key.source == "staging-2")
    let request = Fixture.request("/hooks/alertmanager", body, query: "source=a:b")
    #expect(
      Fixture.refusal(request)
        == #"400 {"error":"source is at most 40 small letters, digits and dashes"} bad_member"#)
  }

  @Test(arguments: [
    (#"{"version":"4"}"#, #"400 {"error":"groupKey is missing"} json_unexpected_shape"#),
    (#"{"version":4}"#, #"400 {"error":"version is of another type than expected"} json_unexpected_shape"#),
    ("[1,", #"400 {"error":"the body is not readable JSON"} json_malformed"#),
    ("", #"400 {"error":"the body is not readable JSON"} json_malformed"#),
    (group("firing", []), #"400 {"error":"alerts is empty"} bad_member"#),
    (
      group("firing", []).replacing(#""version":"4""#, with: #""version":"5""#),
      #"400 {"error":"version is not 4, the only one that is understood"} bad_member"#
    ),
    (
      group("firing", [alert("firing", labels: "", starts: "yesterday")]),
      #"400 {"error":"alerts[0].startsAt is no RFC 3339 time, such as 2026-03-26T09:15:00Z"} json_unexpected_shape"#
    ),
    (
      group("firing", [alert("firing", labels: ""), alert("on", labels: "")]),
      #"400 {"error":"alerts[1].status is neither firing nor resolved"} json_unexpected_shape"#
    ),
    (
      group("firing", [alert("firing", labels: #""a":1"#)]),
      #"400 {"error":"alerts[0].labels.a is of another type than expected"} json_unexpected_shape"#
    ),
  ])
  func whatCannotBeReadIsNamed(body: String, refusal: String) {
    #expect(Fixture.refusal(Fixture.request("/hooks/alertmanager", body)) == refusal)
  }
}
