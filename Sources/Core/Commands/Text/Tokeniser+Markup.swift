import Kernel

/// The `<…>` forms of the chats: mentions, channels, links, groups.
///
/// Formats: Slack, "Formatting text for app surfaces"; `<@@ana:server|ana>` is the same form around a Matrix id.
extension Tokeniser {
  /// The markup that begins here; nil, and nothing consumed, when `<` is only a character.
  mutating func markup(gap: String) -> Token? {
    guard bytes[index] == UInt8(ascii: "<"), let end = markupEnd(at: index) else { return nil }
    let (value, label) = halves(index + 2..<end)
    let token: Token
    switch bytes[index + 1] {
    case UInt8(ascii: "@"):
      let mention = Mention(user: value, name: label ?? value)
      token = Token(kind: .mention(mention), text: "@" + mention.name, folded: "", gap: gap)
    case UInt8(ascii: "#"):
      let name = label ?? value
      token = Token(kind: .channel(ChannelMention(id: value, name: name)), text: "#" + name, folded: "", gap: gap)
    case UInt8(ascii: "!"):
      let name = label ?? value
      let text = name.utf8.first == UInt8(ascii: "@") ? name : "@" + name
      token = Token(kind: .word, text: text, folded: Folding.fold(text), gap: gap)
    default:
      let start = index + 1 + (addressScheme(at: index + 1) ?? 0)
      token = Token(kind: .link, text: halves(start..<end).value, folded: "", gap: gap)
    }
    index = end + 1
    return token
  }

  /// The position of the `>` that closes the markup at `start`; nil when this is no markup.
  func markupEnd(at start: Int) -> Int? {
    guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "<") else { return nil }
    let marks: [UInt8] = [UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "!")]
    guard marks.contains(bytes[start + 1]) || isLink(at: start + 1) else { return nil }
    var index = start + 2
    while index < bytes.count, index - start < 2048, bytes[index] != UInt8(ascii: "<"), bytes[index] != 0x0A {
      if bytes[index] == UInt8(ascii: ">") { return index > start + 2 ? index : nil }
      index += 1
    }
    return nil
  }

  private func isLink(at start: Int) -> Bool {
    starts("https://", at: start) || starts("http://", at: start) || addressScheme(at: start) != nil
  }

  /// The length of `mailto:` or `tel:`, which are not part of what a person typed.
  private func addressScheme(at start: Int) -> Int? {
    starts("mailto:", at: start) ? 7 : starts("tel:", at: start) ? 4 : nil
  }

  private func starts(_ prefix: String, at start: Int) -> Bool { bytes[start...].starts(with: prefix.utf8) }

  /// What stands before and after the first `|`; a label that is empty counts as none.
  private func halves(_ range: Range<Int>) -> (value: String, label: String?) {
    guard let bar = bytes[range].firstIndex(of: UInt8(ascii: "|")) else { return (Entities.decoded(bytes, range), nil) }
    let label = Entities.decoded(bytes, bar + 1..<range.upperBound)
    return (Entities.decoded(bytes, range.lowerBound..<bar), label.isEmpty ? nil : label)
  }
}
