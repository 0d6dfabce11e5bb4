import Chat
import Kernel
import Slack
import Testing

/// Looking for a message of our own.
struct FindingTests {
  private let outbound = Outbound(
    key: "railhead-7", handle: Handle(place: Place(platform: "slack", team: "T1", channel: "C9")), action: .post,
    message: Message("Daily digest"), mark: "digest-1-2026-03-27T09:00")

  private func finding(_ body: String) -> Finding {
    SlackBench.slack.finding(of: .success(HTTPResult(status: 200, body: Array(body.utf8))), for: outbound)
  }

  @Test func theMarkTravelsAsMetadata() {
    #expect(
      SlackBench.slack.render(outbound)
        == .calls([
          HTTPCall(
            url: "https://slack.com/api/chat.postMessage",
            headers: [
              HTTPCall.Header("Content-Type", "application/json; charset=utf-8"),
              HTTPCall.Header("Authorization", "Bearer xoxb-1"),
            ],
            body: Array(
              #"""
              {"channel":"C9","metadata":{"event_payload":{"mark":"digest-1-2026-03-27T09:00"},\#
              "event_type":"railhead_message"},"text":"Daily digest","unfurl_links":false,\#
              "unfurl_media":false}
              """#.utf8))
        ]))
  }

  @Test func theChannelIsLookedThroughPageByPage() {
    let since = Timestamp(milliseconds: 1_774_598_400_500)
    let headers = [
      HTTPCall.Header("Content-Type", "application/x-www-form-urlencoded"),
      HTTPCall.Header("Authorization", "Bearer xoxb-1"),
    ]
    let first = "channel=C9&oldest=1774598400.000000&limit=200&include_all_metadata=true"
    #expect(
      SlackBench.slack.findingCall(for: outbound, since: since, page: nil)
        == HTTPCall(url: "https://slack.com/api/conversations.history", headers: headers, body: Array(first.utf8)))
    #expect(
      SlackBench.slack.findingCall(for: outbound, since: since, page: "bmV4dA==")
        == HTTPCall(
          url: "https://slack.com/api/conversations.history", headers: headers,
          body: Array((first + "&cursor=bmV4dA%3D%3D").utf8)))
  }

  @Test func aThreadIsLookedThroughByItself() {
    var below = outbound
    below.handle.place.thread = "17.3"
    let call = SlackBench.slack.findingCall(
      for: below, since: Timestamp(milliseconds: 1_774_598_400_500), page: "bmV4dA")
    #expect(call?.url == "https://slack.com/api/conversations.replies")
    #expect(
      call.map { String(decoding: $0.body, as: UTF8.self) }
        == "channel=C9&oldest=1774598400.000000&limit=200&include_all_metadata=true&cursor=bmV4dA&ts=17%2E3")
  }

  @Test func everyPartHasAMarkOfItsOwn() {
    var long = outbound
    long.message = Message(.plain(String(repeating: "Nothing needs anyone. ", count: 400)))
    guard case .calls(let calls) = SlackBench.slack.render(long) else {
      Issue.record("nothing to send")
      return
    }
    let marks = calls.map { (try? JSONReader.read($0.body))?["metadata"]?["event_payload"]?["mark"]?.string }
    #expect(marks == ["digest-1-2026-03-27T09:00", "digest-1-2026-03-27T09:00.2", "digest-1-2026-03-27T09:00.3"])
  }

  @Test func itIsThereOrNot() {
    let other = #"{"ts":"1.1","metadata":{"event_type":"other_app","event_payload":{"mark":7}}},{"ts":"1.2"}"#
    let ours =
      #"{"ts":"17.3","metadata":{"event_type":"railhead_message","event_payload":{"mark":"digest-1-2026-03-27T09:00"}}}"#
    #expect(finding(#"{"ok":true,"messages":[\#(other),\#(ours)],"has_more":true}"#) == .found(messageID: "17.3"))
    #expect(finding(#"{"ok":true,"messages":[\#(other)],"has_more":false}"#) == .absent)
    #expect(
      finding(#"{"ok":true,"messages":[],"has_more":true,"response_metadata":{"next_cursor":"bmV4dA=="}}"#)
        == .further("bmV4dA=="))
  }

  @Test func whatCannotBeToldIsUnknown() {
    #expect(finding(#"{"ok":false,"error":"missing_scope"}"#) == .unknown(reason: "missing_scope"))
    #expect(finding(#"{"ok":true,"messages":[],"has_more":true}"#) == .unknown(reason: "unreadable_answer"))
    #expect(finding("no JSON") == .unknown(reason: "unreadable_answer"))
    #expect(finding(#"{"ok":false,"error":"ratelimited"}"#) == .retry(afterSeconds: nil, reason: "ratelimited"))
    #expect(
      SlackBench.slack.finding(of: .failure(.timedOut), for: outbound) == .retry(afterSeconds: nil, reason: "timed_out")
    )
  }
}
