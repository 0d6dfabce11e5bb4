import Chat
import Kernel

/// Renders a text as Mattermost's Markdown, in which only the bot's own emphasis formats and nothing notifies.
///
/// Marks that mean something inside a line get a backslash. `@` and `<` are not escapable, so a zero-width space goes
/// behind them; one at the start of a person's line keeps it from becoming a heading, a list, a quote, a table or a
/// rule. An address that a person wrote becomes code: readable and copyable, but neither a link nor a preview.
/// Everything here looks at Unicode scalars: comparing one `Character` of 100,000 stacked marks takes seconds.
struct MattermostMarkdown {
  private typealias Scalars = Substring.UnicodeScalarView

  private(set) var text = ""

  static func render(_ text: RichText) -> String {
    var markdown = MattermostMarkdown()
    for span in text.spans { markdown.append(span) }
    return markdown.text
  }

  /// Unicode scalars of a span once rendered, at most.
  static func runes(of span: RichText.Span) -> Int {
    // One more for the break that a block of code may need before it.
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
      text += "[\(MattermostMarkdown.escaped(Substring(link.words).unicodeScalars))](\(link.address))"
    case .call(let mention):
      guard MattermostMarkdown.isUsername(mention.name) else { return append(.person(mention)) }
      text += "@" + mention.name
    case .person(let mention):
      append("@" + (mention.name.isEmpty ? mention.user ?? "" : mention.name), isTrusted: false)
    }
  }

  private mutating func append(_ words: String, isTrusted: Bool) {
    appendLines(of: words) { markdown, line in
      if !isTrusted, markdown.isAtLineStart, let first = line.first, !first.properties.isAlphabetic {
        markdown.text += MattermostMarkdown.gap
      }
      for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { markdown.text += " " }
        markdown.append(word: word, isTrusted: isTrusted)
      }
    }
  }

  private mutating func append(word: Scalars, isTrusted: Bool) {
    guard UserText.isAddress(Substring(word)) else { return text += MattermostMarkdown.escaped(word) }
    if isTrusted { text.unicodeScalars += word } else { appendCode(String(Substring(word))) }
  }

  /// The emphasis must hug the words: `** so **` would stay as it is.
  private mutating func appendEmphasised(_ line: Scalars) {
    let start = line.prefix { $0 == " " }
    let end = line.dropFirst(start.count).reversed().prefix { $0 == " " }.count
    let words = line.dropFirst(start.count).dropLast(end)
    text.unicodeScalars += start
    if !words.isEmpty { text += "**" + MattermostMarkdown.escaped(words) + "**" }
    text += String(repeating: " ", count: end)
  }

  /// Code between fences that are longer than every run of backticks inside; several lines become a block.
  private mutating func appendCode(_ code: String) {
    guard !code.isEmpty else { return }
    let longest = MattermostMarkdown.longestRun(of: UInt8(ascii: "`"), in: code)
    if code.utf8.contains(UInt8(ascii: "\n")) {
      let fence = String(repeating: "`", count: max(3, longest + 1))
      text +=
        (isAtLineStart ? "" : "\n") + fence + "\n" + code + (code.utf8.last == UInt8(ascii: "\n") ? "" : "\n") + fence
        + "\n"
    } else {
      let fence = String(repeating: "`", count: longest + 1)
      let pad = longest > 0 ? " " : ""
      text += fence + pad + code + pad + fence
    }
  }

  /// Calls `body` for each line of the words, and puts the line breaks back between them.
  private mutating func appendLines(of words: String, body: (inout MattermostMarkdown, Scalars) -> Void) {
    let lines = UserText.neutralised(words).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "\n" }
      body(&self, line)
    }
  }

  private var isAtLineStart: Bool { text.utf8.last ?? UInt8(ascii: "\n") == UInt8(ascii: "\n") }
}

extension MattermostMarkdown {
  private static let gap = "\u{200B}"

  private static func escaped(_ words: Scalars) -> String {
    var result = ""
    for scalar in words {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "#", "~": result += "\\"
      default: break
      }
      result.unicodeScalars.append(scalar)
      if scalar == "@" || scalar == "<" { result += gap }
    }
    return result
  }

  /// A name that notifies its one owner: lower-case ASCII, and none of the words that call a whole channel.
  private static func isUsername(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
    }
    return isPlain && (1...64).contains(name.utf8.count) && !["here", "channel", "all"].contains(name)
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
