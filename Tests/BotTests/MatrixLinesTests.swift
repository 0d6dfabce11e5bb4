import Bot
import Chat
import Kernel
import Matrix
import TestKit
import Testing

@Suite("Lines from a Matrix room that are too long or too late")
struct MatrixLinesTests {
  private func tester() async throws -> BotTester {
    try await BotTester.start(
      on: Matrix(
        settings: MatrixSettings(
          homeServerURL: "http://localhost:8008", asToken: "as", hsToken: "hs", botUser: "@bot:example.org"),
        check: .reference),
      outside: RecordingSender { _, number in
        .success(HTTPResult(status: 200, body: Array(#"{"event_id":"$sent\#(number)"}"#.utf8)))
      })
  }

  /// What the home server is answered, and what then goes to the room.
  private func push(_ body: String, id: String = "$e1", age: Int64 = 0, to bot: BotTester) async -> (
    WebAnswer, [HTTPCall]
  ) {
    let event = """
      {"events":[{"type":"m.room.message","event_id":"\(id)","room_id":"!r:example.org","sender":"@ana:example.org",\
      "unsigned":{"age":\(age)},"content":{"msgtype":"m.text","body":"\(body)"}}]}
      """
    let answer = await bot.bot.webDesk.handle(
      WebRequest(
        method: "PUT", path: "/_matrix/app/v1/transactions/1",
        headers: [("Authorization", "Bearer hs"), ("Content-Type", "application/json")], body: Array(event.utf8)))
    let posts = await bot.deliver().filter { $0.method == "PUT" }
    return (answer, posts)
  }

  @Test("a line of more than 8,192 bytes is refused in the room, in the reader's language")
  func tooLong() async throws {
    let bot = try await tester()
    let (answer, posts) = await push("!inc " + String(repeating: "x", count: 8_193), to: bot)
    #expect(answer == .json(Array("{}".utf8)))
    #expect(
      posts.map { String(decoding: $0.body, as: UTF8.self) } == [
        #"{"body":"That line is too long: 8193 bytes, and at most 8192 are read. Nothing was changed.","#
          + #""m.mentions":{},"m.relates_to":{"m.in_reply_to":{"event_id":"$e1"}},"msgtype":"m.notice"}"#
      ])
    _ = await push("!ops langue fr", id: "$e2", to: bot)
    bot.clock.advance(seconds: 2)
    let (_, refusal) = await push("!inc " + String(repeating: "é", count: 5_000), id: "$e3", to: bot)
    #expect(
      refusal.map { String(decoding: $0.body, as: UTF8.self) } == [
        #"{"body":"Cette ligne est trop longue : 10000 octets, pour 8192 au maximum. Rien n’a été changé.","#
          + #""m.mentions":{},"m.relates_to":{"m.in_reply_to":{"event_id":"$e3"}},"msgtype":"m.notice"}"#
      ])
  }

  @Test("another bot's command is left alone, however long it is")
  func anotherBots() async throws {
    let bot = try await tester()
    #expect(await push("!karma " + String(repeating: "x", count: 8_193), to: bot).1.isEmpty)
  }

  @Test("a line that was under way for more than five minutes is counted, and not carried out")
  func tooLate() async throws {
    let bot = try await tester()
    #expect(await push("!inc checkout is down sev1", age: 300_001, to: bot) == (.json(Array("{}".utf8)), []))
    #expect(bot.journal.records.isEmpty)
    #expect(bot.bot.metricsPage().contains(#"railhead_commands_total{verb="none",outcome="overdue"} 1"#))
    #expect(await push("!inc checkout is down sev1", id: "$e2", age: 300_000, to: bot).1.count == 2)
  }
}
