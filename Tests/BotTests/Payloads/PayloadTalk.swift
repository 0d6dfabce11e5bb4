import Bot
import Chat
import EventLog
import Kernel
import TestKit

/// A conversation in which everything that people do is a request of their chat, and everything that is read was sent
/// to it: `> @who line`, its answer, and `→` before what the channel reads, `↳` before what stands in a thread.
///
/// Léa leads and reads French; everybody else reads English.
final class PayloadTalk {
  private(set) var bot: BotTester
  private let wire: Wire
  private let clock = TestClock()
  private let journal = MemoryJournal()
  private let outside: RecordingSender
  private var sent: [JSON] = []
  private var requests = 0
  private var lastPress: WebRequest?
  private(set) var written: [String] = []

  init(_ wire: Wire) async throws {
    self.wire = wire
    outside = RecordingSender { wire.answer(to: $0, $1) }
    bot = try await BotTester.start(on: wire.platform, clock: clock, journal: journal, outside: outside)
  }

  /// Lines in the order in which they are typed: `ana /prio list`.
  func type(_ lines: String...) async throws {
    for line in lines {
      let user = String(line.prefix { $0 != " " })
      let text = String(line.dropFirst(user.count + 1))
      requests += 1
      written.append("> @\(user) \(text)")
      try await send(wire.typing(text, as: user, number: requests, at: clock.now))
    }
  }

  /// Presses the newest button with a label, below a message that says something, as one or several people at once.
  func press(_ label: String, below words: String = "", as users: String...) async throws {
    let messages = sent.reversed().filter { words.isEmpty || wire.text(of: $0)?.contains(words) == true }
    guard let button = messages.lazy.flatMap({ self.wire.buttons(of: $0) }).first(where: { $0.label == label })
    else { return written.append("no button “\(label)”") }
    var presses: [WebRequest] = []
    for user in users {
      requests += 1
      written.append("> @\(user) presses “\(label)”")
      presses.append(wire.pressing(button.button, as: user, number: requests, at: clock.now))
    }
    lastPress = presses.last
    for press in presses { try await send(press) }
  }

  /// The same, in no order at all: what each of them reads, sorted.
  func pressAtOnce(_ label: String, below words: String, as users: String...) async throws -> [String] {
    let messages = sent.reversed().filter { wire.text(of: $0)?.contains(words) == true }
    guard let button = messages.lazy.flatMap({ self.wire.buttons(of: $0) }).first(where: { $0.label == label })
    else { return ["no button “\(label)”"] }
    let (desk, chat, now) = (bot.bot.webDesk, wire, clock.now)
    let answers = await withTaskGroup(of: WebAnswer.self) { group in
      for (number, user) in users.enumerated() {
        let press = chat.pressing(button.button, as: user, number: 900 + number, at: now)
        group.addTask { await desk.handle(press) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let written = written.count
    for answer in answers where !answer.body.isEmpty { try take(answer) }
    try await read()
    return self.written.dropFirst(written).filter { $0.contains("keep") || $0.contains("kept") }.sorted()
  }

  /// The chat sends the last press once more, as it does when an answer was lost.
  func repeatPress() async throws {
    guard let lastPress else { return }
    let records = journal.records.count
    written.append("(the same press comes again)")
    try await send(lastPress)
    if journal.records.count == records { written.append("(nothing is recorded)") }
  }

  func pass(days: Int64) async throws {
    let end = clock.now.adding(seconds: days * 86_400)
    while clock.now < end {
      await bot.pass(until: min(end, clock.now.adding(seconds: 3600)))
      try await read()
    }
    let hour = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc).date(clock.now)
    written.append("(\(hour))")
  }

  /// Stops, and starts over the journal.
  func restart() async throws {
    bot = try await BotTester.start(on: wire.platform, clock: clock, journal: journal, outside: outside)
    written.append("(started again)")
  }

  var text: String { written.joined(separator: "\n") }

  /// Without the invisible marks that keep a name from calling somebody; what leads to a card stands in brackets.
  private func note(_ text: String) {
    written.append(wire.withoutAddresses(text).replacing("\u{200B}", with: ""))
  }

  private func send(_ request: WebRequest) async throws {
    let answer = await bot.bot.webDesk.handle(request)
    if !answer.body.isEmpty { try take(answer) }
    try await read()
  }

  private func take(_ answer: WebAnswer) throws {
    let body = try JSONReader.read(answer.body)
    sent.append(body)
    if let text = body["ephemeral_text"]?.string ?? wire.text(of: body), !text.isEmpty { note(text) }
  }

  /// What the bot has sent since: a conversation takes a message a second, and nobody waits for that here.
  private func read() async throws {
    let now = clock.now
    for _ in 1...40 {
      for call in await bot.deliver() where !call.body.isEmpty {
        guard let body = try? JSONReader.read(call.body), let text = wire.text(of: body) else { continue }
        sent.append(body)
        let isAnswer = call.url.contains("hooks")
        let mark =
          isAnswer ? "" : wire.isReply(body) ? "↳ " : call.url.hasSuffix("update") || call.method == "PUT" ? "⟳ " : "→ "
        note(mark + text)
      }
      clock.advance(seconds: 1)
    }
    clock.move(to: now)
  }
}
