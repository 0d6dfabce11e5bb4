import Kernel
import TestKit
import Testing

/// A vote is secret also where it was typed behind the wrong root: nobody reads it, and nothing keeps it.
@Suite("Ballots behind another root")
struct MisdirectedBallotTests {
  @Test(
    "are refused without a word of them",
    arguments: ["inc", "ask", "decision", "digest", "sla", "ops"],
    [
      "vote PRI-1 4 PRI-2 1", "voter PRI-1 4", "votes PRI-1 4", "vtoe PRI-1 4", "vote for PRI-1 4", "PRI-1 vote 4",
      "vote 1 4 2 1", "Vote pri-1 +4",
    ])
  func refused(_ root: String, _ ballot: String) async throws {
    let bot = try await Talk().bot
    for line in [
      "/prio propose Migrate the CRM", "/prio propose Answer the audit", "/inc checkout is down sev1",
      "/ops team finance <@bob|bob>", "/ask @finance refund P2", "/decision propose Hire a clerk",
    ] { _ = await bot.say(line, as: "lea") }
    let before = bot.journal.records.count
    let answer = await bot.say("/\(root) \(ballot)")
    #expect(bot.journal.records.count == before, "\(answer)")
    #expect(!answer.contains("4"), "\(answer)")
  }

  @Test("whoever typed it reads where it belongs")
  func answers() async throws {
    let bot = try await Talk().bot
    #expect(
      await bot.say("/inc vote PRI-1 3")
        == "PRI-1 belongs to /prio. Nothing was changed; type that line with /prio.")
    #expect(
      await bot.say("/inc voter 1 3", language: "fr")
        == "« voter » relève de /prio. Rien n’a été changé ; tapez cette ligne avec /prio.")
  }

  @Test("a title may name a record of another feature")
  func titles() async throws {
    let bot = try await Talk().bot
    let declared = await bot.say("/inc checkout broken by PRI-3 sev2")
    #expect(declared.hasPrefix("/inc declare: INC-1 is declared, sev2: “checkout broken by PRI-3”."), "\(declared)")
  }
}
