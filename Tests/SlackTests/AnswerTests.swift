import Chat
import Kernel
import Slack
import Testing

private func body(_ reply: Reply) -> String {
  let inbound = Inbound(
    person: PersonID("slack:T1:U1"), personName: "ana", place: Place(platform: "slack", team: "T1", channel: "C1"),
    root: "inc", text: "", delivery: "slack:1")
  let answer = SlackBench.slack.answer(reply, to: inbound)
  #expect(answer.status == 200)
  #expect(answer.contentType == "application/json; charset=utf-8")
  return String(decoding: answer.body, as: UTF8.self)
}

@Suite struct AnswerTests {
  @Test func `An answer is for the person, unless they ask otherwise`() {
    #expect(
      body(Reply("Deploy queued \("<web>")")) == #"{"response_type":"ephemeral","text":"Deploy queued &lt;web&gt;"}"#)
    #expect(body(Reply("3 open:\n\"a\"", isPublic: true)) == #"{"response_type":"in_channel","text":"3 open:\n\"a\""}"#)
    #expect(body(Reply("")) == #"{"response_type":"ephemeral","text":""}"#)
  }

  @Test func `Buttons come with blocks, and the text still says everything`() {
    let reply = Reply(
      "INC-12 is yours: \("db *down*")",
      buttons: [
        Button("Acknowledge", line: "inc ack INC-12", isPrimary: true), Button("Close", line: "inc close INC-12"),
      ])
    #expect(
      body(reply)
        == """
        {"response_type":"ephemeral","text":"INC-12 is yours: db *\u{200B}down*","blocks":[\
        {"text":{"text":"INC-12 is yours: db *\u{200B}down*","type":"mrkdwn","verbatim":true},"type":"section"},\
        {"elements":[\
        {"action_id":"line-0","style":"primary","text":{"emoji":false,"text":"Acknowledge","type":"plain_text"},\
        "type":"button","value":"inc ack INC-12"},\
        {"action_id":"line-1","text":{"emoji":false,"text":"Close","type":"plain_text"},\
        "type":"button","value":"inc close INC-12"}],"type":"actions"}]}
        """)
  }

  @Test func `Keeps to the limits of buttons`() {
    let long = String(repeating: "x", count: 80)
    let buttons =
      [Button("never", line: String(repeating: "y", count: 2_001)), Button("", line: "inc")]
      + (1...6).map { Button("\(long)\($0)", line: "inc \($0)") }
    let json = body(Reply("x", buttons: buttons))
    #expect(json.matches(of: /"action_id"/).count == 5)
    #expect(json.contains(#""text":"\#(long.prefix(74))…""#))
    #expect(!json.contains("never"))
    #expect(body(Reply("x", buttons: Array(buttons.prefix(2)))) == #"{"response_type":"ephemeral","text":"x"}"#)
  }

  @Test func `A long answer ends at a line, and says that it goes on`() {
    let line = String(repeating: "a", count: 99)
    let text = (0..<60).map { _ in line }.joined(separator: "\n")
    let kept = (0..<38).map { _ in line }.joined(separator: #"\n"#)
    #expect(body(Reply(.plain(text))) == #"{"response_type":"ephemeral","text":"\#(kept)\n…"}"#)
  }

  @Test func `An entity is never cut in two`() {
    let json = body(Reply(.user(String(repeating: "<", count: 2_000))))
    #expect(json == #"{"response_type":"ephemeral","text":"\#(String(repeating: "&lt;", count: 974))\n…"}"#)
  }
}
