package import Chat
import Kernel

/// What was said in the console's channels: the last 200 messages of this process, numbered from 1 upwards.
///
/// A restart begins again at 1; a client that asks behind a number which is not reached sees it in `last`.
package final class ConsoleFeed: Sendable {
  /// One message.
  package struct Entry: Hashable, Sendable {
    /// Its place in the feed; also the message's id.
    package var number: Int
    package var channel: String
    /// Only this user sees it; nil = everybody in the channel.
    package var user: String?
    /// With every control removed.
    package var text: String
    package var buttons: [ConsoleButton]
    /// The message that this one stands for from now on.
    package var replaces: Int?

    package init(
      number: Int, channel: String, user: String? = nil, text: String, buttons: [ConsoleButton] = [],
      replaces: Int? = nil
    ) {
      self.number = number
      self.channel = channel
      self.user = user
      self.text = text
      self.buttons = buttons
      self.replaces = replaces
    }
  }

  /// How many messages are kept.
  package static let capacity = 200

  private struct State {
    var entries: [Entry] = []
    var last = 0
    /// The outbox may send a message twice; its key tells.
    var numbers: [String: Int] = [:]
  }

  private let state = Lock(State())

  package init() {}

  /// Adds a message and returns its number; the same key adds nothing and returns the first number.
  package func append(
    key: String, channel: String, user: String? = nil, text: String, buttons: [ConsoleButton] = [],
    replaces: Int? = nil
  ) -> Int {
    state.withLock { state in
      if let number = state.numbers[key] { return number }
      state.last += 1
      state.entries.append(
        Entry(
          number: state.last, channel: channel, user: user, text: text, buttons: buttons, replaces: replaces))
      state.numbers[key] = state.last
      if state.entries.count > ConsoleFeed.capacity {
        let oldest = state.entries.removeFirst().number
        state.numbers = state.numbers.filter { $0.value > oldest }
      }
      return state.last
    }
  }

  /// The messages behind number `n` that a user sees in a channel, oldest first, and the newest number of all.
  package func after(_ n: Int, channel: String, user: String?) -> (entries: [Entry], last: Int) {
    state.withLock { state in
      let entries = state.entries.filter { entry in
        entry.number > n
          && (entry.channel.utf8.elementsEqual(channel.utf8) || entry.channel == entry.user.map(ConsoleFeed.line))
          && (entry.user == nil || entry.user?.utf8.elementsEqual((user ?? "").utf8) == true)
      }
      return (entries, state.last)
    }
  }

  /// The line of one person's own; no channel can be called so.
  package static func line(of user: String) -> String { "@" + user }

  /// Carries out a call that `Console.render` made; 200 with `{"n":<number>}`, or 400 for any other call.
  package func deliver(_ call: HTTPCall) -> HTTPResult {
    guard call.method == "FEED", call.url.utf8.starts(with: "console:".utf8),
      let message = try? JSONBody.decode(ConsoleMessage.self, from: call.body)
    else { return HTTPResult(status: 400) }
    let number = append(
      key: message.key, channel: String(call.url.dropFirst("console:".count)), user: message.user, text: message.text,
      buttons: message.buttons, replaces: message.replaces.flatMap { Int($0) })
    return HTTPResult(status: 200, body: Array(#"{"n":\#(number)}"#.utf8))
  }
}

/// A button as the terminal shows it.
package struct ConsoleButton: Hashable, Sendable, Decodable {
  package var label: String
  /// The line to send when it is chosen.
  package var line: String

  package init(label: String, line: String) {
    self.label = label
    self.line = line
  }
}

/// The body of a `FEED` call.
private struct ConsoleMessage: Decodable {
  var key: String
  var text: String
  var buttons: [ConsoleButton]
  var user: String?
  var replaces: String?
}
