import Foundation
import Kernel
import TestKit
import Testing

/// The guides are typed line by line, so that nobody reads there what the bot does not say.
///
/// With `RAILHEAD_WRITE_GUIDE=1` the answers are written into the pages anew.
@Suite("The guide for people who type")
struct GuideTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs")
  private static let isWriting = ProcessInfo.processInfo.environment["RAILHEAD_WRITE_GUIDE"] == "1"

  @Test("every example is answered as the page says", arguments: [("guide.md", "en"), ("guide.fr.md", "fr")])
  func isTrue(_ name: String, _ language: String) async throws {
    let file = Self.folder.appending(path: name)
    let page = try String(contentsOf: file, encoding: .utf8)
    let typed = try await Guide(page, language: language).typedAgain()
    if Self.isWriting {
      try typed.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(typed == page)
    }
  }
}

/// A page with examples: in its blocks of `text`, `> @ana 10:20 /inc …` is typed at that hour, or right away without
/// one, and the lines up to the next one are the whole answer.
struct Guide {
  private static let people = ["ana", "bob", "karim", "lea"]
  private let page: String
  private let language: String

  init(_ page: String, language: String) {
    self.page = page
    self.language = language
  }

  /// The page with the answers that are given today, in the company of the guide: nobody is in a team yet, and Léa leads.
  func typedAgain() async throws -> String {
    let bot = try await Talk().bot
    var lines: [String] = []
    var isExample = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isExample = line == "```text" }
      if isExample, line.hasPrefix("> @") {
        lines += [String(line), try await answer(to: line.dropFirst(3), of: bot)]
      } else if !isExample || line.hasPrefix("```") {
        lines.append(String(line))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// - Parameter typed: Who, when, and the line: `ana 10:20 /inc ack`.
  private func answer(to typed: Substring, of bot: BotTester) async throws -> String {
    let start = try #require(typed.firstIndex(of: "/"))
    let words = typed[..<start].split(separator: " ")
    if words.count > 1 { await bot.pass(until: try next(words[1], after: bot.clock.now)) }
    let line = Self.people.reduce(String(typed[start...])) { line, name in
      line.replacingOccurrences(of: "@\(name)", with: "<@\(name)|\(name)>")
    }
    return await bot.say(line, as: String(words[0]), language: language)
  }

  /// When the clocks in Paris show that hour next, now included.
  private func next(_ hour: Substring, after now: Timestamp) throws -> Timestamp {
    let paris = try #require(Zone("Europe/Paris"))
    let parts = hour.split(separator: ":").compactMap { Int($0) }
    let second = try #require(parts.count == 2 ? parts[0] * 3600 + parts[1] * 60 : nil)
    let instant = paris.instant(of: CivilTime(date: paris.civil(at: now).date, secondOfDay: second))
    return instant >= now ? instant : instant.adding(seconds: 86_400)
  }
}
