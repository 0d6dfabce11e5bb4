import Chat
import Kernel
import Mattermost
import TestKit
import Testing

/// Looking for a post of our own.
struct FindingTests {
  private let mattermost = Mattermost(
    settings: MattermostSettings(siteURL: "https://chat.example", commandTokens: ["token"], botToken: "bot-1"),
    check: .reference)
  private let outbound = Outbound(
    key: "railhead-7", handle: Handle(place: Place(platform: "mattermost", team: "t1", channel: "c9")), action: .post,
    message: Message("Daily digest"), mark: "digest-1-2026-03-27T09:00")

  private func finding(_ body: String, status: Int = 200) -> Finding {
    mattermost.finding(of: .success(HTTPResult(status: status, body: Array(body.utf8))), for: outbound)
  }

  @Test func theMarkTravelsAsAProperty() {
    guard case .calls(let calls) = mattermost.render(outbound) else {
      Issue.record("nothing to send")
      return
    }
    #expect(
      calls.map { String(decoding: $0.body, as: UTF8.self) } == [
        #"""
        {"channel_id":"c9","message":"Daily digest","pending_post_id":"railhead-7",\#
        "props":{"railhead_mark":"digest-1-2026-03-27T09:00"}}
        """#
      ])
  }

  @Test func everythingSinceIsAskedForAtOnce() {
    let call = mattermost.findingCall(for: outbound, since: Timestamp(milliseconds: 1_774_598_400_500), page: nil)
    #expect(call?.method == "GET")
    #expect(call?.url == "https://chat.example/api/v4/channels/c9/posts?since=1774598400500")
    #expect(call?.headers == [HTTPCall.Header("Authorization", "Bearer bot-1")])
  }

  @Test func itIsThereOrNot() {
    let id = "8xk3wsg7kbgmzb4n6j5c9r1fmo"
    let other = #""a":{"id":"a","props":{"railhead_mark":7}},"b":{"id":"b","props":null}"#
    #expect(
      finding(#"{"posts":{\#(other),"\#(id)":{"id":"\#(id)","props":{"railhead_mark":"digest-1-2026-03-27T09:00"}}}}"#)
        == .found(messageID: id))
    #expect(finding(#"{"order":[],"posts":{\#(other)}}"#) == .absent)
    // The server gives no more at once, so that it may be among those that were cut off.
    let many = (1...1000).map { #""\#($0)":{}"# }.joined(separator: ",")
    #expect(finding(#"{"posts":{\#(many)}}"#) == .unknown(reason: "too_many_messages"))
    #expect(finding("no JSON") == .unknown(reason: "unreadable_answer"))
    #expect(
      finding(#"{"id":"api.context.permissions"}"#, status: 403) == .unknown(reason: "http_403 api.context.permissions")
    )
    #expect(finding("", status: 502) == .retry(afterSeconds: nil, reason: "http_502"))
  }
}
