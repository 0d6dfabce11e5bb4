import Chat
import Kernel

/// Renders a text as Discord's Markdown, in which only the bot's own emphasis formats, and only the bot's calls notify.
///
/// Marks get a backslash. Behind `@` and `<` stands a zero-width space, so that nothing becomes a mention, a date or an
/// emoji; one at the start of a person's line keeps it from becoming a heading, a list, a quote or small print. An
/// address that a person wrote becomes code: readable and copyable, but neither a link nor a preview.
struct DiscordMarkdown {
  private typealias Scalars = Substring.UnicodeScalarView

  private(set) var text = ""
  /// The ids of those who are to be notified.
  private(set) var called: [String] = []

  init(_ text: RichText) {
    for span in text.spans { append(span) }
  }

  /// UTF-16 units of a span once rendered, at most.
  static func size(of span: RichText.Span) -> Int {
    // One more for the break that a block of code may need before it.
    1 + DiscordMarkdown(RichText(spans: [span])).text.utf16.count
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
      guard let user = mention.user, Snowflake.isValid(user) else { return append(.person(mention)) }
      text += "<@\(user)>"
      if !called.contains(user) { called.append(user) }
    case .person(let mention):
      append("@" + (mention.name.isEmpty ? mention.user ?? "" : mention.name), isTrusted: false)
    }
  }

  private mutating func append(_ words: String, isTrusted: Bool) {
    appendLines(of: words) { markdown, line in
      if !isTrusted, markdown.isAtLineStart, let first = line.first, !first.properties.isAlphabetic {
        markdown.text += DiscordMarkdown.gap
      }
      for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { markdown.text += " " }
        markdown.append(word: word, isTrusted: isTrusted)
      }
    }
  }

  private mutating func append(word: Scalars, isTrusted: Bool) {
    let isLinked = UserText.isAddress(Substring(word)) || DiscordMarkdown.isInvitation(word)
    guard isLinked else { return text += DiscordMarkdown.escaped(word) }
    if isTrusted { text.unicodeScalars += word } else { appendCode(String(Substring(word))) }
  }

  /// The emphasis hugs the words: `** so **` would stay as it is.
  private mutating func appendEmphasised(_ line: Scalars) {
    let start = line.prefix { $0 == " " }
    let end = line.dropFirst(start.count).reversed().prefix { $0 == " " }.count
    let words = line.dropFirst(start.count).dropLast(end)
    text.unicodeScalars += start
    if !words.isEmpty { text += "**" + DiscordMarkdown.escaped(words) + "**" }
    text += String(repeating: " ", count: end)
  }

  /// Several lines become a block; a space of no width keeps back-ticks inside from ending the code.
  private mutating func appendCode(_ code: String) {
    guard !code.isEmpty else { return }
    let hasTicks = code.utf8.contains(UInt8(ascii: "`"))
    let inert = hasTicks ? DiscordMarkdown.withGaps(code) : code
    if code.utf8.contains(UInt8(ascii: "\n")) {
      let end = code.utf8.last == UInt8(ascii: "\n") ? "```\n" : "\n```\n"
      text += (isAtLineStart ? "" : "\n") + "```\n" + inert + end
    } else {
      text += hasTicks ? "`` \(inert) ``" : "`\(inert)`"
    }
  }

  /// Calls `body` for each line of the words, and puts the line breaks back between them.
  private mutating func appendLines(of words: String, body: (inout DiscordMarkdown, Scalars) -> Void) {
    let lines = UserText.neutralised(words).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "\n" }
      body(&self, line)
    }
  }

  private var isAtLineStart: Bool { text.utf8.last ?? UInt8(ascii: "\n") == UInt8(ascii: "\n") }

  private static let gap = "\u{200B}"

  /// Scalars, because a mark above a back-tick makes another `Character` of it, but not another back-tick.
  private static func withGaps(_ code: String) -> String {
    code.unicodeScalars.reduce(into: "") { text, scalar in
      text.unicodeScalars.append(scalar)
      if scalar == "`" { text += gap }
    }
  }

  /// Discord previews invitations that have no scheme, too: `discord.gg/…`, `discord.com/invite/…`.
  private static func isInvitation(_ word: Scalars) -> Bool {
    let bytes = Substring(word).utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    return bytes.contains(UInt8(ascii: "/")) && bytes.contains(Array("discord".utf8))
  }

  private static func escaped(_ words: Scalars) -> String {
    var result = ""
    for scalar in words {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "#", "~", "|": result += "\\"
      default: break
      }
      result.unicodeScalars.append(scalar)
      if scalar == "@" || scalar == "<" { result += gap }
    }
    return result
  }
}
