import Bot
import BuiltInWords
import Chat
import Commands
import EventLog
import Kernel
import Slack
import TestKit
import Testing

/// Every command of `/inc`, typed by somebody without a part in the private incident: neither the answer nor anything
/// that leaves because of it has a word of it.
@Suite("Ways out of a private incident")
struct PrivateWaysOutTests {
  /// At least one line for each handler of the word file.
  private static let lines: [String: [String]] = [
    "declare": ["the zebra is out again #payroll", "declare INC-1"], "ack": ["ack INC-1", "ack"],
    "update": ["update INC-1 hello", "update hello everybody here"], "note": ["note INC-1 hello", "note hello"],
    "lead": ["lead INC-1 me", "lead me"], "handoff": ["handoff INC-1 <@kim|kim>"],
    "decline": ["decline INC-1", "decline"],
    "role": ["role comms me INC-1"], "invite": ["invite INC-1 <@bob|bob>"], "uninvite": ["uninvite INC-1 <@lea|lea>"],
    "sev": ["sev INC-1 2"], "status": ["status INC-1", "status"], "mitigate": ["mitigate INC-1 moved"],
    "resolve": ["resolve INC-1 done"], "close": ["close INC-1"], "cancel": ["cancel INC-1 no"],
    "reopen": ["reopen INC-1 why"], "task": ["task INC-1 x y z", "task T-1 <@bob|bob>"],
    "followup": ["followup INC-1 x <@bob|bob> by fri"], "done": ["done T-1", "done"], "pause": ["hold INC-1 vendor"],
    "resume": ["resume INC-1", "resume"], "dup": ["dup INC-2 of INC-1", "dup INC-1 of INC-2"],
    "link": ["link INC-2 INC-1"], "unlink": ["unlink INC-2 INC-1", "unlink INC-1"], "merge": ["merge INC-2 into INC-1"],
    "cause": ["cause INC-1 wind", "cause INC-2 zebra"], "recurs": ["recurs INC-2 of INC-1", "recurs INC-2"],
    "list": ["list", "list all", "list sev1", "list #payroll", "list client Narwhal", "list @ana", "list last 30d"],
    "find": ["find zebra", "find quokka #payroll", "find numbat"],
    "stats": ["stats", "stats #payroll", "stats client Narwhal"],
    "show": ["show INC-1", "show", "INC-1"], "timeline": ["timeline INC-1", "timeline"],
    "export": ["export", "export csv", "export json"], "mine": ["mine"], "tasks": ["tasks", "tasks @lea", "tasks all"],
    "clock": ["clock INC-1", "clock INC-1 impact 9:00"], "postmortem": ["postmortem INC-1", "postmortem"],
    "undo": ["undo"], "rename": ["rename INC-1 x y"], "area": ["area INC-1 #x"], "client": ["client INC-1 x"],
    "private": ["private INC-1", "INC-1 private"], "public": ["public INC-1", "public INC-1 yes"],
    "split": ["split INC-1", "split INC-2 from INC-1"],
  ]

  private static let secrets = ["zebra", "payroll", "quokka", "wombat", "numbat", "Narwhal", "INC-1", "T-1"]

  @Test("every command has a line here")
  func everyCommand() throws {
    let words = try #require(try BuiltInWords.vocabularies().first { $0.root == "inc" })
    #expect(Set(words.commands.map(\.handler)).subtracting(Self.lines.keys) == [])
  }

  @Test("nothing that somebody else types brings out a word", arguments: lines.keys.sorted())
  func outsider(_ handler: String) async throws {
    for line in Self.lines[handler] ?? [] {
      let bot = try await BotTester.start(
        on: Slack(
          SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
          check: .reference))
      _ = await bot.say("/inc the zebra leaves us sev1 #payroll client Narwhal private <@lea|lea>")
      _ = await bot.say("/inc note INC-1 quokka called")
      _ = await bot.say("/inc update INC-1 wombat is informed next 30m")
      _ = await bot.say("/inc task INC-1 call the numbat <@lea|lea> by 11:00")
      _ = await bot.say("/inc checkout is down sev2 #web", as: "bob")
      // What is its members' own leaves first.
      for _ in 0..<10 {
        _ = await bot.deliver()
        await bot.pass(seconds: 2)
      }
      var read = [await bot.say("/inc \(line)", as: "bob")]
      for _ in 0..<10 {
        read += await bot.deliver().map { String(decoding: $0.body, as: UTF8.self) }
        await bot.pass(seconds: 2)
      }
      for text in read.map({ $0.replacing("INC-12", with: "") }) {
        // What the person typed may come back; nothing else may.
        let leaks = Self.secrets.filter { text.contains($0) && !line.contains($0) }
        #expect(leaks == [], "\(line): \(text)")
      }
    }
  }
}
