import Chat
import Console
import Kernel
import TestKit
import Testing

private let now = Timestamp(milliseconds: 1_760_000_060_000)
private let ops = Place(platform: "console", team: "local", channel: "ops")
private let ana = PersonID("console:local:ana")

private func post(
  _ key: String, _ text: String, onlyFor: PersonID? = nil, buttons: [Button] = [], _ action: Outbound.Action = .post
) -> Outbound {
  Outbound(
    key: key, handle: Handle(place: ops, onlyFor: onlyFor), action: action,
    message: Message(.plain(text), buttons: buttons))
}

@Suite struct FeedTests {
  private let console = Console(secrets: ["hush"], check: .reference)
  private let signer = ConsoleSigner(url: "", secret: "hush", check: .reference)

  /// Renders, hands over and judges, as the outbox does.
  private func send(_ outbound: Outbound) -> DeliveryOutcome {
    guard case .calls(let calls) = console.render(outbound), let call = calls.first else {
      return .failed(reason: "not rendered")
    }
    return console.outcome(of: .success(console.feed.deliver(call)))
  }

  private func shown(after: Int, to user: String, in channel: String = "ops") throws -> String {
    let call = try #require(signer.feed(channel: channel, user: user, after: after, at: now))
    let request = WebRequest(
      method: call.method, path: call.url, headers: call.headers.map { (name: $0.name, value: $0.value) },
      body: call.body)
    guard case .answered(let answer) = console.receive(request, at: now) else { return "refused" }
    return String(decoding: answer.body, as: UTF8.self)
  }

  @Test func `Renders a call for the feed`() {
    #expect(
      console.render(
        post("k1", "hi", onlyFor: ana, buttons: [Button("Ack", line: "inc ack INC-1")], .update(messageID: "3")))
        == .calls([
          HTTPCall(
            method: "FEED", url: "console:ops",
            body: Array(
              #"{"buttons":[{"label":"Ack","line":"inc ack INC-1"}],"key":"k1","replaces":"3","text":"hi","user":"ana"}"#
                .utf8))
        ]))
  }

  @Test func `Shows each channel and person what is theirs`() throws {
    #expect(send(post("k1", "one")) == .delivered(messageID: "1"))
    #expect(send(post("k2", "for ana", onlyFor: ana)) == .delivered(messageID: "2"))
    #expect(send(post("k3", "one, changed", .update(messageID: "1"))) == .delivered(messageID: "3"))
    #expect(
      try shown(after: 0, to: "ana")
        == #"{"last":3,"messages":[{"buttons":[],"n":1,"text":"one"},{"buttons":[],"n":2,"private":true,"text":"for ana"},{"buttons":[],"n":3,"replaces":1,"text":"one, changed"}]}"#
    )
    #expect(
      try shown(after: 1, to: "bo")
        == #"{"last":3,"messages":[{"buttons":[],"n":3,"replaces":1,"text":"one, changed"}]}"#)
    #expect(try shown(after: 3, to: "ana") == #"{"last":3,"messages":[]}"#)
    #expect(try shown(after: 0, to: "ana", in: "other") == #"{"last":3,"messages":[]}"#)
  }

  @Test func `A message that is sent twice is there once`() throws {
    #expect(send(post("k1", "one")) == .delivered(messageID: "1"))
    #expect(send(post("k1", "one")) == .delivered(messageID: "1"))
    #expect(console.feed.after(0, channel: "ops", user: nil).entries.count == 1)
  }

  @Test func `Keeps the last 200 messages`() {
    for number in 1...250 { #expect(send(post("k\(number)", "\(number)")) == .delivered(messageID: "\(number)")) }
    let (entries, last) = console.feed.after(0, channel: "ops", user: nil)
    #expect(entries.map(\.number) == Array(51...250))
    #expect(last == 250)
    #expect(entries.first == ConsoleFeed.Entry(number: 51, channel: "ops", text: "51"))
  }

  @Test func `Takes only calls of its own`() {
    #expect(console.feed.deliver(HTTPCall(url: "https://example.com")) == HTTPResult(status: 400))
    #expect(console.feed.deliver(HTTPCall(method: "FEED", url: "console:ops")) == HTTPResult(status: 400))
    #expect(console.outcome(of: .success(HTTPResult(status: 400))) == .failed(reason: "not_in_feed"))
    #expect(console.outcome(of: .failure(.timedOut)) == .failed(reason: "not_in_feed"))
  }
}
