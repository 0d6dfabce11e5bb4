import Bot
import Chat
import Kernel
import RocketChat
import TestKit
import Testing

@Suite("An incident from start to end in a room of Rocket.Chat")
struct TalkTests {
  /// Types into the room, and writes down what is answered at once and what is sent.
  private func say(_ line: String, id: Int, to bot: BotTester) async throws -> [String] {
    let answer = await bot.bot.webDesk.handle(message("!" + line, id: "typed\(id)"))
    var written = ["> !\(line)", "\(answer.status) \(text(answer.body))"]
    for call in await bot.deliver() where call.method != "GET" {
      let body = try JSONReader.read(call.body)
      let target = ["roomId", "channel", "tmid", "msgId"].compactMap { key in
        body.object?.first { $0.key == key }?.value.string.map { "\(key)=\($0)" }
      }
      let path = call.url.replacing("https://chat.example.com/api/v1/", with: "")
      written += ["\(path) \(target.joined(separator: " "))", try #require(body["text"]?.string)]
    }
    bot.clock.advance(seconds: 60)
    return written
  }

  @Test func transcript() async throws {
    let bot = try await BotTester.start(
      on: rocketChat(),
      outside: RecordingSender { call, number in
        let user = #"{"success":true,"user":{"username":"zofia","utcOffset":1}}"#
        let sent = #"{"success":true,"message":{"_id":"m\#(number)"}}"#
        return .success(HTTPResult(status: 200, body: Array((call.method == "GET" ? user : sent).utf8)))
      })
    var written: [String] = []
    for (index, line) in ["inc checkout is down sev1", "inc ack INC-1", "inc resolve INC-1 restarted"].enumerated() {
      written += try await say(line, id: index, to: bot)
    }
    #expect(written.joined(separator: "\n").replacing("\u{200B}", with: "·") == Self.expected)
  }

  private static let expected = """
    > !inc checkout is down sev1
    200 {}
    chat.postMessage roomId=GENERAL
    *INC-1 sev1* declared “checkout is down”
    nobody leads · declared by @·zofia
    declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
    Acknowledge — type `!inc ack INC-1`
    Resolve — type `!inc resolve INC-1 resolved from the card`
    Take the lead — type `!inc lead INC-1 me`
    chat.postMessage roomId=GENERAL
    `!inc declare`: *INC-1* is declared, sev1: “checkout is down”.
    Nobody leads it yet: `!inc lead INC-1 me`.
    Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
    > !inc ack INC-1
    200 {}
    chat.update roomId=GENERAL msgId=m2
    *INC-1 sev1* acknowledged “checkout is down”
    nobody leads · declared by @·zofia
    declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
    acknowledged: Thu 26 Mar 2026 10:16 (Europe/Paris)
    Resolve — type `!inc resolve INC-1 resolved from the card`
    Take the lead — type `!inc lead INC-1 me`
    chat.postMessage roomId=GENERAL
    `!inc ack INC-1`: “checkout is down” is acknowledged, 10:16 (Europe/Paris), 1 min after it was declared.
    > !inc resolve INC-1 restarted
    200 {}
    chat.update roomId=GENERAL msgId=m2
    *INC-1 sev1* resolved “checkout is down”
    nobody leads · declared by @·zofia
    declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
    acknowledged: Thu 26 Mar 2026 10:16 (Europe/Paris)
    resolved: Thu 26 Mar 2026 10:17 (Europe/Paris)
    Resolved: restarted
    chat.postMessage roomId=GENERAL
    `!inc resolve INC-1`: “checkout is down” is resolved, 10:17 (Europe/Paris), after 2 min of impact: restarted
    """
}
