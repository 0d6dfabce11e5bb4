import Foundation
import TestKit
import Testing

/// What an operator sees: probes, figures, the end, and never a secret.
@Suite(.timeLimit(.minutes(5))) struct OperationTests {
  private let ana = SlackUser()

  /// The request is under way for certain: the bot has just asked Slack who typed it.
  @Test func requestUnderWayIsAnswered() async throws {
    let serving = Watched<RunningRailhead?>(nil)
    let slack = try SlackAPI { serving.value?.process.signal(SIGTERM) }
    let folder = try Folder()
    let railhead = try await RunningRailhead(in: folder.path, settings: slack.settings)
    serving.update { $0 = railhead }
    let answer = try await ana.types("checkout is down sev1", trigger: "1.1.a", to: railhead)
    #expect(answer == .declared("INC-1", "checkout is down", "sev1"))
    let report = try await railhead.process.end()
    #expect(report.status == 0)
    let incidents = try await railhead.incidents()
    #expect(incidents == [.init("INC-1", "checkout is down", "sev1", "declared")])
  }

  @Test func theGreetingSaysWhatToTypeNext() async throws {
    try await withRailhead { railhead async throws in
      let greeting = try await railhead.process.output { $0.contains("Ctrl-C") }
      #expect(
        greeting == """
          Railhead 0.1.0 listens on \(railhead.address); everything it knows is in data.
          Chats: terminal, Slack (no bot token: announces through response URLs)

          In a second terminal:
            \(Railhead.path) chat --data data
          then type:
            /inc checkout is down sev1 #payments
            /inc help

          Ctrl-C stops the server.

          """)
    }
  }

  @Test func probesAndMetrics() async throws {
    try await withRailhead { railhead async throws in
      var answer = try await railhead.send("GET", "/healthz")
      #expect(answer == .init(200, "alive\n"))
      answer = try await railhead.send("GET", "/readyz")
      #expect(answer == .init(200, "ready\n"))
      _ = try await ana.types("checkout is down sev1", trigger: "1.1.a", to: railhead)
      _ = try await ana.types("list", trigger: "1.2.a", to: railhead)
      _ = try await railhead.sendSigned("/slack/commands", [], secret: "another secret")
      answer = try await railhead.send("GET", "/metrics")
      #expect(
        answer
          == .init(
            200,
            """
            # TYPE railhead_commit_groups_total counter
            railhead_commit_groups_total 1
            # TYPE railhead_commit_jobs_total counter
            railhead_commit_jobs_total 1
            # TYPE railhead_commit_records_total counter
            railhead_commit_records_total 1
            # TYPE railhead_commit_unsaved_total counter
            railhead_commit_unsaved_total 0
            # TYPE railhead_commands_total counter
            railhead_commands_total{verb="declare",outcome="done"} 1
            railhead_commands_total{verb="list",outcome="answered"} 1
            # TYPE railhead_outbound_connections_opened_total counter
            railhead_outbound_connections_opened_total 0
            # TYPE railhead_outbound_connections_reused_total counter
            railhead_outbound_connections_reused_total 0
            # TYPE railhead_outbound_received_bytes_total counter
            railhead_outbound_received_bytes_total 0
            # TYPE railhead_outbound_refused_addresses_total counter
            railhead_outbound_refused_addresses_total 0
            # TYPE railhead_outbound_requests_total counter
            railhead_outbound_requests_total{outcome="1xx"} 0
            railhead_outbound_requests_total{outcome="2xx"} 0
            railhead_outbound_requests_total{outcome="3xx"} 0
            railhead_outbound_requests_total{outcome="4xx"} 0
            railhead_outbound_requests_total{outcome="5xx"} 0
            railhead_outbound_requests_total{outcome="forbidden"} 0
            railhead_outbound_requests_total{outcome="interrupted"} 0
            railhead_outbound_requests_total{outcome="timed_out"} 0
            railhead_outbound_requests_total{outcome="too_large"} 0
            railhead_outbound_requests_total{outcome="unreachable"} 0
            # TYPE railhead_outbound_sent_bytes_total counter
            railhead_outbound_sent_bytes_total 0
            # TYPE railhead_requests_refused_total counter
            railhead_requests_refused_total{platform="slack",reason="mismatch"} 1
            # TYPE railhead_decisions_waiting gauge
            railhead_decisions_waiting 0
            # TYPE railhead_events gauge
            railhead_events 1
            # TYPE railhead_incidents_open gauge
            railhead_incidents_open 1
            # TYPE railhead_outbox_pending gauge
            railhead_outbox_pending 0
            # TYPE railhead_ready gauge
            railhead_ready 1
            # TYPE railhead_team_requests_open gauge
            railhead_team_requests_open 0

            """))
    }
  }

  @Test func whatTheBotAsksAndSaysIsCounted() async throws {
    let slack = try SlackAPI()
    try await withRailhead(slack.settings) { railhead async throws in
      _ = try await ana.types("checkout is down sev1", trigger: "1.1.a", to: railhead)
      _ = try await slack.calls(1)
      // The card's answer may still be on its way, the profile's is not: the reply waited for it.
      let page = try await railhead.send("GET", "/metrics").body
      let counted = try #require(page.firstMatch(of: /railhead_outbound_requests_total\{outcome="2xx"\} (\d)\n/))
      #expect(["1", "2"].contains(counted.1))
      #expect(page.contains("railhead_outbound_connections_opened_total 1\n"))
    }
  }

  @Test func secretsAreNowhere() async throws {
    let slack = try SlackAPI()
    var ana = ana
    ana.responseURL = slack.server.origin + "/commands/T1KERN/1/hush"
    let folder = try Folder()
    let settings = slack.settings.merging(["RAILHEAD_LOG_LEVEL": "trace"]) { $1 }
    let railhead = try await RunningRailhead(in: folder.path, settings: settings)
    _ = try await ana.types("zebras are loose sev1", trigger: "1.1.a", to: railhead)
    _ = try await railhead.sendSigned("/slack/commands", [], secret: "another secret")
    _ = try await slack.calls(1)
    let report = try await railhead.stop()
    #expect(report.status == 0)
    for secret in [RunningRailhead.signingSecret, RunningRailhead.botToken] {
      for (name, bytes) in contents(of: folder.path) {
        #expect(!String(decoding: bytes, as: UTF8.self).contains(secret), "\(name)")
      }
      #expect(!(report.output + report.errors).contains(secret))
    }
    #expect(railhead.journal.contains("zebras are loose"))
    for words in ["hush", "zebra"] { #expect(!(report.output + report.errors).contains(words)) }
  }
}
