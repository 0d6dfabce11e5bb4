import Kernel

/// Options: `--key value`, `--key=value`, `key:value`, `--flag`.
extension Words {
  /// Where the value of a keyword stands.
  struct ValuePlace {
    /// The index of the keyword's token.
    var start: Int
    /// The index of the token that holds the value or its beginning.
    var index: Int
    /// How many bytes of that token belong to the keyword: 3 for `at:10:05`.
    var offset: Int
    /// True for `--at` and `at:`, which can be nothing but options.
    var isExplicit: Bool
  }

  /// One of these keywords anywhere as an option (`--private`), or bare as the very last word unless told otherwise.
  package mutating func takeFlag(_ keywords: String..., isBare: Bool = true) -> Bool {
    for keyword in keywords {
      let folded = Folding.fold(keyword)
      for index in tokens.indices where tokens[index].isWord {
        let word = tokens[index].folded.utf8
        let isOption = word.starts(with: "--".utf8) && word.dropFirst(2).elementsEqual(folded.utf8)
        guard isOption || (isBare && index + 1 == tokens.endIndex && word.elementsEqual(folded.utf8)) else { continue }
        remove(index..<index + 1)
        return true
      }
    }
    return false
  }

  /// The value of `--key value`, `--key=value` or `key:value`, anywhere outside quotes; one word or one quoted passage.
  package mutating func takeOption(_ keywords: String...) -> String? {
    for (_, place) in places(after: keywords) where place.isExplicit && place.index < tokens.endIndex {
      let token = tokens[place.index]
      remove(place.start..<place.index + 1)
      if case .quoted(let content) = token.kind { return content }
      return String(Substring(token.text.utf8.dropFirst(place.offset)))
    }
    return nil
  }

  /// Every place where a value of one of these keywords may stand, explicit options first, then from the end of the
  /// line; of two keywords in front of the same value, the longer one first.
  func places(after keywords: [String]) -> [(keyword: String, place: ValuePlace)] {
    var explicit: [(String, ValuePlace)] = []
    var bare: [(String, ValuePlace)] = []
    for keyword in keywords {
      let folded = Folding.fold(keyword)
      for index in tokens.indices where tokens[index].isWord {
        if let length = matchLength(folded, at: index) {
          bare.append((keyword, ValuePlace(start: index, index: index + length, offset: 0, isExplicit: false)))
        } else if let place = explicitPlace(folded, at: index) {
          explicit.append((keyword, place))
        }
      }
    }
    return explicit + bare.sorted { ($0.1.index, $1.1.start) > ($1.1.index, $0.1.start) }
  }

  private func explicitPlace(_ keyword: String, at index: Int) -> ValuePlace? {
    let word = tokens[index].folded.utf8
    let dashes = word.starts(with: "--".utf8) ? 2 : 0
    let rest = word.dropFirst(dashes)
    guard rest.starts(with: keyword.utf8) else { return nil }
    let tail = rest.dropFirst(keyword.utf8.count)
    switch tail.first {
    case nil: return dashes > 0 ? ValuePlace(start: index, index: index + 1, offset: 0, isExplicit: true) : nil
    case UInt8(ascii: ":"), UInt8(ascii: "="):
      guard tail.count > 1 else { return ValuePlace(start: index, index: index + 1, offset: 0, isExplicit: true) }
      let mark = tokens[index].text.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "=") }
      return ValuePlace(start: index, index: index, offset: mark.count + 1, isExplicit: true)
    default: return nil
    }
  }
}
