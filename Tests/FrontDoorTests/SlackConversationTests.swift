import TestKit
import Testing

/// What is said in Slack, and what Slack is told then: by the built program, through libcurl.
@Suite(.timeLimit(.minutes(5))) struct SlackConversationTests {
  private let ana = SlackUser()
  /// Slack knows that he reads French, in Tokyo.
  private let bob = SlackUser(id: "U2BOB", name: "bob")

  @Test func resolvingChangesTheCardAndTellsItsThread() async throws {
    let slack = try SlackAPI()
    try await withRailhead(slack.settings) { railhead async throws in
      let declared = try await ana.types("checkout is down sev1 #payments", trigger: "1.1.a", to: railhead)
      #expect(declared == .declared("INC-1", "checkout is down", "sev1"))
      let resolved = try await bob.types("résolu INC-1 relancé", trigger: "1.2.b", to: railhead)
      #expect(
        resolved
          == .ephemeral(
            "`/inc résolu INC-1` : « checkout is down » est résolu, TIME (Asia/Tokyo), après SPAN d’impact : relancé"))
      let calls = try await slack.calls(3)
      let (card, after) = (
        #"*INC-1 sev1* declared “checkout is down”\n#payments · nobody leads · declared by @ana\ndeclared: TIME (UTC)"#,
        #"*INC-1 sev1* resolved “checkout is down”\n#payments · nobody leads · declared by @ana\ndeclared: TIME (UTC)\n"#
          + #"resolved: TIME (UTC)\nResolved: relancé"#
      )
      let blocks = SlackAPI.blocks(card, [.acknowledge, .resolve, .lead])
      #expect(
        calls == [
          .init(
            "chat.postMessage",
            #"{\#(blocks),"channel":"C1OPS","text":"\#(card)","unfurl_links":false,"unfurl_media":false}"#),
          .init("chat.update", #"{"blocks":[],"channel":"C1OPS","text":"\#(after)","ts":"1700000000.000101"}"#),
          .init(
            "chat.postMessage",
            #"{"channel":"C1OPS","text":"`/inc resolve INC-1` (@bob): “checkout is down” is resolved, TIME (UTC), "#
              + #"after SPAN of impact: relancé","thread_ts":"1700000000.000101","unfurl_links":false,"unfurl_media":false}"#
          ),
        ])
      let incidents = try await railhead.incidents()
      #expect(incidents == [.init("INC-1", "checkout is down", "sev1", "resolved", "payments", "relancé")])
    }
  }

  @Test func buttonAcknowledges() async throws {
    let slack = try SlackAPI()
    try await withRailhead(slack.settings) { railhead async throws in
      _ = try await ana.types("checkout is down sev1", trigger: "1.1.a", to: railhead)
      _ = try await slack.calls(1)
      let press = try await bob.presses("inc ack INC-1", below: "1700000000.000101", trigger: "1.2.b", of: railhead)
      #expect(press == .init(200, ""))
      let calls = try await slack.calls(4)
      let card =
        #"*INC-1 sev1* acknowledged “checkout is down”\nnobody leads · declared by @ana\ndeclared: TIME (UTC)\n"#
        + #"acknowledged: TIME (UTC)"#
      let blocks = SlackAPI.blocks(card, [.resolve, .lead])
      #expect(
        calls.dropFirst() == [
          .init("chat.update", #"{\#(blocks),"channel":"C1OPS","text":"\#(card)","ts":"1700000000.000101"}"#),
          .init(
            "chat.postMessage",
            #"{"channel":"C1OPS","text":"`/inc ack INC-1` (@bob): “checkout is down” is acknowledged, TIME (UTC), "#
              + #"SPAN after it was declared.","thread_ts":"1700000000.000101","unfurl_links":false,"unfurl_media":false}"#
          ),
          .init(
            "chat.postEphemeral",
            #"{"channel":"C1OPS","text":"`/inc vu INC-1` : « checkout is down » est pris en compte, TIME (Asia/Tokyo), "#
              + #"SPAN après sa déclaration.","thread_ts":"1700000000.000101","user":"U2BOB"}"#),
        ])
      let incidents = try await railhead.incidents()
      #expect(incidents == [.init("INC-1", "checkout is down", "sev1", "acknowledged")])
    }
  }

  @Test func withoutBotTokenTheResponseURLAnnounces() async throws {
    let slack = try SlackAPI()
    var ana = ana
    ana.responseURL = slack.server.origin + "/commands/T1KERN/1/hush"
    try await withRailhead(["RAILHEAD_OUTBOUND_ALLOW": "127.0.0.1:\(slack.server.port)"]) { railhead async throws in
      let declared = try await ana.types("checkout is down sev1", trigger: "1.1.a", to: railhead)
      #expect(declared == .declared("INC-1", "checkout is down", "sev1"))
      let calls = try await slack.calls(1)
      let card = #"*INC-1 sev1* declared “checkout is down”\nnobody leads · declared by @ana\ndeclared: TIME (UTC)"#
      let blocks = SlackAPI.blocks(card, [.acknowledge, .resolve, .lead])
      #expect(calls == [.init("response", #"{\#(blocks),"response_type":"in_channel","text":"\#(card)"}"#)])
      #expect(slack.server.requests.map(\.path) == ["/commands/T1KERN/1/hush"])
    }
  }

  @Test func withoutBotTokenAPressReplacesTheCard() async throws {
    let slack = try SlackAPI()
    func hook(_ name: String) -> String { slack.server.origin + "/hooks/" + name }
    var (ana, bob) = (ana, bob)
    (ana.responseURL, bob.responseURL) = (hook("declared"), hook("pressed"))
    try await withRailhead(["RAILHEAD_OUTBOUND_ALLOW": "127.0.0.1:\(slack.server.port)"]) { railhead async throws in
      _ = try await ana.types("checkout is down sev1", trigger: "1.1.a", to: railhead)
      _ = try await slack.calls(1)
      _ = try await bob.presses("inc ack INC-1", below: "1700000000.000101", trigger: "1.2.b", of: railhead)
      let calls = try await slack.calls(4)
      let card =
        #"*INC-1 sev1* acknowledged “checkout is down”\nnobody leads · declared by @ana\ndeclared: TIME (UTC)\n"#
        + #"acknowledged: TIME (UTC)"#
      let blocks = SlackAPI.blocks(card, [.resolve, .lead])
      let words = "“checkout is down” is acknowledged, TIME (UTC), SPAN after it was declared."
      #expect(
        calls.dropFirst() == [
          .init("response", #"{\#(blocks),"replace_original":true,"response_type":"in_channel","text":"\#(card)"}"#),
          .init("response", #"{"response_type":"in_channel","text":"`/inc ack INC-1` (@bob): \#(words)"}"#),
          .init(
            "response",
            #"{"response_type":"ephemeral","text":"`/inc ack INC-1`: \#(words)","thread_ts":"1700000000.000101"}"#),
        ])
      #expect(
        slack.server.requests.map(\.path) == ["declared", "pressed", "pressed", "pressed"].map { "/hooks/\($0)" })

      // What a command's URL posted cannot be changed later: a card that changes without a press is posted anew.
      ana.responseURL = hook("typed")
      _ = try await ana.types("lead INC-1 me", trigger: "1.3.a", to: railhead)
      // The card and the echo go their own ways, so that either may come first.
      let typed = try await slack.calls(6).dropFirst(4)
      let anew = try #require(typed.first { $0.arguments.contains("led by @ana") })
      #expect(!anew.arguments.contains("replace_original"))
      #expect(slack.server.requests.dropFirst(4).allSatisfy { $0.path == "/hooks/typed" })
    }
  }

  @Test func nothingInATitleIsAlive() async throws {
    let slack = try SlackAPI()
    try await withRailhead(slack.settings) { railhead async throws in
      let line = #"<!channel> *x* <@U1> & "quotes" <https://evil.example|here> `code` @here sev2"#
      let declared = try await ana.types(line, trigger: "1.1.a", to: railhead)
      // The first of two marks gets a zero-width space, so that it opens nothing.
      let nothing = "\u{200B}"
      let title = #"@channel *\#(nothing)x* &amp; \"quotes\" https://evil.example `\#(nothing)code` @here"#
      #expect(
        declared
          == .ephemeral(
            #"`/inc declare`: *INC-1* is declared, sev2: “\#(title)”.\n@U1 leads it.\n"#
              + #"Targets: acknowledge by TIME, first update by TIME, mitigate by TIME, resolve by TIME (UTC)."#))
      let calls = try await slack.calls(1)
      let card = #"*INC-1 sev2* declared “\#(title)”\nled by @U1 · declared by @ana\ndeclared: TIME (UTC)"#
      let blocks = SlackAPI.blocks(card, [.acknowledge, .resolve])
      #expect(
        calls == [
          .init(
            "chat.postMessage",
            #"{\#(blocks),"channel":"C1OPS","text":"\#(card)","unfurl_links":false,"unfurl_media":false}"#)
        ])
      let incidents = try await railhead.incidents()
      #expect(
        incidents == [.init("INC-1", #"@channel *x* & "quotes" https://evil.example `code` @here"#, "sev2", "declared")]
      )
    }
  }
}
