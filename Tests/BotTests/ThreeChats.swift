import Bot
import Chat
import Kernel
import Matrix
import Mattermost
import Operations
import Slack
import TestKit

/// One bot in three chats, and what each of them reads: `> @who line`, the answer, and `# room` for what is posted.
///
/// Léa leads in Slack (`ULEA`); `mlea` and `@lea:example.org` are members like everybody else.
struct ThreeChats {
  static let slack = Slack(
    SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
    check: .reference)
  static let mattermost = Mattermost(
    settings: MattermostSettings(siteURL: "https://mm.example", commandTokens: ["token"], botToken: "mm-bot"),
    check: .reference)
  static let matrix = Matrix(
    settings: MatrixSettings(
      homeServerURL: "https://matrix.example", asToken: "as", hsToken: "hs", botUser: "@bot:example.org"),
    check: .reference)

  let bot: BotTester
  private var written: [String: [String]] = [:]

  init(journal: MemoryJournal = MemoryJournal(), clock: TestClock = TestClock(), seed: UInt64 = 7) async throws {
    let generator = Lock(SeededGenerator(seed: seed))
    let lead = PersonID(platform: "slack", team: "T1", user: "ULEA")
    bot = try await BotTester.start(
      on: ThreeChats.slack, and: [ThreeChats.mattermost, ThreeChats.matrix], clock: clock, journal: journal,
      outside: RecordingSender { call, number in
        let body =
          call.url.contains("matrix")
          ? #"{"event_id":"$sent\#(number)"}"# : #"{"ok":true,"ts":"1.\#(number)","id":"p"}"#
        return .success(HTTPResult(status: call.url.contains("mm.example") ? 201 : 200, body: Array(body.utf8)))
      },
      people: Operations.Configuration(
        audience: Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc), roles: [lead: .lead]),
      dice: { generator.withLock { Double.random(in: 0..<1, using: &$0) } })
  }

  /// Types a line in a chat; `lea` types French in Matrix.
  @discardableResult
  mutating func say(_ chat: any Platform, _ user: String, _ line: String, language: String = "en") async -> String {
    let channel = [ThreeChats.mattermost.name: "ops".padding(to: 26), ThreeChats.matrix.name: "!ops:example.org"]
    let answer = await bot.say(
      line, as: user, language: language, channel: channel[chat.name] ?? "COPS", on: chat)
    written[chat.name, default: []] += ["> \(user) \(line)", answer]
    await read(seconds: 60)
    return answer
  }

  /// Lets some time pass, and everybody read what is posted.
  mutating func read(seconds: Int64) async {
    let end = bot.clock.now.adding(seconds: seconds)
    while bot.clock.now < end {
      for call in await bot.deliver() {
        guard let body = try? JSONReader.read(call.body) else { continue }
        let text = [body["text"], body["message"], body["body"]].lazy.compactMap { $0?.string }.first
        let name = call.url.contains("slack") ? "slack" : call.url.contains("mm.example") ? "mattermost" : "matrix"
        if let text { written[name, default: []].append("# \(text)") }
      }
      await bot.pass(seconds: 10)
    }
  }

  /// What a chat has read so far.
  func text(_ chat: any Platform) -> String { (written[chat.name] ?? []).joined(separator: "\n") }

  /// Asks for a code in one chat and types it in another; returns the answer to that.
  @discardableResult
  mutating func link(
    _ chat: any Platform, _ user: String, to other: any Platform, _ otherUser: String
  ) async -> String {
    let code = ThreeChats.code(in: await bot.say("/ops link", as: user, on: chat))
    return await bot.say("/ops link \(code)", as: otherUser, on: other)
  }

  /// The code in an answer to `/ops link`.
  static func code(in answer: String) -> String {
    let words = answer.split { !$0.isASCII || !$0.isLetter }
    return words.first { $0.count == 8 && $0 == $0.uppercased() }.map(String.init) ?? ""
  }
}

extension String {
  /// The same word, filled up with `a` to the length that a chat's ids have.
  fileprivate func padding(to count: Int) -> String { self + String(repeating: "a", count: max(0, count - self.count)) }
}
