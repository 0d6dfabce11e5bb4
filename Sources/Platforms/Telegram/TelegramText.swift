import Chat
import Kernel

/// Renders a text as Telegram's HTML, in which people's words are only words.
///
/// Telegram makes links of names, tags, commands and addresses by itself, in every text: a space of no width keeps the
/// first three from being any, and an address becomes code, in which nothing is looked for.
struct TelegramText {
  private typealias Scalars = Substring.UnicodeScalarView

  private(set) var html = ""
  /// UTF-16 units of what is read, which is what Telegram counts.
  private(set) var size = 0

  init(_ text: RichText) {
    for span in text.spans { append(span) }
  }

  /// UTF-16 units of a span, as they are read.
  static func size(of span: RichText.Span) -> Int { TelegramText(RichText(spans: [span])).size }

  private mutating func append(_ span: RichText.Span) {
    switch span {
    case .plain(let words): append(UserText.neutralised(words).unicodeScalars[...], isTrusted: true)
    case .user(let words): appendWords(UserText.neutralised(words))
    case .strong(let words): tagged("b", UserText.neutralised(words))
    case .code(let code):
      let code = UserText.neutralised(code)
      tagged(code.utf8.contains(UInt8(ascii: "\n")) ? "pre" : "code", code)
    case .link(let words, let address):
      guard let link = Link(words, to: address) else { return append(.plain(words)) }
      html += #"<a href="\#(link.address.replacing("&", with: "&amp;"))">"#
      append(link.words.unicodeScalars[...], isTrusted: true)
      html += "</a>"
    case .call(let mention):
      guard let user = mention.user, ChatID.isPositive(user) else { return append(.person(mention)) }
      html += #"<a href="tg://user?id=\#(user)">"#
      append(UserText.neutralised(mention.name.isEmpty ? user : mention.name).unicodeScalars[...], isTrusted: false)
      html += "</a>"
    case .person(let mention):
      appendWords(UserText.neutralised("@" + (mention.name.isEmpty ? mention.user ?? "" : mention.name)))
    }
  }

  private mutating func tagged(_ tag: String, _ words: String) {
    guard !words.isEmpty else { return }
    html += "<\(tag)>"
    append(words.unicodeScalars[...], isTrusted: true, isCode: tag != "b")
    html += "</\(tag)>"
  }

  private mutating func appendWords(_ words: String) {
    var rest = words.unicodeScalars[...]
    while !rest.isEmpty {
      let word = rest.prefix { $0 != " " && $0 != "\n" && $0 != "\t" }
      if TelegramText.mayBeAddress(word) {
        tagged("code", String(Substring(word)))
      } else {
        append(word, isTrusted: false)
      }
      rest = rest.dropFirst(word.count)
      let blanks = rest.prefix { $0 == " " || $0 == "\n" || $0 == "\t" }
      append(blanks, isTrusted: true)
      rest = rest.dropFirst(blanks.count)
    }
  }

  private mutating func append(_ words: Scalars, isTrusted: Bool, isCode: Bool = false) {
    var previous: Unicode.Scalar?
    for scalar in words {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.unicodeScalars.append(scalar)
      }
      size += UTF16.width(scalar)
      if !isCode, scalar == "@" || !isTrusted && TelegramText.begins(scalar, behind: previous) {
        html += TelegramText.gap
        size += 1
      }
      previous = scalar
    }
  }

  private static let gap = "\u{200B}"

  /// Whether a scalar may begin a tag, the name of a share or a command, which can be pressed.
  private static func begins(_ scalar: Unicode.Scalar, behind previous: Unicode.Scalar?) -> Bool {
    guard scalar == "#" || scalar == "$" || scalar == "/" else { return false }
    return previous.map { !isWord($0) } ?? true
  }

  /// Whether Telegram may make a link of a word: also of `evil.test`, `a@evil.test` and `192.0.2.1`.
  private static func mayBeAddress(_ word: Scalars) -> Bool {
    if UserText.isAddress(Substring(word)) { return true }
    var (dots, before, isBehindDot) = (0, Unicode.Scalar?.none, false)
    for scalar in word {
      if isBehindDot, scalar.properties.isAlphabetic { return true }
      isBehindDot = scalar == "." && before.map(isWord) == true
      if isBehindDot { dots += 1 }
      before = scalar
    }
    return dots >= 3
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
