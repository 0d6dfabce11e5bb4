import Chat
import Kernel

/// What somebody wrote to the bot: without its own mention, wherever that stood, and with those of others by their ids.
struct ZulipLine {
  private typealias Scalars = Substring.UnicodeScalarView

  private(set) var text = ""

  /// - Parameters:
  ///   - html: The same message as the server rendered it, which has the ids of those who are named without one.
  ///   - bot: The bot's name.
  init(_ source: String, html: String, bot: String) {
    let people = ZulipLine.ids("data-user-id", in: html)
    let channels = ZulipLine.ids("data-stream-id", in: html)
    var rest = MentionMarkup.escaping(source).unicodeScalars[...]
    var previous: Unicode.Scalar = " "
    while let mark = rest.first {
      if mark == "@" || mark == "#", let (name, id, tail) = ZulipLine.mention(rest.dropFirst()) {
        if mark == "@", name == bot {
          // The blanks on both its sides become one.
          rest = previous == " " ? tail.drop { $0 == " " } : tail
          continue
        }
        if let id = id ?? (mark == "@" ? people : channels)[name] {
          text += mark == "@" ? MentionMarkup.person(id, name: name) : MentionMarkup.channel(id, name: name)
          (rest, previous) = (tail, ">")
          continue
        }
      }
      text.unicodeScalars.append(mark)
      (rest, previous) = (rest.dropFirst(), mark)
    }
    text = text.trimmed
  }

  /// What follows `@` or `#`: `**Name**`, or `**Name|7**`.
  private static func mention(_ typed: Scalars) -> (name: String, id: String?, tail: Scalars)? {
    let stars = "**".unicodeScalars
    guard typed.starts(with: stars) else { return nil }
    let words = typed.dropFirst(2).prefix(200).prefix { $0 != "*" && $0 != "\n" }
    let end = typed.dropFirst(2 + words.count)
    guard !words.isEmpty, end.starts(with: stars) else { return nil }
    let tail = end.dropFirst(2)
    guard let bar = words.lastIndex(of: "|"),
      let id = ZulipConversation.id(Substring(words[words.index(after: bar)...]))
    else { return (String(Substring(words)), nil, tail) }
    return (String(Substring(words[..<bar])), String(id), tail)
  }

  /// The names that the server made mentions of, and their ids; a name of several people is none of them.
  ///
  /// Nobody can write this by hand: outside of tags the server escapes `>`. Bytes are compared, because one `Character` may
  /// be as long as the message.
  private static func ids(_ attribute: String, in html: String) -> [String: String] {
    let opening = Array("\(attribute)=\"".utf8)
    var found: [String: String] = [:]
    var ambiguous: Set<String> = []
    var rest = html.utf8[...]
    while let start = rest.firstRange(of: opening) {
      rest = rest[start.upperBound...]
      let number = Substring(rest.prefix(20).prefix { $0 != UInt8(ascii: "\"") })
      guard let id = ZulipConversation.id(number), let open = rest.firstIndex(of: UInt8(ascii: ">")) else { continue }
      let shown = rest[rest.index(after: open)...].prefix(800).prefix { $0 != UInt8(ascii: "<") }
      let isMarked = shown.first == UInt8(ascii: "@") || shown.first == UInt8(ascii: "#")
      let name = unescaped(Substring(isMarked ? shown.dropFirst() : shown))
      if let known = found[name], known != String(id) { ambiguous.insert(name) }
      found[name] = String(id)
    }
    return found.filter { !ambiguous.contains($0.key) }
  }

  private static func unescaped(_ text: Substring) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")]
    return entities.reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}
