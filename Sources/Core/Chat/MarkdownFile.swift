import Kernel

/// A text as a Markdown file, whatever shows it later: the bot's own words format, people's are only words.
///
/// A line break inside people's words is a blank, so that they begin no line; an address of theirs becomes code.
///
/// Source: CommonMark 0.31.2, "Backslash escapes" and "Leaf blocks". HTML is escaped as HTML, because older renderers
/// know no other way.
struct MarkdownFile {
  private(set) var text = ""

  init(_ rich: RichText) {
    for span in rich.spans { append(span) }
  }

  private mutating func append(_ span: RichText.Span) {
    switch span {
    case .plain(let words): text += UserText.neutralised(words)
    case .user(let words): append(words)
    case .strong(let words):
      text += "**"
      append(words)
      text += "**"
    case .code(let words): appendCode(MarkdownFile.line(words))
    case .link(let words, let address):
      guard let link = Link(words, to: address) else { return append(words) }
      text += "["
      append(link.words)
      text += "](\(link.address))"
    case .person(let mention), .call(let mention):
      append("@" + (mention.name.isEmpty ? mention.user ?? "" : mention.name))
    }
  }

  private mutating func append(_ words: String) {
    let words = MarkdownFile.line(words).split(separator: " ", omittingEmptySubsequences: false)
    for (index, word) in words.enumerated() {
      // Four blanks at the start of a block would make code of it.
      if index > 0, !opensBlock { text += " " }
      if UserText.isAddress(word) { appendCode(String(word)) } else { append(word: word) }
    }
  }

  private mutating func append(word: Substring) {
    let scalars = word.unicodeScalars
    let mark = opensBlock ? MarkdownFile.blockMark(in: scalars) : nil
    for index in scalars.indices {
      let scalar = scalars[index]
      let next = scalars[index...].dropFirst().first
      switch scalar {
      case "<": text += "&lt;"
      case "&" where next.map { $0 == "#" || $0.properties.isAlphabetic } ?? false: text += "&amp;"
      case ">" where index == mark: text += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "~": text += "\\\(scalar)"
      default: text += index == mark ? "\\\(scalar)" : "\(scalar)"
      }
    }
  }

  /// The scalar that would make a heading, a quote, a list or a rule of what follows the word; nil when none would.
  private static func blockMark(in word: Substring.UnicodeScalarView) -> String.Index? {
    switch word.first {
    case "#": return word.allSatisfy { $0 == "#" } ? word.startIndex : nil
    case ">": return word.startIndex
    case "-", "+":
      let next = word.dropFirst().first
      return next == nil || next == "-" ? word.startIndex : nil
    default:
      let rest = word.drop { ("0"..."9").contains($0) }
      let isNumbered = rest.count == 1 && rest.startIndex > word.startIndex && (rest.first == "." || rest.first == ")")
      return isNumbered ? rest.startIndex : nil
    }
  }

  private mutating func appendCode(_ code: String) {
    guard !code.isEmpty else { return }
    var (run, longest) = (0, 0)
    for byte in code.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = longest > 0 ? " " : ""
    text += fence + pad + code + pad + fence
  }

  /// Whether nothing but marks of the bot's own stands on the line so far.
  private var opensBlock: Bool {
    var line = text.utf8[...]
    for box in ["[ ] ", "[x] "] where line.suffix(4).elementsEqual(box.utf8) { line = line.dropLast(4) }
    for byte in line.reversed() {
      switch byte {
      case UInt8(ascii: "\n"): return true
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "#"): continue
      default: return false
      }
    }
    return true
  }

  /// One line of what may have been several.
  private static func line(_ words: String) -> String {
    String(decoding: UserText.neutralised(words).utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
