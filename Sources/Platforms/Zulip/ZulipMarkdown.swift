import Chat
import Kernel

/// Renders a text as Zulip's Markdown, in which only the bot's own emphasis formats, and only those are mentioned who are
/// meant to be.
///
/// Zulip knows no backslash escapes. A zero-width space behind `@` and `#` keeps them from mentioning; whatever else could
/// format or link becomes code, word by word: readable and copyable as it was typed. One at the start of a person's line
/// keeps it from becoming a heading, a list, a quote, a table or a command such as `/poll`.
struct ZulipMarkdown {
  private typealias Scalars = Substring.UnicodeScalarView

  private(set) var text = ""

  static func render(_ text: RichText) -> String {
    var markdown = ZulipMarkdown()
    for span in text.spans { markdown.append(span) }
    return markdown.text
  }

  /// Code points of a span once rendered, at most.
  static func length(of span: RichText.Span) -> Int {
    // One more for what may have to stand before it.
    1 + render(RichText(spans: [span])).unicodeScalars.count
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
    case .person(let mention): appendMention(mention, "@_**|")
    case .call(let mention): appendMention(mention, "@**|")
    }
  }

  /// By the id alone: a name that has changed meanwhile would be nobody's.
  private mutating func appendMention(_ mention: Mention, _ opening: String) {
    guard let user = mention.user, ZulipConversation.id(user[...]) != nil else {
      return append("@" + (mention.name.isEmpty ? mention.user ?? "" : mention.name), isTrusted: false)
    }
    // Elsewhere Zulip takes it for a part of a word.
    if let last = text.unicodeScalars.last, !last.properties.isWhitespace, !"'\"({[/<".unicodeScalars.contains(last) {
      text += " "
    }
    text += opening + user + "**"
  }

  private mutating func append(_ words: String, isTrusted: Bool) {
    appendLines(of: words) { markdown, line in
      if !isTrusted, markdown.isAtLineStart, let first = line.first, !first.properties.isAlphabetic {
        markdown.text += ZulipMarkdown.gap
      }
      for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { markdown.text += " " }
        markdown.append(word: word, isTrusted: isTrusted)
      }
    }
  }

  private mutating func append(word: Scalars, isTrusted: Bool) {
    let isLink = UserText.isLink(Substring(word))
    if isLink && !isTrusted || !isLink && ZulipMarkdown.formats(word) {
      appendCode(String(Substring(word)))
    } else if isLink {
      text.unicodeScalars += word
    } else {
      text += ZulipMarkdown.guarded(word)
    }
  }

  /// The emphasis must hug the words; what has marks of its own is left without.
  private mutating func appendEmphasised(_ line: Scalars) {
    let start = line.prefix { $0 == " " }
    let end = line.dropFirst(start.count).reversed().prefix { $0 == " " }.count
    let words = line.dropFirst(start.count).dropLast(end)
    text.unicodeScalars += start
    if ZulipMarkdown.formats(words) {
      append(String(Substring(words)), isTrusted: false)
    } else if !words.isEmpty {
      text += "**" + ZulipMarkdown.guarded(words) + "**"
    }
    text += String(repeating: " ", count: end)
  }

  /// Code between fences that are longer than every run of backticks inside; several lines become a block.
  private mutating func appendCode(_ code: String) {
    guard !code.isEmpty else { return }
    let longest = ZulipMarkdown.longestRun(of: UInt8(ascii: "`"), in: code)
    if code.utf8.contains(UInt8(ascii: "\n")) {
      let fence = String(repeating: "`", count: max(3, longest + 1))
      text +=
        (isAtLineStart ? "" : "\n") + fence + "\n" + code + (code.utf8.last == UInt8(ascii: "\n") ? "" : "\n") + fence
        + "\n"
    } else {
      // Two codes in a row would share their fences.
      if text.utf8.last == UInt8(ascii: "`") { text += ZulipMarkdown.gap }
      let fence = String(repeating: "`", count: longest + 1)
      let pad = longest > 0 ? " " : ""
      text += fence + pad + code + pad + fence
    }
  }

  /// Calls `body` for each line of the words, and puts the line breaks back between them.
  private mutating func appendLines(of words: String, body: (inout ZulipMarkdown, Scalars) -> Void) {
    let lines = UserText.neutralised(words).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "\n" }
      body(&self, line)
    }
  }

  private var isAtLineStart: Bool { text.utf8.last ?? UInt8(ascii: "\n") == UInt8(ascii: "\n") }
}

extension ZulipMarkdown {
  private static let gap = "\u{200B}"

  /// Whether a word can format: emphasis, code, mathematics, a link's end, an entity, a time, an emoji.
  private static func formats(_ word: Scalars) -> Bool {
    var previous: Unicode.Scalar?
    for scalar in word {
      switch (previous, scalar) {
      case (_, "*"), (_, "`"), (_, "\\"), ("~", "~"), ("$", "$"), ("]", "("), ("&", "#"): return true
      case ("<", "a"..."z"), ("<", "A"..."Z"), ("&", "a"..."z"), ("&", "A"..."Z"): return true
      default: previous = scalar
      }
    }
    return UserText.hasShortcode(Substring(word))
  }

  private static func guarded(_ words: Scalars) -> String {
    var result = ""
    for scalar in words {
      result.unicodeScalars.append(scalar)
      if scalar == "@" || scalar == "#" { result += gap }
    }
    return result
  }

  private static func longestRun(of byte: UInt8, in text: String) -> Int {
    var (run, longest) = (0, 0)
    for next in text.utf8 {
      run = next == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
