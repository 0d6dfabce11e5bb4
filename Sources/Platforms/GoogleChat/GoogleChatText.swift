import Chat
import Kernel

/// Renders a text in Google Chat's own markup, in which only the bot's words format, and nobody's words call or link.
///
/// There is no escape. A zero-width space behind every `<` disarms mentions and labelled links, one behind an opening
/// mark keeps it from formatting, and one at the start of a person's line keeps it from becoming a list or a quote. An
/// address that a person wrote becomes code: readable and copyable, but neither a link nor a preview.
struct GoogleChatText {
  private typealias Scalars = Substring.UnicodeScalarView

  private var text = ""

  static func render(_ rich: RichText) -> String {
    var result = GoogleChatText()
    for span in rich.spans { result.append(span) }
    return result.text
  }

  /// Bytes of a span once rendered, at most.
  static func size(of span: RichText.Span) -> Int {
    // A break before a block of code, and a gap at the start of a line, depend on what stands before it.
    4 + render(RichText(spans: [span])).utf8.count
  }

  private mutating func append(_ span: RichText.Span) {
    switch span {
    case .plain(let words): text += Self.disarmed(UserText.neutralised(words))
    case .user(let words): appendInert(words)
    case .strong(let words): appendStrong(words)
    case .code(let words): appendCode(UserText.neutralised(words))
    case .link(let words, let address):
      // Nothing says what a second bar would mean.
      guard let link = Link(words, to: address), !link.words.utf8.contains(UInt8(ascii: "|")) else {
        return appendInert(words)
      }
      text += "<\(link.address)|" + Self.disarmed(link.words) + ">"
    case .call(let mention):
      // Anything else between these brackets could be everybody.
      guard let user = mention.user, GoogleChatID.isPerson(user) else { return append(.person(mention)) }
      text += "<users/\(user)>"
    case .person(let mention): appendInert("@" + (mention.name.isEmpty ? mention.user ?? "" : mention.name))
    }
  }

  private mutating func appendInert(_ words: String) {
    let lines = UserText.neutralised(words).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "\n" }
      if isAtLineStart, let first = line.first, !first.properties.isAlphabetic, first != "@" { text += Self.gap }
      for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { text += " " }
        if UserText.isAddress(Substring(word)) {
          appendCode(String(Substring(word)))
        } else {
          text += Self.unmarked(word)
        }
      }
    }
  }

  /// Our own words between stars; without them where they would not work or would not be ours.
  private mutating func appendStrong(_ words: String) {
    let scalars = words.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ",
      !scalars.contains(where: { $0 == "*" || $0 == "\n" })
    else { return appendInert(words) }
    text += "*" + Self.unmarked(UserText.neutralised(words).unicodeScalars[...]) + "*"
  }

  /// Code that holds the mark of code cannot be marked: it stays words.
  private mutating func appendCode(_ code: String) {
    guard !code.isEmpty else { return }
    if code.utf8.contains(UInt8(ascii: "`")) { return text += Self.unmarked(code.unicodeScalars[...]) }
    let code = Self.withoutMentions(code)
    guard code.utf8.contains(UInt8(ascii: "\n")) else { return text += "`\(code)`" }
    let end = code.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
    text += (isAtLineStart ? "" : "\n") + "```\n" + code + end + "```\n"
  }

  private var isAtLineStart: Bool { text.utf8.last ?? UInt8(ascii: "\n") == UInt8(ascii: "\n") }

  private static let gap = "\u{200B}"

  private static func disarmed(_ words: String) -> String {
    // Byte by byte: a combining mark makes another `Character` of a bracket, but not another bracket.
    String(decoding: words.utf8.flatMap { $0 == UInt8(ascii: "<") ? Array("<\(gap)".utf8) : [$0] }, as: UTF8.self)
  }

  /// In code, `<` is what people may copy: only what could call somebody is broken.
  private static func withoutMentions(_ code: String) -> String {
    let call = Array("users/".utf8)
    var (result, rest) = ([UInt8](), Array(code.utf8)[...])
    while let byte = rest.popFirst() {
      result.append(byte)
      let next = rest.prefix(call.count).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
      if byte == UInt8(ascii: "<"), next == call { result += gap.utf8 }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func unmarked(_ words: Scalars) -> String {
    var result = ""
    for scalar in words {
      result.unicodeScalars.append(scalar)
      switch scalar {
      case "<", "*", "_", "~", "`": result += gap
      default: break
      }
    }
    return result
  }
}
