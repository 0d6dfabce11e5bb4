import TestKit
import Testing

/// What was acknowledged is there exactly once, whatever happens to the process.
@Suite(.timeLimit(.minutes(5))) struct RestartTests {
  private let ana = SlackUser()

  @Test func whatWasAcknowledgedSurvivesAKill() async throws {
    let folder = try Folder()
    let declared = RunningRailhead.Answer.declared("INC-1", "checkout is down", "sev1")
    let incidents = [
      RunningRailhead.Incident("INC-1", "checkout is down", "sev1", "declared"),
      RunningRailhead.Incident("INC-2", "lifts are stuck", "sev3", "declared"),
    ]

    var railhead = try await RunningRailhead(in: folder.path)
    var answer = try await ana.types("checkout is down sev1", trigger: "1.1.a", to: railhead)
    #expect(answer == declared)
    try await railhead.kill()

    railhead = try await RunningRailhead(in: folder.path)
    var kept = try await railhead.incidents()
    #expect(kept == Array(incidents.prefix(1)))
    let journal = railhead.journal
    answer = try await ana.types("checkout is down sev1", trigger: "1.1.a", to: railhead)
    #expect(answer == declared)
    #expect(railhead.journal == journal)
    answer = try await ana.types("lifts are stuck sev3", trigger: "1.2.a", to: railhead)
    #expect(answer == .declaredMildly("INC-2", "lifts are stuck"))
    let report = try await railhead.stop()
    #expect(report.status == 0)

    railhead = try await RunningRailhead(in: folder.path)
    answer = try await ana.types("checkout is down sev1", trigger: "1.1.a", to: railhead)
    #expect(answer == declared)
    kept = try await railhead.incidents()
    #expect(kept == incidents)
    try await railhead.kill()

    let verified = try await Railhead.run(["journal", "verify", "--data", "data"], in: folder.path)
    #expect(verified.status == 0, "\(verified.errors)")
  }

  @Test func whatIsOwedIsSaidAfterAKill() async throws {
    let folder = try Folder()
    let nobody = [
      "RAILHEAD_SLACK_API_URL": "http://127.0.0.1:\(try Socket.unusedPort())",
      "RAILHEAD_SLACK_BOT_TOKEN": RunningRailhead.botToken,
    ]
    var railhead = try await RunningRailhead(in: folder.path, settings: nobody)
    let answer = try await ana.types("checkout is down sev1", trigger: "1.1.a", to: railhead)
    #expect(answer == .declared("INC-1", "checkout is down", "sev1"))
    try await railhead.kill()

    let slack = try SlackAPI()
    railhead = try await RunningRailhead(in: folder.path, settings: slack.settings)
    let calls = try await slack.calls(1)
    let card = #"*INC-1 sev1* declared “checkout is down”\nnobody leads · declared by @ana\ndeclared: TIME (UTC)"#
    let blocks = SlackAPI.blocks(card, [.acknowledge, .resolve, .lead])
    #expect(
      calls == [
        .init(
          "chat.postMessage",
          #"{\#(blocks),"channel":"C1OPS","text":"\#(card)","unfurl_links":false,"unfurl_media":false}"#)
      ])
    let report = try await railhead.stop()
    #expect(report.status == 0)
  }
}
