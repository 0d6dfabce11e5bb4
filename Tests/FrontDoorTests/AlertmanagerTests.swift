import Chat
import Foundation
import Testing

/// Railhead as the receiver of a real Alertmanager, and of a person with curl.
@Suite(.serialized, .timeLimit(.minutes(2))) struct AlertmanagerTests {
  private static let token = "correct-horse-battery-staple"
  private let settings = ["RAILHEAD_HOOKS_TOKEN": token, "RAILHEAD_HOOKS_ROOM": "slack:T1:C1OPS"]

  @Test(.enabled(if: RunningAlertmanager.isInstalled, "needs Debian's package prometheus-alertmanager"))
  func oneIncidentFromTheFirstAlertToTheLast() async throws {
    let slack = try SlackAPI()
    try await withRailhead(slack.settings.merging(settings) { $1 }) { railhead async throws in
      let alertmanager = try await RunningAlertmanager(
        in: railhead.folder, telling: railhead.address + "/hooks/alertmanager", token: Self.token)
      let start = "2026-01-05T10:00:00Z"
      #expect(try await alertmanager.alert(instances: "a", start: start) == 200)
      _ = try await slack.calls(1)
      var incidents = try await railhead.incidents()
      #expect(incidents == [.init("INC-1", "Checkout is slow", "sev1", "declared", "checkout")])

      #expect(try await alertmanager.alert(instances: "b", start: start) == 200)
      _ = try await slack.calls(2)
      #expect(try await alertmanager.alert(instances: "a", "b", start: start, end: "2026-01-05T10:12:00Z") == 200)
      let calls = try await slack.calls(4)
      incidents = try await railhead.incidents()
      #expect(
        incidents == [.init("INC-1", "Checkout is slow", "sev1", "resolved", "checkout", "alert resolved")])
      try await alertmanager.stop()
      #expect(calls.map(\.method).first == "chat.postMessage")
      let told = calls.compactMap { call in
        try? JSONDecoder().decode(Told.self, from: Data(call.arguments.utf8)).text
      }
      #expect(told == Self.transcript)
      let timeline = try await Railhead.run(["export", "incidents", "--data", "data"], in: railhead.folder).output
      #expect(timeline.contains(#""impactStart":{"at":"2026-01-05T10:00:00.000Z""#))
      #expect(timeline.contains(#""impactMilliseconds":720000"#))
    }
  }

  private struct Told: Decodable { var text: String }

  private static let transcript = [
    """
    *INC-1 sev1* declared “Checkout is slow”
    #checkout · nobody leads · declared by @alertmanager
    impact start: TIME (UTC)
    declared: TIME (UTC)
    Alert: 1 firing · http://prometheus.example/graph
    """,
    """
    *INC-1 sev1* declared “Checkout is slow”
    #checkout · nobody leads · declared by @alertmanager
    impact start: TIME (UTC)
    declared: TIME (UTC)
    Alert: 2 firing · http://prometheus.example/graph
    """,
    """
    *INC-1 sev1* resolved “Checkout is slow”
    #checkout · nobody leads · declared by @alertmanager
    impact start: TIME (UTC)
    declared: TIME (UTC)
    resolved: TIME (UTC)
    Alert: over · http://prometheus.example/graph
    Resolved: alert resolved
    """,
    "*INC-1* (alertmanager): the alert is over: “Checkout is slow” is resolved, TIME (UTC), after SPAN of impact.",
  ]

  @Test func anythingThatCanPostMayRaiseOne() async throws {
    let slack = try SlackAPI()
    try await withRailhead(slack.settings.merging(settings) { $1 }) { railhead async throws in
      func post(_ body: String, token: String = Self.token) async throws -> RunningRailhead.Answer {
        try await railhead.send(
          "POST", "/hooks/generic",
          [HTTPCall.Header("Content-Type", "application/json"), HTTPCall.Header("Authorization", "Bearer \(token)")],
          Array(body.utf8))
      }
      let body = #"{"key":"backup","status":"firing","title":"Backup failed","severity":"high"}"#
      #expect(try await post(body) == .init(200, #"{"incident":"INC-1","outcome":"declared"}"#))
      #expect(try await post(body) == .init(200, #"{"incident":"INC-1","outcome":"unchanged"}"#))
      #expect(
        try await post(body, token: "wrong") == .init(403, #"{"error":"the token is not one of RAILHEAD_HOOKS_TOKEN"}"#)
      )
      #expect(try await post("{}") == .init(400, #"{"error":"key is missing"}"#))
      #expect(try await railhead.send("GET", "/hooks/generic").status == 405)
      let long = String(repeating: "x", count: 1 << 20)
      #expect(try await post(#"{"key":"k","status":"firing","title":"\#(long)"}"#).status == 413)
      let report = try await railhead.stop()
      #expect(!report.errors.contains(Self.token))
      #expect(!report.output.contains(Self.token))
    }
  }

  @Test func withoutATokenThereIsNothingToPostTo() async throws {
    try await withRailhead { railhead async throws in
      let answer = try await railhead.send("POST", "/hooks/generic", [], Array("{}".utf8))
      #expect(answer.status == 404)
    }
  }
}
