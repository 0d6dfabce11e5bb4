import Chat
import Kernel

/// A line as somebody typed it: behind a command, behind the bot's name, or to the bot alone.
struct GoogleChatLine: Equatable {
  var root: String?
  /// The rest, with the people that Google resolved as `<@123|Ana>`.
  var text: String

  /// Nil for a message that is not meant for the bot.
  init?(_ event: GoogleChatEvent, commands: [Int: String]) {
    let typed = event.message.map(GoogleChatLine.argument) ?? ""
    guard let command = event.command else {
      guard let message = event.message, event.space?.isDirect == true || GoogleChatLine.namesABot(message) else {
        return nil
      }
      (root, text) = GoogleChatLine.divided(typed)
      return
    }
    if let line = command.id.flatMap({ commands[$0] }) {
      // A command may stand for the beginning of a line.
      (root, text) = GoogleChatLine.divided("/\(line) \(typed)")
    } else {
      // Its name is nowhere but in the text.
      guard let name = GoogleChatLine.name(in: event.message) else { return nil }
      (root, text) = (name, typed)
    }
  }

  /// The word behind a slash, lower-case, and the rest.
  private static func divided(_ line: String) -> (root: String?, text: String) {
    guard line.utf8.first == UInt8(ascii: "/") else { return (nil, line) }
    let word = line.unicodeScalars.dropFirst().prefix { !$0.properties.isWhitespace }
    guard let root = root(String(word)) else { return (nil, line) }
    return (root, String(line.unicodeScalars.dropFirst(1 + word.count)).trimmed)
  }

  private static func root(_ word: String) -> String? {
    guard (1...50).contains(word.utf8.count),
      word.utf8.allSatisfy({ (48...57).contains($0) || (97...122).contains($0 | 0x20) || "-_".utf8.contains($0) })
    else { return nil }
    return word.lowercased()
  }

  private static func name(in message: GoogleChatEvent.Message?) -> String? {
    let named = message?.annotations?.lazy.compactMap { $0.slashCommand?.commandName }.first
    return divided(named ?? message?.text ?? "").root
  }

  private static func namesABot(_ message: GoogleChatEvent.Message) -> Bool {
    message.annotations?.contains { $0.isMention && $0.userMention?.user?.type == "BOT" } ?? false
  }

  /// What was typed behind the command or the bot's name.
  private static func argument(of message: GoogleChatEvent.Message) -> String {
    let text = message.text ?? ""
    let marks = (message.annotations ?? []).filter { $0.isMention || $0.isCommand }
    // Whether an index counts UTF-16 units or scalars is written nowhere, and behind an emoji it matters.
    let units = Array(text.utf16)
    let scalars = Array(text.unicodeScalars)
    let line =
      replacing(marks, count: units.count) { String(decoding: units[$0], as: UTF16.self) }
      ?? replacing(marks, count: scalars.count) { range in
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
      }
    return (line ?? MentionMarkup.escaping(message.argumentText ?? text)).trimmed
  }

  /// The text without commands and names of bots, and with resolved people; nil where the marks do not fit it.
  private static func replacing(
    _ marks: [GoogleChatEvent.Annotation], count: Int, piece: (Range<Int>) -> String
  ) -> String? {
    var (line, end) = ("", 0)
    for mark in marks.sorted(by: { ($0.startIndex ?? 0) < ($1.startIndex ?? 0) }) {
      let start = mark.startIndex ?? 0
      guard let length = mark.length, start >= end, length > 0, start <= count, length <= count - start,
        let instead = mark.replacement(of: piece(start..<start + length))
      else { return nil }
      line += MentionMarkup.escaping(piece(end..<start)) + instead
      end = start + length
    }
    return line + MentionMarkup.escaping(piece(end..<count))
  }
}

extension GoogleChatEvent.Annotation {
  fileprivate var isMention: Bool { type == "USER_MENTION" }
  fileprivate var isCommand: Bool { type == "SLASH_COMMAND" }

  /// What takes the place of the marked word; nil when it is another word than the mark says.
  fileprivate func replacement(of word: String) -> String? {
    if isCommand { return word.utf8.first == UInt8(ascii: "/") ? "" : nil }
    guard word.utf8.first == UInt8(ascii: "@") else { return nil }
    guard userMention?.user?.type != "BOT" else { return "" }
    guard let name = userMention?.user?.displayName, word.utf8.dropFirst().elementsEqual(name.utf8) else { return nil }
    // Everybody at once is nobody in particular.
    guard let person = GoogleChatID.person(userMention?.user?.name) else { return word }
    return MentionMarkup.person(person, name: name)
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = unicodeScalars.drop { $0.properties.isWhitespace }
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    return String(Substring(text))
  }
}
