import Kernel

/// For readers of a feature's own: lengths of promises, windows of a calendar.
extension Words {
  /// The folded words at the front, eight at most, as far as plain words go; nothing is taken.
  package var upcoming: [String] {
    values(from: ValuePlace(start: tokens.startIndex, index: tokens.startIndex, offset: 0, isExplicit: false))
  }

  /// The next so many words as they were typed, joined by one blank; they are taken.
  package mutating func takeNext(_ count: Int) -> String {
    let end = min(tokens.startIndex + count, tokens.endIndex)
    defer { remove(tokens.startIndex..<end) }
    return tokens[..<end].map(\.text).joined(separator: " ")
  }

  /// The month, 1 to 12, that a folded word names in either language.
  package func month(in word: String) -> Int? { DateWords.month(word) }

  /// Puts plain words in front of what is left: what was typed as one may have been meant as several.
  package mutating func push(_ words: [String]) {
    if !tokens.isEmpty, tokens[tokens.startIndex].gap.isEmpty { tokens[tokens.startIndex].gap = " " }
    tokens =
      (words.map { Token(kind: .word, text: $0, folded: Folding.fold($0), gap: " ") } + tokens)[...]
  }
}
