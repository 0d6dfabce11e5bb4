import Chat
import Kernel

/// Renders a text as Rocket.Chat's Markdown, in which only the bot's own emphasis formats, and only those are mentioned
/// who are meant to be.
///
/// Clients differ in the escapes that they know. A zero-width space behind `@` and `#` keeps them from mentioning;
/// whatever else could format or link becomes code, word by word: readable and copyable as it was typed. One at the start
/// of a person's line keeps it from becoming a heading, a list or a quote. Code cannot hold its own mark, which becomes
/// one that looks like it.
struct RocketChatMarkdown {
  private typealias Scalars = Substring.UnicodeScalarView

  private(set) var text = ""

  static func render(_ text: RichText) -> String {
    var markdown = RocketChatMarkdown()
    for span in text.spans { markdown.append(span) }
    return markdown.text
  }

  /// UTF-16 units of a span once rendered, at most.
  static func length(of span: RichText.Span) -> Int {
    // One more for what may have to stand before it.
    1 + render(RichText(spans: [span])).utf16.count
  }

  private mutating func append(_ span: RichText.Span) {
    switch span {
    case .plain(let words): append(words, isTrusted: true)
    case .user(let words): append(words, isTrusted: false)
    case .strong(let words): appendLines(of: words) { $0.appendEmphasised($1) }
    case .code(let code): appendCode(UserText.neutralised(code))
    case .link(let words, let address):
      guard let link = Link(words, to: address) else { return append(words, isTrusted: false) }
      text += "["
      append(link.words, isTrusted: false)
      text += "](\(link.address))"
    case .call(let mention):
      guard RocketChatMarkdown.isUsername(mention.name) else { return append(.person(mention)) }
      // Elsewhere it could be taken for a part of an address.
      if let last = text.unicodeScalars.last, !last.properties.isWhitespace, last != "(" { text += " " }
      text += "@" + mention.name
    case .person(let mention):
      append("@" + (mention.name.isEmpty ? mention.user ?? "" : mention.name), isTrusted: false)
    }
  }

  private mutating func append(_ words: String, isTrusted: Bool) {
    appendLines(of: words) { markdown, line in
      if !isTrusted, markdown.isAtLineStart, let first = line.first, !first.properties.isAlphabetic {
        markdown.text += RocketChatMarkdown.gap
      }
      for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { markdown.text += " " }
        markdown.append(word: word, isTrusted: isTrusted)
      }
    }
  }

  private mutating func append(word: Scalars, isTrusted: Bool) {
    let isLink = UserText.isLink(Substring(word))
    if isLink && !isTrusted || !isLink && RocketChatMarkdown.formats(word) {
      appendCode(String(Substring(word)))
    } else if isLink {
      text.unicodeScalars += word
    } else {
      text += RocketChatMarkdown.guarded(word)
    }
  }

  /// The emphasis must hug the words; what has marks of its own is left without.
  private mutating func appendEmphasised(_ line: Scalars) {
    let start = line.prefix { $0 == " " }
    let end = line.dropFirst(start.count).reversed().prefix { $0 == " " }.count
    let words = line.dropFirst(start.count).dropLast(end)
    text.unicodeScalars += start
    if RocketChatMarkdown.formats(words) {
      append(String(Substring(words)), isTrusted: false)
    } else if !words.isEmpty {
      text += "*" + RocketChatMarkdown.guarded(words) + "*"
    }
    text += String(repeating: " ", count: end)
  }

  /// One line between single marks, several as a block.
  private mutating func appendCode(_ code: String) {
    guard !code.isEmpty else { return }
    let code = RocketChatMarkdown.withoutMarks(code)
    if code.utf8.contains(UInt8(ascii: "\n")) {
      text +=
        (isAtLineStart ? "" : "\n") + "```\n" + code + (code.utf8.last == UInt8(ascii: "\n") ? "" : "\n") + "```\n"
    } else {
      // Two codes in a row would share their marks.
      if text.utf8.last == UInt8(ascii: "`") { text += RocketChatMarkdown.gap }
      text += "`" + code + "`"
    }
  }

  /// Calls `body` for each line of the words, and puts the line breaks back between them.
  private mutating func appendLines(of words: String, body: (inout RocketChatMarkdown, Scalars) -> Void) {
    let lines = UserText.neutralised(words).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "\n" }
      body(&self, line)
    }
  }

  private var isAtLineStart: Bool { text.utf8.last ?? UInt8(ascii: "\n") == UInt8(ascii: "\n") }
}

extension RocketChatMarkdown {
  private static let gap = "\u{200B}"

  /// Whether a word can format: emphasis, code, a link's end, a spoiler, mathematics, a time, an emoji.
  ///
  /// `snake_case` cannot.
  private static func formats(_ word: Scalars) -> Bool {
    var previous: Unicode.Scalar = " "
    for (index, scalar) in zip(word.indices, word) {
      switch (previous, scalar) {
      case (_, "*"), (_, "~"), (_, "`"), (_, "\\"), ("]", "("), ("|", "|"), ("$", "$"): return true
      case ("<", "a"..."z"), ("<", "A"..."Z"): return true
      case (_, "_"):
        guard isWordScalar(previous), let next = word[index...].dropFirst().first, isWordScalar(next) else {
          return true
        }
      default: break
      }
      previous = scalar
    }
    return UserText.hasShortcode(Substring(word))
  }

  /// Scalar by scalar: with an accent on it, a mark would be another `Character`, but a mark all the same.
  private static func withoutMarks(_ code: String) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: code.unicodeScalars.map { $0 == "`" ? "\u{02CB}" : $0 })
    return String(result)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private static func guarded(_ words: Scalars) -> String {
    var result = ""
    for scalar in words {
      result.unicodeScalars.append(scalar)
      if scalar == "@" || scalar == "#" { result += gap }
    }
    return result
  }

  /// A name that notifies its one owner: none of the words that call a whole room.
  private static func isUsername(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy { byte in
      (97...122).contains(byte | 0x20) || (48...57).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
    }
    return isPlain && (1...64).contains(name.utf8.count) && !["here", "all", "channel"].contains(name.lowercased())
  }
}
