import Bot
import Chat
import Incidents
import Kernel
import Slack
import TestKit
import Testing

/// Every way out once more, for an incident that everybody read of until it became private.
@Suite("Incidents that become private")
struct HiddenIncidentTests {
  private static let slack = Slack(
    SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
    check: .reference)
  private let rules = PrivateIncidentTests()

  /// As in `PrivateIncidentTests`, but public at first.
  private func tester(delivers: Bool = true) async throws -> BotTester {
    let outside = RecordingSender { _, number in
      .success(HTTPResult(status: 200, body: Array(#"{"ok":true,"ts":"170000.\#(number)"}"#.utf8)))
    }
    let bot = try await BotTester.start(on: Self.slack, outside: outside)
    _ = await bot.say("/inc zanzibar leaves us sev1 #payroll client Narwhal")
    _ = await bot.say("/inc note INC-1 quokka called")
    _ = await bot.say("/inc update INC-1 wombat is informed next 30m")
    _ = await bot.say("/inc task INC-1 call the numbat <@lea|lea> by 11:00")
    _ = await bot.say("/inc checkout is down sev2 #web", as: "bob")
    if delivers { for _ in 0..<6 { await drain(bot) } }
    return bot
  }

  @discardableResult
  private func drain(_ bot: BotTester) async -> [HTTPCall] {
    let calls = await bot.deliver()
    await bot.pass(seconds: 2)
    return calls
  }

  @Test("its card is covered, and no channel reads another word of it")
  func card() async throws {
    let bot = try await tester()
    let reply = await bot.say("/inc private INC-1")
    #expect(reply.contains("It is read by @ana, @lea."), "\(reply)")
    _ = await bot.say("/inc rename INC-1 bilby leaves us")
    var covered = false
    for _ in 0..<60 {
      for call in await bot.deliver() {
        let text = String(decoding: call.body, as: UTF8.self)
        if call.url.hasSuffix("chat.update"), text.contains("is private.") { covered = true }
        let told = rules.leaks(text).filter { $0 != "INC-1" }
        #expect(told.isEmpty || call.url.hasSuffix("chat.postEphemeral"), "\(text)")
      }
      await bot.pass(seconds: 120)
    }
    #expect(covered)
  }

  @Test("what was said below its card and has not left yet does not leave any more")
  func waiting() async throws {
    let bot = try await tester(delivers: false)
    _ = await bot.say("/inc private INC-1")
    for _ in 0..<20 {
      for call in await drain(bot) where !call.url.hasSuffix("chat.postEphemeral") {
        let text = String(decoding: call.body, as: UTF8.self)
        #expect(!text.contains("quokka") && !text.contains("numbat"), "\(text)")
      }
    }
  }

  @Test("no question and no act of somebody else gets a word of it", arguments: PrivateIncidentTests.lines)
  func commands(_ line: String) async throws {
    let bot = try await tester()
    _ = await bot.say("/inc private INC-1")
    let reply = await bot.say("/inc \(line)", as: "bob")
    #expect(rules.leaks(reply).filter { !line.contains($0.trimmingSuffix) } == [], "\(reply)")
  }

  @Test("nor does any report or export")
  func reports() async throws {
    let bot = try await tester()
    _ = await bot.say("/inc resolve INC-1 over")
    _ = await bot.say("/inc private INC-1")
    await bot.pass(seconds: 120)
    for line in ["report", "report by client", "report #payroll", "report client Narwhal", "INC-1", "breached"] {
      let reply = await bot.say("/sla \(line)", as: "bob")
      #expect(rules.leaks(reply).filter { !line.contains($0.trimmingSuffix) } == [], "\(reply)")
    }
    let nobody = bot.bot.dispatcher.latest.state.incidents.seen(by: PersonID(""))
    #expect(rules.leaks(String(decoding: nobody.export(), as: UTF8.self)) == [])
    #expect(rules.leaks(String(decoding: nobody.exportTable(), as: UTF8.self)) == [])
  }

  @Test("once it is public everybody reads of it, and its card says so")
  func published() async throws {
    let bot = try await tester()
    _ = await bot.say("/inc private INC-1")
    for _ in 0..<4 { await drain(bot) }
    #expect(await bot.say("/inc public INC-1").contains("/inc public INC-1 yes"))
    _ = await bot.say("/inc public INC-1 yes")
    var shown = false
    for _ in 0..<6 {
      for call in await drain(bot) where call.url.hasSuffix("chat.update") {
        if String(decoding: call.body, as: UTF8.self).contains("zanzibar leaves us") { shown = true }
      }
    }
    #expect(shown)
    #expect(await bot.say("/inc show INC-1", as: "bob").contains("zanzibar"))
  }
}
