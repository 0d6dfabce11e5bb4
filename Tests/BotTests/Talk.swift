import Chat
import Kernel
import Slack
import TestKit

/// A conversation written down: `> @who line` and the whole reply below it.
///
/// Léa leads and reads French; everybody else reads English.
struct Talk {
  let bot: BotTester
  private(set) var written: [String] = []

  init(journal: MemoryJournal = MemoryJournal()) async throws {
    bot = try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), journal: journal)
  }

  mutating func say(_ lines: String...) async {
    for line in lines {
      let user = line.prefix { $0 != " " }
      let text = String(line.dropFirst(user.count + 1))
      let language = user == "lea" ? "fr" : "en"
      written += ["> @\(user) \(text)", await bot.say(text, as: String(user), language: language)]
    }
  }

  var text: String { written.joined(separator: "\n") }
}
