import Chat
import Kernel
import Slack
import Testing

private let channel = Place(platform: "slack", team: "T1", channel: "C1")
private let thread = Place(platform: "slack", team: "T1", channel: "C1", thread: "1.0")
private let ana = PersonID("slack:T1:U1")
private let hook = "https://hooks.slack.com/actions/x"
private let buttons = [Button("Close", line: "inc close INC-1")]
private let blocks = """
  [{"text":{"text":"hi","type":"mrkdwn","verbatim":true},"type":"section"},{"elements":[{"action_id":"line-0",\
  "text":{"emoji":false,"text":"Close","type":"plain_text"},"type":"button","value":"inc close INC-1"}],"type":"actions"}]
  """

private func calls(
  _ message: Message, to handle: Handle, _ action: Outbound.Action = .post, by slack: Slack = SlackBench.slack
) -> [HTTPCall] {
  let outbound = Outbound(key: "k1", handle: handle, action: action, message: message)
  guard case .calls(let calls) = slack.render(outbound) else { return [] }
  return calls
}

private func web(_ method: String, _ body: String) -> HTTPCall {
  HTTPCall(
    method: "POST", url: "https://slack.com/api/\(method)",
    headers: [
      HTTPCall.Header("Content-Type", "application/json; charset=utf-8"),
      HTTPCall.Header("Authorization", "Bearer xoxb-1"),
    ], body: Array(body.utf8))
}

private func response(_ body: String) -> HTTPCall {
  HTTPCall(
    method: "POST", url: hook, headers: [HTTPCall.Header("Content-Type", "application/json; charset=utf-8")],
    body: Array(body.utf8))
}

private func texts(_ calls: [HTTPCall]) throws -> [String] {
  struct Body: Decodable { var text: String }
  return try calls.map { try JSONBody.decode(Body.self, from: $0.body).text }
}

@Suite struct RenderingTests {
  @Test func `Posts into channels and threads`() {
    #expect(
      calls(Message("hi <\("<!here>")"), to: Handle(place: channel)) == [
        web(
          "chat.postMessage",
          #"{"channel":"C1","text":"hi &lt;&lt;!here&gt;","unfurl_links":false,"unfurl_media":false}"#)
      ])
    #expect(
      calls(Message("hi", buttons: buttons), to: Handle(place: thread, responseURL: hook)) == [
        web(
          "chat.postMessage",
          #"{"blocks":\#(blocks),"channel":"C1","text":"hi","thread_ts":"1.0","unfurl_links":false,"unfurl_media":false}"#
        )
      ])
  }

  @Test func `Posts for one person`() {
    #expect(
      calls(Message("hi"), to: Handle(place: thread, onlyFor: ana)) == [
        web("chat.postEphemeral", #"{"channel":"C1","text":"hi","thread_ts":"1.0","user":"U1"}"#)
      ])
    #expect(
      calls(Message("hi"), to: Handle(place: channel, onlyFor: ana), .update(messageID: "9.9")).map(\.url) == [
        "https://slack.com/api/chat.postEphemeral"
      ])
  }

  @Test func `An update always says which blocks are left`() {
    #expect(
      calls(Message("hi"), to: Handle(place: thread), .update(messageID: "9.9")) == [
        web("chat.update", #"{"blocks":[],"channel":"C1","text":"hi","ts":"9.9"}"#)
      ])
    #expect(
      calls(Message("hi", buttons: buttons), to: Handle(place: channel), .update(messageID: "9.9")) == [
        web("chat.update", #"{"blocks":\#(blocks),"channel":"C1","text":"hi","ts":"9.9"}"#)
      ])
  }

  @Test func `Without a token the response URL carries it`() {
    func sent(_ handle: Handle, _ action: Outbound.Action = .post) -> [HTTPCall] {
      calls(Message("hi"), to: handle, action, by: SlackBench.tokenless)
    }
    #expect(
      sent(Handle(place: channel, responseURL: hook)) == [response(#"{"response_type":"in_channel","text":"hi"}"#)])
    #expect(
      sent(Handle(place: thread, onlyFor: ana, responseURL: hook)) == [
        response(#"{"response_type":"ephemeral","text":"hi","thread_ts":"1.0"}"#)
      ])
    // What a command's URL posted cannot be changed by it: it is said anew.
    #expect(
      sent(Handle(place: channel, responseURL: hook), .update(messageID: "9.9")) == [
        response(#"{"response_type":"in_channel","text":"hi"}"#)
      ])
    var pressed = Handle(place: channel, responseURL: hook)
    pressed.replacesOriginal = true
    #expect(sent(pressed) == [response(#"{"replace_original":true,"response_type":"in_channel","text":"hi"}"#)])
    #expect(
      SlackBench.tokenless.render(
        Outbound(key: "k", handle: Handle(place: channel), action: .post, message: Message("hi")))
        == .impossible(.noToken))
  }

  @Test func `Long texts become several posts, buttons below the last`() throws {
    let line = String(repeating: "a", count: 99)
    let text = (0..<60).map { "\($0 % 10)\(line)" }.joined(separator: "\n")
    let posts = calls(Message(.plain(text), buttons: buttons), to: Handle(place: channel))
    #expect(try texts(posts).map(\.utf16.count) == [3_837, 2_221])
    #expect(try texts(posts).joined(separator: "\n") == text)
    #expect(posts.map { String(decoding: $0.body, as: UTF8.self).contains(#""blocks":"#) } == [false, true])
    let update = calls(Message(.plain(text)), to: Handle(place: channel), .update(messageID: "1.1"))
    #expect(try texts(update).map { $0.hasSuffix("\n…") } == [true])
  }

  @Test func `Sections count what a link really takes, and cut none`() throws {
    let link = RichText.Span.link("INC-1", to: "https://a.example/" + String(repeating: "x", count: 60))
    let message = Message(
      RichText(spans: (0..<44).flatMap { _ in [link, .plain(" ")] }), buttons: buttons)
    let sent = calls(message, to: Handle(place: channel))
    #expect(sent.count == 1)
    let body = try JSONReader.read(try #require(sent.first).body)
    let sections = (body["blocks"]?.array ?? []).compactMap { $0["text"]?["text"]?.string }
    #expect(sections.map(\.utf16.count) == [2_957, 869])
    #expect(sections.allSatisfy { $0.hasPrefix("<https:") && $0.hasSuffix("|INC-1>") })
  }

  @Test func `Sections hold 3,000 characters`() {
    let text = String(repeating: "word ", count: 700)
    let call = calls(Message(.plain(text), buttons: buttons), to: Handle(place: channel))
    #expect(String(decoding: call[0].body, as: UTF8.self).matches(of: /"type":"section"/).count == 2)
  }

  @Test func `A response URL is used five times at most`() throws {
    let handle = Handle(place: channel, responseURL: hook)
    func sent(_ count: Int) throws -> [String] {
      try texts(calls(Message(.plain(String(repeating: "x", count: count))), to: handle, by: SlackBench.tokenless))
    }
    #expect(try sent(5 * 3_900).count == 5)
    let cut = try sent(5 * 3_900 + 1)
    #expect(cut.map(\.utf16.count) == [3_900, 3_900, 3_900, 3_900, 3_991])
    #expect(
      cut[4].hasSuffix("x\n… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins"))
    #expect(cut[4].utf16.count <= 4_000)
  }

  @Test func `What a response URL takes no more goes to the person alone`() throws {
    var handle = Handle(place: channel, responseURL: hook)
    handle.onlyFor = PersonID("slack:T1:U7")
    let long = Message(.plain(String(repeating: "x", count: 5 * 3_900 + 1)), buttons: buttons)
    let sent = calls(long, to: handle)
    #expect(sent.map(\.url) == Array(repeating: hook, count: 5) + ["https://slack.com/api/chat.postMessage"])
    let last = try JSONReader.read(try #require(sent.last).body)
    #expect(last["channel"]?.string == "U7")
    #expect(last["text"]?.string == "x")
    #expect(last["blocks"] != nil)
    #expect(
      try texts(sent)[4].hasSuffix(
        "x\n… the rest is in your conversation with me · la suite est dans votre conversation avec moi"))
  }
}
