import Chat
import Foundation
import TestKit
import Testing

/// What is said in Mattermost without a bot's token, and what Mattermost is told then: by the built program.
@Suite(.timeLimit(.minutes(5))) struct MattermostConversationTests {
  private static let token = "xr3j5x3p4pfk7kk6ck7b4e6ghh"

  private func types(
    _ text: String, trigger: String, hook: String, to railhead: RunningRailhead
  ) async throws -> RunningRailhead.Answer {
    let fields = [
      "token=\(Self.token)", "team_id=t1", "channel_id=c1", "channel_name=ops", "user_id=u1", "user_name=ana",
      "command=%2Finc", "text=\(text.replacing(" ", with: "+"))", "trigger_id=\(trigger)", "response_url=\(hook)",
    ]
    return try await railhead.send(
      "POST", "/mattermost/commands", [HTTPCall.Header("Content-Type", "application/x-www-form-urlencoded")],
      Array(fields.joined(separator: "&").utf8))
  }

  private func presses(
    _ context: String, trigger: String, of railhead: RunningRailhead
  ) async throws -> RunningRailhead.Answer {
    let body = """
      {"user_id":"u2","user_name":"bob","channel_id":"c1","team_id":"t1","post_id":"p1","trigger_id":"\(trigger)",\
      "type":"button","context":\(context)}
      """
    return try await railhead.send(
      "POST", "/mattermost/actions", [HTTPCall.Header("Content-Type", "application/json")], Array(body.utf8))
  }

  /// What Mattermost would keep with the first button of a post.
  private func context(in body: String) throws -> String {
    try String(#require(body.firstMatch(of: /"context":(\{[^}]*\})/)).1)
  }

  @Test func aPressReplacesTheCardInItsAnswer() async throws {
    let server = try LoopbackServer { _ in .status(200, body: "ok") }
    defer { server.stop() }
    let settings = [
      "RAILHEAD_MATTERMOST_URL": server.origin, "RAILHEAD_MATTERMOST_TOKENS": Self.token,
      "RAILHEAD_MATTERMOST_PUBLIC_URL": "http://bot.example.com",
    ]
    try await withRailhead(settings) { railhead async throws in
      let hook = server.origin + "/hooks/commands/h1"
      _ = try await types("checkout is down sev1", trigger: "Zm9v", hook: hook, to: railhead)
      let posted = try await server.requests { $0.count == 1 }
      #expect(posted[0].body.contains(#""text":"**INC-1 sev1** declared “checkout is down”"#), "\(posted[0].body)")
      let press = try await presses(try context(in: posted[0].body), trigger: "YmFy", of: railhead)
      let card = try #require(press.body.firstMatch(of: /"update":\{"message":"([^"]*)","props":\{"attachments":\[\{/))
      // A zero-width space keeps a name from calling somebody.
      #expect(
        card.1 == #"**INC-1 sev1** acknowledged “checkout is down”\nnobody leads · declared by @\#("\u{200B}")ana\n"#
          + #"declared: TIME (UTC)\nacknowledged: TIME (UTC)"#)
      #expect(
        press.body.hasPrefix(
          #"{"ephemeral_text":"`/inc ack INC-1`: “checkout is down” is acknowledged, TIME (UTC), SPAN after it was "#
            + #"declared.","skip_slack_parsing":true,"update":{"#))

      // Pressed again, by somebody who saw the old card: nothing changes, and the card is put right.
      let again = try await presses(try context(in: posted[0].body), trigger: "YmF6", of: railhead)
      #expect(again.body.contains(#""update":{"message":"**INC-1 sev1** acknowledged"#))

      // Only the echo for the channel went through the command's URL, not a second card.
      let all = try await server.requests { $0.count == 2 }
      #expect(all.map(\.path) == ["/hooks/commands/h1", "/hooks/commands/h1"])
      #expect(!all[1].body.contains("attachments"))
    }
  }
}
