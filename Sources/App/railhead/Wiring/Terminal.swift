import Chat
import Console
import Foundation
import Kernel
import Signatures

/// The conversation: reads lines, signs them, shows the replies and what the channel reads.
struct Terminal {
  /// One request, wherever the server is.
  typealias Exchange = @Sendable (HTTPCall) async -> HTTPResult

  private let identity: TerminalIdentity
  private let signer: ConsoleSigner
  private let exchange: Exchange
  private let isInteractive = isatty(STDIN_FILENO) == 1
  /// How often the feed is looked at after a line; what was piped in is read later, and should be complete.
  private var looks: Int { isInteractive ? 3 : 12 }

  /// `url` is the server's; it is only a name when the server is in this process.
  init(identity: TerminalIdentity, url: String, secrets: DataSecrets, exchange: @escaping Exchange) {
    self.identity = identity
    signer = ConsoleSigner(url: url, secret: secrets.console, check: .crypto)
    self.exchange = exchange
  }

  /// Talks until the input ends or `quit` is typed.
  ///
  /// A greeting that is a warning is said on standard error where nobody is there to be greeted.
  func talk(greeting: String, isWarning: Bool = false) async {
    if isInteractive {
      let whoami = identity.answers.pick(
        en: "You are @\(identity.user) in #\(identity.channel). Type /inc help, or quit.",
        fr: "Vous êtes @\(identity.user) dans #\(identity.channel). Tapez /inc aide, ou quit.")
      Output.say("\(greeting)\n\(whoami)")
    } else if isWarning {
      Output.note(greeting)
    }
    var last = await feed(after: 0).last
    prompt()
    for await typed in Terminal.lines() {
      let line = typed.trimmingCharacters(in: .whitespaces)
      if ["quit", "exit", "/quit", "/exit"].contains(line) { break }
      if !line.isEmpty {
        Output.say(await say(line))
        last = await showFeed(after: last)
      }
      prompt()
    }
  }

  private func say(_ line: String) async -> String {
    struct Answer: Decodable { var text: String }
    let profile = Profile(locale: identity.language, zone: identity.zone, name: identity.user)
    guard
      let call = signer.line(
        line, id: UUID().uuidString.lowercased(), user: identity.user, channel: identity.channel, profile: profile,
        at: .wallClock)
    else { return "? no secret" }
    let result = await exchange(call)
    guard result.status == 200, let answer = try? JSONDecoder().decode(Answer.self, from: Data(result.body)) else {
      let text = String(decoding: result.body, as: UTF8.self).trimmingCharacters(in: .newlines)
      return "? \(result.status) \(text)"
    }
    return answer.text
  }

  private struct Feed: Decodable {
    struct Message: Decodable {
      var text: String
      var replaces: Int?
    }
    var last: Int
    var messages: [Message]
  }

  private func feed(after number: Int) async -> Feed {
    let call = signer.feed(channel: identity.channel, user: identity.user, after: number, at: .wallClock)
    guard let call, let feed = try? JSONDecoder().decode(Feed.self, from: Data(await exchange(call).body)) else {
      return Feed(last: number, messages: [])
    }
    return feed
  }

  /// Shows what the channel got.
  ///
  /// Announcements leave right after the reply; a moment's patience shows them in place.
  private func showFeed(after number: Int) async -> Int {
    let updated = identity.answers.pick(en: " (updated)", fr: " (mise à jour)")
    var last = number
    for _ in 0..<looks {
      let feed = await feed(after: last)
      last = feed.last
      for message in feed.messages {
        Output.say("  ┌ #\(identity.channel)\(message.replaces == nil ? "" : updated)")
        for line in message.text.split(separator: "\n", omittingEmptySubsequences: false) { Output.say("  │ \(line)") }
      }
      // The feed is asked over HTTP and cannot call back; an announcement follows its reply within a few looks.
      if feed.messages.isEmpty { try? await Task.sleep(for: .milliseconds(40)) }
    }
    return last
  }

  private func prompt() {
    if isInteractive { Output.say("> ", terminator: "") }
  }

  /// Standard input, read on a thread of its own: a person thinks longer than a cooperative thread may wait.
  private static func lines() -> AsyncStream<String> {
    AsyncStream { continuation in
      Thread.detachNewThread {
        while let line = readLine() { continuation.yield(line) }
        continuation.finish()
      }
    }
  }
}
