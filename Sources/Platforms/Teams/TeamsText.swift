import Chat
import Kernel

/// Renders a text in the HTML that Teams takes, in which only the bot's words format, and nobody's words call or link.
///
/// A webhook's answer is read as Markdown that may hold HTML, a bot's as HTML: marks of Markdown in people's words are
/// numbered entities, which mean nothing in the one and themselves in both. An address that a person wrote becomes code.
struct TeamsText {
  private typealias Scalars = Substring.UnicodeScalarView

  private(set) var html = ""
  /// Those who are to be notified, with what stands for them in the text.
  private(set) var called: [(id: String, name: String, text: String)] = []
  private let calls: Bool

  /// - Parameter calls: whether people may be notified: a webhook can notify nobody.
  init(_ rich: RichText, calls: Bool = true) {
    self.calls = calls
    for span in rich.spans { append(span) }
  }

  /// Bytes of a span once rendered, at most.
  static func size(of span: RichText.Span) -> Int {
    let text = TeamsText(RichText(spans: [span]))
    // The gap at the start of a line depends on what stands before it; who is called stands beside the text once more.
    return 4 + text.html.utf8.count + text.called.reduce(0) { $0 + 100 + $1.id.utf8.count + 2 * $1.text.utf8.count }
  }

  private mutating func append(_ span: RichText.Span) {
    switch span {
    case .plain(let words): html += Self.escaped(UserText.neutralised(words).unicodeScalars[...], marks: false)
    case .user(let words): appendInert(words)
    case .strong(let words):
      html += "<strong>"
      html += Self.escaped(UserText.neutralised(words).unicodeScalars[...], marks: true) + "</strong>"
    case .code(let words): appendCode(UserText.neutralised(words))
    case .link(let words, let address):
      guard let link = Link(words, to: address) else { return appendInert(words) }
      html += #"<a href="\#(link.address.replacing("&", with: "&amp;"))">"#
      html += Self.escaped(link.words.unicodeScalars[...], marks: true) + "</a>"
    case .call(let mention):
      guard calls, let user = mention.user, TeamsID.isValid(user), !mention.name.isEmpty else {
        return append(.person(mention))
      }
      let name = UserText.neutralised(mention.name)
      let text = "<at>" + Self.escaped(name.unicodeScalars[...], marks: true) + "</at>"
      called.append((user, name, text))
      html += text
    case .person(let mention): appendInert("@" + (mention.name.isEmpty ? mention.user ?? "" : mention.name))
    }
  }

  private mutating func appendInert(_ words: String) {
    let lines = UserText.neutralised(words).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { html += "<br>" }
      // A list, a quote or a heading begins with its line.
      if isAtLineStart, let first = line.first, !first.properties.isAlphabetic, first != "@" { html += "\u{200B}" }
      for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { html += " " }
        if UserText.isAddress(Substring(word)) {
          appendCode(String(Substring(word)))
        } else {
          html += Self.escaped(word, marks: true)
        }
      }
    }
  }

  private mutating func appendCode(_ code: String) {
    guard !code.isEmpty else { return }
    let isBlock = code.utf8.contains(UInt8(ascii: "\n"))
    let words = Self.escaped(code.unicodeScalars[...], marks: true, breaks: !isBlock)
    html += isBlock ? "<pre>\(words)</pre>" : "<code>\(words)</code>"
  }

  private var isAtLineStart: Bool { html.isEmpty || html.utf8.suffix(4).elementsEqual("<br>".utf8) }

  private static func escaped(_ words: Scalars, marks: Bool, breaks: Bool = true) -> String {
    var result = ""
    for scalar in words {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n" where breaks: result += "<br>"
      case "\\", "`", "*", "_", "[", "]", "~", "#", "|":
        if marks { result += "&#\(scalar.value);" } else { result.unicodeScalars.append(scalar) }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
