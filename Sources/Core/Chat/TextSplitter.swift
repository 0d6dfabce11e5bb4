/// Cuts a text into parts that fit a chat's limit, where a reader would cut it.
///
/// A cut falls behind the last paragraph of the second half of what fits, else behind a line, else behind a word, else
/// between two graphemes. The blank that a cut falls on is dropped. Only a grapheme that alone is longer than the limit
/// (hundreds of stacked marks) is cut, between two of its scalars: a message that cannot be sent says nothing at all.
package struct TextSplitter: Sendable {
  /// What a chat counts.
  package enum Unit: Sendable {
    case characters
    case utf16
    case bytes
  }

  /// The most units of a part; at least 8.
  package let limit: Int
  package let unit: Unit
  /// ASCII sequences that are never cut, for example `&amp;`.
  private let atoms: [[UInt8]]
  private let keepsBrackets: Bool

  /// `atoms` are short ASCII sequences, such as the entities of a markup, that are never cut in two.
  ///
  /// - Parameter keepsBrackets: Whether what stands between `<` and `>`, which is a link or a mention, is cut only where it
  ///   alone is too long.
  package init(limit: Int, unit: Unit, atoms: [String] = [], keepsBrackets: Bool = false) {
    self.limit = max(8, limit)
    self.unit = unit
    self.atoms = atoms.map { Array($0.utf8) }
    self.keepsBrackets = keepsBrackets
  }

  /// The parts in order, none empty; one empty part for an empty or blank text.
  package func parts(of text: String) -> [String] {
    // No unit is smaller than a byte, so most texts are settled by their length.
    if text.utf8.count <= limit { return [text] }
    var parts: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      let end = cut(in: rest)
      if end == rest.startIndex {
        let next = rest.index(after: end)
        parts += scalarParts(of: rest[..<next])
        rest = rest[next...].droppingBreak
        continue
      }
      let part = rest[..<end].trimmingBlanksAtEnd
      if !part.isEmpty { parts.append(String(part)) }
      rest = rest[end...].droppingBreak
    }
    return parts.isEmpty ? [""] : parts
  }

  /// The whole text when it fits, else its first part and a last line `…`.
  package func shortened(_ text: String) -> String {
    let mark = "\n…"
    guard text.utf8.count > limit, cut(in: text[...]) < text.endIndex else { return text }
    let shorter = TextSplitter(shortening: self, by: length(of: mark))
    let end = shorter.cut(in: text[...])
    if end > text.startIndex { return text[..<end].trimmingBlanksAtEnd + mark }
    return shorter.scalarParts(of: text.prefix(1))[0] + mark
  }

  private init(shortening splitter: TextSplitter, by length: Int) {
    limit = splitter.limit - length
    (unit, atoms, keepsBrackets) = (splitter.unit, splitter.atoms, splitter.keepsBrackets)
  }

  /// How long a text is in this splitter's unit.
  package func length(of text: some StringProtocol) -> Int {
    switch unit {
    case .characters: text.count
    case .utf16: text.utf16.count
    case .bytes: text.utf8.count
    }
  }

  /// Where the first part ends; at the start when not even the first grapheme fits.
  private func cut(in text: Substring) -> Substring.Index {
    var (paragraph, line, word): (Substring.Index?, Substring.Index?, Substring.Index?)
    var used = 0
    var index = text.startIndex
    var lastWasNewline = false
    var bracket: Substring.Index?
    while index < text.endIndex {
      let next = text.index(after: index)
      let character = text[index]
      let opening = bracket
      if keepsBrackets { bracket = TextSplitter.bracket(bracket, at: index, in: text) }
      // A break may stand on the blank that no longer fits.
      if opening == nil, character.isNewline {
        if lastWasNewline, used >= limit / 2 { paragraph = index }
        if index > text.startIndex { line = index }
      } else if opening == nil, character == " ", index > text.startIndex {
        word = index
      }
      lastWasNewline = character.isNewline
      used += length(of: text[index..<next])
      if used > limit {
        return paragraph ?? line ?? word ?? opening.flatMap { $0 > text.startIndex ? $0 : nil }
          ?? hardCut(in: text, at: index)
      }
      index = next
    }
    return text.endIndex
  }

  /// Where the bracket begins that is open behind a character; whatever is stacked on a bracket, it is one.
  private static func bracket(
    _ open: Substring.Index?, at index: Substring.Index, in text: Substring
  ) -> Substring.Index? {
    switch text.unicodeScalars[index] {
    case "<": open ?? index
    case ">": nil
    default: open
    }
  }

  private func hardCut(in text: Substring, at boundary: Substring.Index) -> Substring.Index {
    for atom in atoms {
      for length in 1..<max(1, atom.count)
      where text[..<boundary].utf8.suffix(length).elementsEqual(atom.prefix(length))
        && text[boundary...].utf8.starts(with: atom.dropFirst(length))
      {
        let start = text.utf8.index(boundary, offsetBy: -length)
        if start > text.startIndex { return start }
      }
    }
    return boundary
  }

  /// One overlong grapheme, cut between its scalars.
  private func scalarParts(of grapheme: Substring) -> [String] {
    var parts: [String.UnicodeScalarView] = [.init()]
    var used = 0
    for scalar in grapheme.unicodeScalars {
      let width = unit == .bytes ? UTF8.width(scalar) : UTF16.width(scalar)
      if used + width > limit {
        parts.append(.init())
        used = 0
      }
      parts[parts.count - 1].append(scalar)
      used += width
    }
    return parts.map { String($0) }
  }
}

extension Substring {
  fileprivate var trimmingBlanksAtEnd: Substring {
    var result = self
    while let last = result.last, last == " " || last.isNewline { result.removeLast() }
    return result
  }

  /// Without the line ends, or else the blanks, that a cut fell on; the next line keeps its indentation.
  fileprivate var droppingBreak: Substring {
    guard first?.isNewline == true else { return drop { $0 == " " } }
    return drop { $0.isNewline }
  }
}
