import Bot
import Chat
import Kernel
import TestKit
import Testing
import Zulip

@Suite("An incident from start to end in a topic of Zulip")
struct TalkTests {
  /// Types into the topic, and writes down what is answered at once and what is sent.
  private func say(
    _ line: String, id: Int, in topic: String = "checkout", of stream: Int64 = 5, to bot: BotTester
  ) async throws -> [String] {
    let answer = await bot.bot.webDesk.handle(mention("@**Opsbot** \(line)", topic: topic, id: id, stream: stream))
    var written = ["> \(line)", "\(answer.status) \(text(answer.body))"]
    for call in await bot.deliver() where call.method != "GET" {
      let form = try FormFields(call.body)
      let target = [form["type"], form["to"], form["topic"]].compactMap(\.self).map { " " + $0 }.joined()
      let path = call.url.replacing("https://zulip.example.com/api/v1", with: "")
      written += ["\(call.method) \(path)\(target)", try #require(form["content"])]
    }
    bot.clock.advance(seconds: 60)
    return written
  }

  @Test func transcript() async throws {
    let bot = try await BotTester.start(
      on: zulip(),
      outside: RecordingSender { call, number in
        let user = #"{"result":"success","user":{"full_name":"Zofia Nowak","timezone":"Europe/Paris"}}"#
        let sent = #"{"result":"success","msg":"","id":\#(100 + number)}"#
        return .success(HTTPResult(status: 200, body: Array((call.method == "GET" ? user : sent).utf8)))
      })
    var written: [String] = []
    written += try await say("inc checkout is down sev1", id: 200, to: bot)
    // What hangs below a card elsewhere goes into the card's topic.
    written += try await say("inc ack INC-1", id: 201, in: "lunch", of: 6, to: bot)
    written += try await say("inc resolve INC-1 restarted", id: 202, to: bot)
    #expect(written.joined(separator: "\n").replacing("\u{200B}", with: "·") == Self.expected)
  }

  private static let expected = """
    > inc checkout is down sev1
    200 {"response_not_required":true}
    POST /messages stream 5 checkout
    **INC-1 sev1** declared “checkout is down”
    nobody leads · declared by @_**|10**
    declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
    Acknowledge — type `@**Opsbot** inc ack INC-1`
    Resolve — type `@**Opsbot** inc resolve INC-1 resolved from the card`
    Take the lead — type `@**Opsbot** inc lead INC-1 me`
    POST /messages stream 5 checkout
    `@**Opsbot** inc declare`: [INC-1](https://zulip.example.com/#narrow/stream/5/near/102) is declared, sev1: “checkout is down”.
    Nobody leads it yet: `@**Opsbot** inc lead INC-1 me`.
    Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
    > inc ack INC-1
    200 {"response_not_required":true}
    PATCH /messages/102
    **INC-1 sev1** acknowledged “checkout is down”
    nobody leads · declared by @_**|10**
    declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
    acknowledged: Thu 26 Mar 2026 10:16 (Europe/Paris)
    Resolve — type `@**Opsbot** inc resolve INC-1 resolved from the card`
    Take the lead — type `@**Opsbot** inc lead INC-1 me`
    POST /messages stream 6 lunch
    `@**Opsbot** inc ack INC-1`: “checkout is down” is acknowledged, 10:16 (Europe/Paris), 1 min after it was declared.
    POST /messages stream 5 checkout
    `@**Opsbot** inc ack INC-1` (@_**|10**): “checkout is down” is acknowledged, 10:16 (Europe/Paris), 1 min after it was declared.
    > inc resolve INC-1 restarted
    200 {"response_not_required":true}
    PATCH /messages/102
    **INC-1 sev1** resolved “checkout is down”
    nobody leads · declared by @_**|10**
    declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
    acknowledged: Thu 26 Mar 2026 10:16 (Europe/Paris)
    resolved: Thu 26 Mar 2026 10:17 (Europe/Paris)
    Resolved: restarted
    POST /messages stream 5 checkout
    `@**Opsbot** inc resolve INC-1`: “checkout is down” is resolved, 10:17 (Europe/Paris), after 2 min of impact: restarted
    """
}
