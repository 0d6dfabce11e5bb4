import Kernel

/// Numbers that stand behind a keyword: scores, shares, places in an order.
extension Words {
  /// `impact 8`, `effort:2,5`, `conf 80%`, `confiance 80 %`: a share of a hundred is given as one of 1.
  package mutating func takeFigure(after keywords: String...) -> Double? { takeFigure(after: keywords)?.share }

  /// The same as it was typed, and whether it was a share; at the end of the line alone, unless it is an option as
  /// `impact:8`, where a title may stand in front.
  package mutating func takeFigure(after keywords: [String], atEnd: Bool = false) -> Figure? {
    for (_, place) in places(after: keywords) where place.index < tokens.endIndex && tokens[place.index].isWord {
      var text = String(Substring(tokens[place.index].folded.utf8.dropFirst(place.offset)))
      var end = place.index + 1
      let isShare = text.hasSuffix("%") || (end < tokens.endIndex && same(tokens[end].folded, "%"))
      if isShare { if text.hasSuffix("%") { text.removeLast() } else { end += 1 } }
      guard let figure = Self.figure(text), !atEnd || place.isExplicit || end == tokens.endIndex else { continue }
      remove(place.start..<end)
      return Figure(value: figure, isPercent: isShare)
    }
    return nil
  }

  /// Bare numbers that stand next, in their order: `8 5 4`, `500 2 80% 2`.
  package mutating func takeFigures() -> [Figure] {
    var figures: [Figure] = []
    while let first = tokens.first, first.isWord {
      let isShare = first.folded.hasSuffix("%")
      guard let figure = Self.figure(isShare ? String(first.folded.dropLast()) : first.folded) else { break }
      tokens.removeFirst()
      figures.append(Figure(value: figure, isPercent: isShare))
    }
    return figures
  }

  /// `8`, `2.5`, `2,5`, and `8,` in an enumeration; never negative.
  private static func figure(_ text: String) -> Double? {
    let trimmed = DateWords.trimmed(text)
    guard trimmed.utf8.count <= 12, trimmed.utf8.first.map({ (0x30...0x39).contains($0) }) == true,
      trimmed.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E })
    else { return nil }
    return Double(trimmed.replacing(",", with: "."))
  }
}
