import Chat
import Kernel
import Slack
import Testing

private func press(
  _ value: String, type: String = "button", team: String = #"{"id":"T0KRN1LAB"}"#,
  container: String = #"{"message_ts":"1.1","channel_id":"C1","thread_ts":"1.0"}"#, trigger: String? = "7.8"
) -> WebRequest {
  SlackBench.action(
    """
    {"type":"block_actions","user":{"id":"U1","username":"ana","team_id":"T0KRN1LAB"},"team":\(team),
     "container":\(container),\(trigger.map { #""trigger_id":"\#($0)","# } ?? "")
     "response_url":"https://hooks.slack.com/actions/x",
     "actions":[{"type":"\(type)","value":"\(value)","action_ts":"9.9"}]}
    """)
}

@Suite struct ActionTests {
  @Test func `A pressed button is the line on it`() {
    let place = Place(platform: "slack", team: "T0KRN1LAB", channel: "C1", thread: "1.0")
    let person = PersonID("slack:T0KRN1LAB:U1")
    #expect(
      SlackBench.lines(press("inc ack INC-12")) == [
        Inbound(
          person: person, personName: "ana", place: place, root: "inc", text: "ack INC-12",
          delivery: "slack:action:7.8",
          road: .later(Handle(place: place, onlyFor: person, responseURL: "https://hooks.slack.com/actions/x")),
          responseURL: "https://hooks.slack.com/actions/x")
      ])
    #expect(SlackBench.outcome(SlackBench.receive(press("inc ack INC-12"))) == "1 lines, 200")
  }

  @Test func `Only a press on what all see can replace it, and only without a token`() {
    func canReplace(_ container: String, by slack: Slack) -> Bool? {
      guard case .lines(let lines, _) = slack.receive(press("inc ack INC-1", container: container), at: SlackBench.now)
      else { return nil }
      return lines.first?.canReplaceOriginal
    }
    let (card, answer) = (
      #"{"message_ts":"1.1","channel_id":"C1","is_ephemeral":false}"#,
      #"{"message_ts":"1.1","channel_id":"C1","is_ephemeral":true}"#
    )
    #expect(canReplace(card, by: SlackBench.tokenless) == true)
    #expect(canReplace(answer, by: SlackBench.tokenless) == false)
    #expect(canReplace(card, by: SlackBench.slack) == false)
  }

  @Test func `Falls back where Slack leaves fields out`() throws {
    let orgInstall = try #require(SlackBench.lines(press("inc list", team: "null")).first)
    #expect(orgInstall.person == PersonID("slack:T0KRN1LAB:U1"))
    let untriggered = try #require(SlackBench.lines(press("inc list", trigger: nil)).first)
    #expect(untriggered.delivery == "slack:action:1.1:9.9:U1")
    let root = try #require(
      SlackBench.lines(press("inc list", container: #"{"message_ts":"1.1","channel_id":"C1"}"#)).first)
    #expect(root.place.thread == "1.1")
    let ephemeral = try #require(
      SlackBench.lines(
        press("inc list", container: #"{"message_ts":"1.1","channel_id":"D1","is_ephemeral":true}"#)
      ).first)
    #expect(ephemeral.place.thread == nil)
    #expect(ephemeral.isDirect)
  }

  @Test func `Several presses in one request are several deliveries`() {
    let request = SlackBench.action(
      """
      {"type":"block_actions","user":{"id":"U1"},"team":{"id":"T0KRN1LAB"},"channel":{"id":"C1"},"trigger_id":"7.8",
       "actions":[{"type":"button","value":"inc list"},{"type":"static_select"},{"type":"button","value":"sla"}]}
      """)
    let lines = SlackBench.lines(request)
    #expect(lines.map(\.delivery) == ["slack:action:7.8", "slack:action:7.8:2"])
    #expect(lines.map(\.root) == ["inc", "sla"])
    #expect(lines.map(\.text) == ["list", ""])
  }

  @Test(arguments: ["", " inc list", "run-42", "42", "/inc list", "i", "INC ack", "incé x", "inc\\tlist"])
  func `Ignores values that are no line`(value: String) {
    #expect(SlackBench.outcome(SlackBench.receive(press(value))) == "answered 200", "\(value)")
  }

  @Test func `Ignores other elements, refuses other workspaces and other shapes`() {
    func outcome(_ json: String) -> String { SlackBench.outcome(SlackBench.receive(SlackBench.action(json))) }
    #expect(SlackBench.outcome(SlackBench.receive(press("inc list", type: "static_select"))) == "answered 200")
    #expect(
      SlackBench.outcome(SlackBench.receive(press("inc list", team: #"{"id":"T2"}"#)))
        == "refused 403 forbidden: unknown_team")
    #expect(outcome(#"{"type":"shortcut","team":{"id":"T2"}}"#) == "refused 403 forbidden: unknown_team")
    #expect(outcome(#"{"type":"something_new"}"#) == "answered 200")
    #expect(outcome(#"{"type":"block_actions"}"#) == "refused 400 bad request: bad_field")
    #expect(outcome(#"{"type":5}"#) == "refused 400 bad request: json_unexpected_shape")
    #expect(outcome("[]") == "refused 400 bad request: json_unexpected_shape")
    #expect(outcome("") == "refused 400 bad request: json_malformed")
    #expect(outcome(String(repeating: "[", count: 40)) == "refused 400 bad request: json_too_deep")
    #expect(
      outcome(#"{"type":"block_actions","user":{"id":"U1"},"user":{"id":"U2"}}"#)
        == "refused 400 bad request: json_duplicate_key")
  }

  @Test(
    .enabled(if: Shared.isThere),
    arguments: [
      ("block_actions_button.form", "answered 200"), ("block_actions_ephemeral_message.form", "answered 200"),
      ("block_actions_org_install_null_team.form", "answered 200"), ("block_actions_select.form", "answered 200"),
      ("block_suggestion.form", #"answered 200 {"options":[]}"#), ("shortcut_global.form", "answered 200"),
      ("shortcut_message_action.form", "answered 200"), ("view_closed.form", "answered 200"),
      ("view_submission.form", "answered 200"), ("view_submission_with_response_urls.form", "answered 200"),
      ("ssl_check.form", "answered 200"),
    ])
  func `Takes every sample politely`(file: String, expected: String) throws {
    let request = SlackBench.request("/slack/interactivity", try Shared.payload(file), type: SlackBench.form)
    #expect(SlackBench.outcome(SlackBench.receive(request)) == expected)
  }

  @Test(
    .enabled(if: Shared.isThere),
    arguments: [
      "block_actions_button.form", "block_actions_org_install_null_team.form",
    ])
  func `Reads the samples' buttons once they carry a line`(file: String) throws {
    let body = try Shared.payload(file).replacing("run-42", with: "inc+ack+INC-12")
    let line = try #require(
      SlackBench.lines(SlackBench.request("/slack/interactivity", body, type: SlackBench.form)).first)
    #expect(line.person == PersonID("slack:T0KRN1LAB:U05ZOFIA001"))
    #expect(line.place.thread == "1759999900.000200")
    #expect(line.text == "ack INC-12")
  }
}
