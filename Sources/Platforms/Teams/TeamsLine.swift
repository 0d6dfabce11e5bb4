import Chat
import Kernel

/// A line as somebody typed it behind the bot's name, or to the bot alone.
struct TeamsLine: Equatable {
  /// Set where somebody typed a slash all the same.
  var root: String?
  /// The rest, with the people that Teams resolved as `<@29:…|Ana>`.
  var text: String

  /// Reads an activity's text: `<at>…</at>` stands for people and for the bot, and the rest is escaped as in HTML.
  ///
  /// - Parameter bot: the bot's id; nil for a webhook, whose name is the first one, and which is told nobody's id.
  init(_ activity: TeamsActivity, bot: String?) {
    var mentions = (activity.entities ?? []).filter { $0.type == "mention" }
    var line = ""
    var isFirst = true
    var rest = (activity.text ?? "").utf8[...]
    while let start = rest.firstRange(of: "<at") {
      line += Self.decoded(rest[..<start.lowerBound])
      let tag = rest[start.lowerBound...]
      let next = tag.dropFirst(3).first
      guard next == UInt8(ascii: ">") || next == UInt8(ascii: " ") else {
        // `<attachment …>` is no name.
        line += "<at"
        rest = rest[start.upperBound...]
        continue
      }
      rest = tag
      guard let open = tag.firstIndex(of: UInt8(ascii: ">")), let close = tag[open...].firstRange(of: "</at>") else {
        break
      }
      let name = Self.unescaped(tag[tag.index(after: open)..<close.lowerBound])
      let marked = tag[..<close.upperBound]
      // Names in a row are told apart by their order: two people may have the same one.
      let index = mentions.firstIndex { $0.text?.utf8.elementsEqual(marked) ?? false }
      let person = index.map { mentions.remove(at: $0) }?.mentioned?.id
      let isBot = bot == nil ? isFirst : person == bot
      if !isBot {
        line +=
          person.flatMap { TeamsID.isValid($0) ? MentionMarkup.person($0, name: name) : nil } ?? "@" + Self.typed(name)
      }
      isFirst = false
      rest = tag[close.upperBound...]
    }
    line += Self.decoded(rest)
    (root, text) = Self.divided(Self.trimmed(line.unicodeScalars[...]))
  }

  private typealias Scalars = Substring.UnicodeScalarView

  private static func divided(_ line: Scalars) -> (root: String?, text: String) {
    let word = line.dropFirst().prefix { !$0.properties.isWhitespace }
    guard line.first == "/", (1...32).contains(word.count),
      word.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic })
    else { return (nil, String(Substring(line))) }
    return (Substring(word).lowercased(), String(Substring(trimmed(line.dropFirst(1 + word.count)))))
  }

  private static func trimmed(_ text: Scalars) -> Scalars {
    var text = text.drop { $0.properties.isWhitespace }
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    return text
  }

  private static func decoded(_ text: Substring.UTF8View) -> String { typed(unescaped(text)) }

  private static func typed(_ text: String) -> String { MentionMarkup.escaping(text) }

  /// HTML's own escapes undone once; a blank that does not break is a blank.
  private static func unescaped(_ text: Substring.UTF8View) -> String {
    var result = ""
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += String(decoding: rest[..<start], as: UTF8.self)
      let behind = rest[rest.index(after: start)...]
      let name = behind.prefix(8)
      if let end = name.firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: behind[..<end], as: UTF8.self))
      {
        result.unicodeScalars.append(scalar)
        rest = behind[behind.index(after: end)...]
      } else {
        result += "&"
        rest = behind
      }
    }
    result += String(decoding: rest, as: UTF8.self)
    return String(String.UnicodeScalarView(result.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "nbsp": return " "
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init)
    }
  }
}

extension Substring.UTF8View {
  fileprivate func firstRange(of text: StaticString) -> Range<Index>? {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var start = startIndex
    while let found = self[start...].firstIndex(of: wanted[0]) {
      if self[found...].starts(with: wanted) { return found..<index(found, offsetBy: wanted.count) }
      start = index(after: found)
    }
    return nil
  }
}
