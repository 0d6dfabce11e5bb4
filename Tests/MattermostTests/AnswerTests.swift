import Chat
import Kernel
import Mattermost
import Testing

@Suite struct AnswerTests {
  private func inbound(_ delivery: String) -> Inbound {
    Inbound(
      person: PersonID("mattermost:t1:u1"), personName: "ana",
      place: Place(platform: "mattermost", team: "t1", channel: "c1"), root: "inc", text: "", delivery: delivery)
  }

  private func json(_ reply: Reply, _ delivery: String = "mattermost:x") -> String {
    let answer = mattermost().answer(reply, to: inbound(delivery))
    #expect(answer.status == 200)
    #expect(answer.contentType == "application/json; charset=utf-8")
    return text(answer.body)
  }

  @Test func privateAndPublic() {
    #expect(
      json(Reply("Saved \(strong: "INC-12")"))
        == #"{"response_type":"ephemeral","skip_slack_parsing":true,"text":"Saved **INC-12**"}"#)
    #expect(
      json(Reply("Saved", isPublic: true))
        == #"{"response_type":"in_channel","skip_slack_parsing":true,"text":"Saved"}"#)
    #expect(mattermost().answer(Reply(""), to: inbound("mattermost:x")) == .empty)
  }

  @Test func buttons() {
    let reply = Reply(
      "Card",
      buttons: [
        Button("Acknowledge", line: "inc ack INC-12", isPrimary: true), Button("Close", line: "inc close INC-12"),
      ])
    #expect(
      json(reply) == """
        {"attachments":[{"actions":[\
        {"id":"button1","integration":{"context":{"line":"inc ack INC-12",\
        "mac":"\(code("inc ack INC-12"))","team":"t1"},"url":"https://bot.example.com/mattermost/actions"},\
        "name":"Acknowledge","style":"primary","type":"button"},\
        {"id":"button2","integration":{"context":{"line":"inc close INC-12",\
        "mac":"\(code("inc close INC-12"))","team":"t1"},"url":"https://bot.example.com/mattermost/actions"},\
        "name":"Close","style":"default","type":"button"}],\
        "fallback":"Acknowledge: /inc ack INC-12\\nClose: /inc close INC-12"}],\
        "response_type":"ephemeral","skip_slack_parsing":true,"text":"Card"}
        """)
    #expect(
      json(reply, "mattermost:action:x") == """
        {"ephemeral_text":"Card\\nAcknowledge: /inc ack INC-12\\nClose: /inc close INC-12","skip_slack_parsing":true}
        """)
  }

  @Test func aPressCanReplaceItsPost() {
    let answer = mattermost(botToken: nil).answer(
      Reply("Saved"), to: inbound("mattermost:action:x"), replacingOriginalWith: Message("Closed"))
    #expect(
      text(answer.body) == """
        {"ephemeral_text":"Saved","skip_slack_parsing":true,"update":{"message":"Closed","props":{"attachments":[]}}}
        """)
    let card = Message("Card", buttons: [Button("Close", line: "inc close INC-12")])
    let redrawn = mattermost(botToken: nil).answer(
      Reply("Saved"), to: inbound("mattermost:action:x"), replacingOriginalWith: card)
    #expect(
      text(redrawn.body) == """
        {"ephemeral_text":"Saved","skip_slack_parsing":true,"update":{"message":"Card","props":{"attachments":\
        [{"actions":[{"id":"button1","integration":{"context":{"card":true,"line":"inc close INC-12",\
        "mac":"\(code("inc close INC-12"))","team":"t1"},"url":"https://bot.example.com/mattermost/actions"},\
        "name":"Close","style":"default","type":"button"}],"fallback":"Close: /inc close INC-12"}]}}}
        """)
  }

  @Test func longAnswersGoOnInExtraResponses() {
    let line = String(repeating: "x", count: 9_999) + "\n"
    let x = String(repeating: "x", count: 9_999)
    #expect(
      json(Reply(.plain(line + line), buttons: [])) == """
        {"extra_responses":[{"response_type":"ephemeral","skip_slack_parsing":true,"text":"\(x)\\n"}],\
        "response_type":"ephemeral","skip_slack_parsing":true,"text":"\(x)\\n"}
        """)
    #expect(
      json(Reply(.plain(line + line)), "mattermost:action:x")
        == #"{"ephemeral_text":"\#(x)\n\n…","skip_slack_parsing":true}"#)
  }

  private func code(_ line: String) -> String {
    let code = toyCheck.hmacSHA256(
      [Array("c1".utf8), [0], Array("t1".utf8), [0], Array(line.utf8)], Array("s3cr3t-ctx".utf8))
    return lowerHex(code)
  }
}
