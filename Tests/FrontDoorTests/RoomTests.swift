import Foundation
import Testing

/// A room per incident, by the built program and a server that answers as Slack does.
@Suite(.timeLimit(.minutes(2))) struct RoomTests {
  private let ana = SlackUser()

  @Test func oneIsMadeAndTypedIn() async throws {
    let slack = try SlackAPI()
    let settings = slack.settings.merging(["RAILHEAD_ROOMS_SLACK": "sev1"]) { $1 }
    try await withRailhead(settings) { railhead async throws in
      let answer = try await ana.types("checkout is down sev1", trigger: "1.1.a", to: railhead)
      #expect(answer == .declared("INC-1", "checkout is down", "sev1"))
      let calls = try await slack.calls(5)
      let rooms = calls.filter { $0.method.hasPrefix("conversations.") }
      #expect(
        rooms == [
          .init("conversations.create", #"{"name":"inc-1-checkout-is-down"}"#),
          .init("conversations.setTopic", #"{"channel":"C9ROOM","topic":"INC-1 sev1 declared “checkout is down”"}"#),
          .init("conversations.invite", #"{"channel":"C9ROOM","users":"U1ANA"}"#),
        ])
    }
  }

  @Test func mistakesAreToldAtOnce() async throws {
    let folder = try Folder()
    let report = try await Railhead.run(
      ["check"], settings: ["RAILHEAD_ROOMS_MATRIX": "sev1", "RAILHEAD_ROOMS_SLACK": "sev1,bad"], in: folder.path)
    #expect(report.status == 78)
    #expect(
      report.errors == """
        railhead: the configuration has 3 problem(s):
          RAILHEAD_ROOMS_SLACK (rooms.slack in the file): “sev1,bad” is no list of severities: write sev1, or sev1,sev2
          RAILHEAD_ROOMS_SLACK (rooms.slack in the file): slack is not one of the chats that are configured
          RAILHEAD_ROOMS_MATRIX (rooms.matrix in the file): matrix is not one of the chats that are configured

        """)
  }
}
