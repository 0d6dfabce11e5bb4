import Kernel

/// One line of a numbered choice, as it would be typed.
struct NumberedLine: Hashable {
  /// Without its mark.
  let root: String
  let text: String
  /// Whether something in it has still to be filled in: a number cannot.
  var hasBlank: Bool { text.contains("…") }

  /// Nil for what begins with no root word of this chat.
  private init?(typed: String, mark: String) {
    guard typed.hasPrefix(mark) else { return nil }
    let words = typed.dropFirst(mark.count)
    let root = words.prefix { $0 != " " }
    guard !root.isEmpty else { return nil }
    self.root = String(root)
    text = String(words.dropFirst(root.count).drop { $0 == " " })
  }

  /// The lines that a text offers to be typed, in their order: `1. /inc resolve INC-2 rolled back (sev1, “checkout is down”)`.
  ///
  /// Only the bot's own words number a line, and a line ends where they go on: whatever people have written inside is a
  /// part of it.
  ///
  /// - Parameter mark: What root words begin with: `/`.
  static func all(in text: RichText, mark: String) -> [NumberedLine] {
    var typed: [String] = []
    var isOpen = false
    for span in text.spans {
      switch span {
      case .plain(let words):
        isOpen = isOpen && words == " "
        if isOpen { typed[typed.count - 1] += words }
        if words.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().last == "\(typed.count + 1). " {
          typed.append("")
          isOpen = true
        }
      case .code(let words), .user(let words):
        if isOpen { typed[typed.count - 1] += words }
      case .strong, .link, .person, .call: isOpen = false
      }
    }
    let lines = typed.map { NumberedLine(typed: $0, mark: mark) }
    return lines.contains(nil) ? [] : lines.compactMap(\.self)
  }
}
