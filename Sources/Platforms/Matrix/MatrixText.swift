import Chat
import Kernel

/// One text in the two forms that a notice carries: plain, and HTML in which people's words are only words.
struct MatrixText {
  private(set) var plain = ""
  private(set) var html = ""
  /// Whether the HTML says more than the plain text does.
  private(set) var isFormatted = false
  /// The user ids of those who are to be notified.
  private(set) var called: [String] = []

  init(_ text: RichText) {
    for span in text.spans { append(span) }
  }

  /// Bytes of a span in both forms.
  static func size(of span: RichText.Span) -> Int {
    let text = MatrixText(RichText(spans: [span]))
    return text.plain.utf8.count + text.html.utf8.count
  }

  private mutating func append(_ span: RichText.Span) {
    switch span {
    case .plain(let words), .user(let words): append(UserText.neutralised(words), "", "")
    case .strong(let words): append(UserText.neutralised(words), "<strong>", "</strong>")
    case .code(let code):
      let isBlock = code.utf8.contains(UInt8(ascii: "\n"))
      append(UserText.neutralised(code), isBlock ? "<pre><code>" : "<code>", isBlock ? "</code></pre>" : "</code>")
    case .link(let words, let address):
      guard let link = Link(words, to: address) else { return append(.plain(words)) }
      append(link.words, #"<a href="\#(MatrixText.escaped(link.address, breaks: false))">"#, "</a>")
    case .call(let mention):
      if let user = mention.user, MatrixID.isValid(user, "@") { called.append(user) }
      append(.person(mention))
    case .person(let mention):
      let label = UserText.neutralised(mention.name.isEmpty ? mention.user ?? "" : mention.name)
      guard let user = mention.user, MatrixID.isValid(user, "@") else { return append(label, "", "") }
      append(label, #"<a href="https://matrix.to/#/\#(MatrixID.escaped(user))">"#, "</a>")
    }
  }

  private mutating func append(_ words: String, _ opening: String, _ closing: String) {
    plain += words
    html += opening + MatrixText.escaped(words, breaks: opening != "<pre><code>") + closing
    isFormatted = isFormatted || !opening.isEmpty
  }

  private static func escaped(_ words: String, breaks: Bool) -> String {
    var result: [UInt8] = []
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "\n") where breaks: result += "<br>".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
