import Chat
import Kernel
import Matrix
import TestKit
import Testing

/// Where everybody reads the answers, what others are told in the same words is not said again, and everything else is.
@Suite("Posts where everybody reads the answers")
struct SharedRoomTests {
  private let room = "!ops:example.org"

  private func tester() async throws -> BotTester {
    let bot = try await BotTester.start(
      on: Matrix(
        settings: MatrixSettings(
          homeServerURL: "http://localhost:8008", asToken: "as", hsToken: "hs", botUser: "@bot:example.org"),
        check: .reference),
      outside: RecordingSender { _, number in
        .success(HTTPResult(status: 200, body: Array(#"{"event_id":"$sent\#(number)"}"#.utf8)))
      })
    _ = await bot.say("!inc checkout is down sev1", channel: room)
    _ = await sent(bot)
    return bot
  }

  /// First lines of what comes in that is no edit, with whom it calls.
  private func sent(_ bot: BotTester) async -> [String] {
    var texts: [String] = []
    for _ in 1...4 {
      for call in await bot.deliver() {
        guard let body = try? JSONReader.read(call.body), body["m.new_content"] == nil else { continue }
        let called = body["m.mentions"]?["user_ids"]?.array?.compactMap(\.string) ?? []
        let below = body["m.relates_to"]?["rel_type"]?.string == "m.thread" ? "below: " : ""
        texts.append(below + called.map { "(\($0)) " }.joined() + (body["body"]?.string ?? "").firstLine)
      }
      bot.clock.advance(seconds: 2)
    }
    return texts
  }

  @Test("an act is told once")
  func echo() async throws {
    let bot = try await tester()
    #expect(await bot.say("!inc ack", channel: room).hasPrefix("!inc ack INC-1: "))
    #expect(await sent(bot) == [])
  }

  @Test("whoever shall lead is called")
  func offer() async throws {
    let bot = try await tester()
    _ = await bot.say("!inc handoff <@@bob:example.org|bob> the bank is called", channel: room)
    #expect(
      await sent(bot) == [
        """
        below: (@bob:example.org) bob: ana asks you to lead INC-1 “checkout is down”. “the bank is called” \
        To accept: !inc lead INC-1 me; or !inc decline INC-1.
        """
      ])
  }

  @Test("the post-mortem stands below the card, as the answer says")
  func document() async throws {
    let bot = try await tester()
    _ = await bot.say("!inc resolve restarted", channel: room)
    #expect(
      await bot.say("!inc postmortem INC-1", channel: room).contains("stands below its card"))
    #expect(await sent(bot) == ["below: # INC-1 checkout is down"])
  }
}

extension String {
  fileprivate var firstLine: String { String(prefix { $0 != "\n" }) }
}
