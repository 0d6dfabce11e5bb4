import Chat
import Kernel
import Slack
import Testing

/// Channels of incidents, request by request.
struct RoomTests {
  private static let people = ["slack:T1:U1", "slack:T1:U2", "mattermost:T1:x"].map { PersonID($0) }
  private let place = Place(platform: "slack", team: "T1", channel: "C9")

  private func plan(isOver: Bool = false, isBack: Bool = false, title: String = "checkout is down") -> RoomPlan {
    RoomPlan(
      ItemID("INC", 12), title: title, topic: "INC-12 sev1 declared “\(title)”", members: Self.people, isOver: isOver,
      isBack: isBack)
  }

  private func web(_ method: String, _ body: String) -> HTTPCall {
    HTTPCall(
      url: "https://slack.com/api/\(method)",
      headers: [
        HTTPCall.Header("Content-Type", "application/json; charset=utf-8"),
        HTTPCall.Header("Authorization", "Bearer xoxb-1"),
      ], body: Array(body.utf8))
  }

  @Test func oneIsMade() {
    #expect(
      SlackBench.slack.creation(of: plan(), in: "T1", taken: 0)
        == web("conversations.create", #"{"name":"inc-12-checkout-is-down"}"#))
    #expect(
      SlackBench.slack.creation(of: plan(), in: "T1", taken: 1)
        == web("conversations.create", #"{"name":"inc-12-checkout-is-down-2"}"#))
  }

  @Test func itsTopicIsCurrentAndItsPeopleAreInvited() {
    let topic = web("conversations.setTopic", #"{"channel":"C9","topic":"INC-12 sev1 declared “checkout is down”"}"#)
    let invitations = ["U1", "U2"].map { web("conversations.invite", #"{"channel":"C9","users":"\#($0)"}"#) }
    #expect(SlackBench.slack.upkeep(of: plan(), at: place).map(\.call) == [topic] + invitations)
    #expect(
      SlackBench.slack.upkeep(of: plan(isOver: true), at: place).map(\.call)
        == [topic, web("conversations.archive", #"{"channel":"C9"}"#)])
    #expect(
      SlackBench.slack.upkeep(of: plan(isBack: true), at: place).map(\.call)
        == [web("conversations.unarchive", #"{"channel":"C9"}"#), topic] + invitations)
  }

  @Test func aTopicFitsAndMentionsNobody() {
    let calls = SlackBench.slack.upkeep(of: plan(title: "<!here>" + String(repeating: "<", count: 160)), at: place).map(
      \.call)
    let topic = "INC-12 sev1 declared “&lt;!here&gt;" + String(repeating: "&lt;", count: 53) + "…"
    #expect(calls.first == web("conversations.setTopic", #"{"channel":"C9","topic":"\#(topic)"}"#))
    #expect(topic.utf16.count <= 250)
  }

  /// `👩‍👩‍👧‍👦` is 11 UTF-16 units, and 1,100 marks on one letter are more than a topic holds.
  @Test(arguments: [
    (String(repeating: "👩‍👩‍👧‍👦", count: 160), String(repeating: "👩‍👩‍👧‍👦", count: 20) + "…"),
    ("x" + String(repeating: "\u{301}", count: 1100), "x" + String(repeating: "\u{301}", count: 226) + "…"),
    ("checkout " + String(repeating: "y", count: 300), "checkout " + String(repeating: "y", count: 218) + "…"),
  ])
  func aTopicIsCutBetweenCharacters(title: String, kept: String) {
    let call = SlackBench.slack.upkeep(of: plan(title: title), at: place).first?.call
    let topic = "INC-12 sev1 declared “" + kept
    #expect(call == web("conversations.setTopic", #"{"channel":"C9","topic":"\#(topic)"}"#))
    #expect(topic.utf16.count <= 250)
  }

  @Test(arguments: [
    (#"{"ok":true,"channel":{"id":"C9","name":"inc-12"}}"#, RoomOutcome.made(room: "C9")), (#"{"ok":true}"#, .done),
    (#"{"ok":false,"error":"name_taken"}"#, .nameTaken), (#"{"ok":false,"error":"already_in_channel"}"#, .done),
    (#"{"ok":false,"error":"missing_scope"}"#, .failed(reason: "missing_scope")),
    (#"{"ok":false,"error":"ratelimited"}"#, .retry(afterSeconds: nil, reason: "ratelimited")),
    ("<html>", .failed(reason: "unreadable_answer")),
  ])
  func answers(body: String, outcome: RoomOutcome) {
    #expect(
      SlackBench.slack.roomOutcome(of: .success(HTTPResult(status: 200, body: Array(body.utf8)))) == outcome)
  }

  @Test func whatDidNotArriveIsTriedAgain() {
    #expect(
      SlackBench.slack.roomOutcome(of: .success(HTTPResult(status: 503)))
        == .retry(afterSeconds: nil, reason: "http_503"))
    #expect(
      SlackBench.slack.roomOutcome(of: .failure(.timedOut)) == .retry(afterSeconds: nil, reason: "timed_out"))
  }
}
