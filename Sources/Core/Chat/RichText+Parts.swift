package import Kernel

extension RichText {
  /// The text in parts that measure at most `limit` each.
  ///
  /// Cut at line breaks where that is possible, else at blanks, else between graphemes, and between scalars only where
  /// one grapheme alone is too long; a person's name and a link are never cut. Cutting spans instead of markup leaves no part with half an escape or an open code span.
  ///
  /// `measure` is the size of a span once rendered, at its largest; a shorter span must not measure more.
  package func parts(upTo limit: Int, measure: (Span) -> Int) -> [RichText] {
    var parts: [RichText] = []
    var part: [Span] = []
    var size = 0
    func close() {
      if !part.isEmpty { parts.append(RichText(spans: part)) }
      part = []
      size = 0
    }
    for line in lines {
      let cost = line.reduce(0) { $0 + measure($1) }
      if size + cost > limit { close() }
      guard cost > limit else {
        part += line
        size += cost
        continue
      }
      for span in line {
        var rest = span
        while size + measure(rest) > limit {
          // A word is broken only when a whole part is not enough for it.
          if let (head, tail) = rest.cut(at: limit - size, breaksWords: part.isEmpty, measure: measure) {
            part.append(head)
            close()
            rest = tail
          } else if part.isEmpty {
            break
          } else {
            close()
          }
        }
        part.append(rest)
        size += measure(rest)
      }
    }
    close()
    return parts
  }

  /// The whole text when it measures at most `limit`, else as much of its beginning as does with a `…` behind it.
  ///
  /// `measure` is as for `parts(upTo:measure:)`.
  package func shortened(to limit: Int, measure: (Span) -> Int) -> RichText {
    guard spans.reduce(0, { $0 + measure($1) }) > limit else { return self }
    var room = limit - measure(.plain("…"))
    var kept: [Span] = []
    for span in spans {
      let size = measure(span)
      guard size <= room else {
        if let (head, _) = span.cut(at: room, breaksWords: true, measure: measure) {
          kept.append(head.withoutBlanksAtEnd)
        }
        break
      }
      kept.append(span)
      room -= size
    }
    return RichText(spans: kept) + "…"
  }

  /// The spans of each line; a line break stays at the end of its line, and code of several lines stays together.
  private var lines: [[Span]] {
    var lines: [[Span]] = [[]]
    for span in spans {
      guard let text = span.prose else {
        lines[lines.count - 1].append(span)
        continue
      }
      var rest = text[...]
      while let end = rest.unicodeScalars.firstIndex(of: "\n") {
        let next = rest.unicodeScalars.index(after: end)
        lines[lines.count - 1].append(span.with(String(rest[..<next])))
        lines.append([])
        rest = rest[next...]
      }
      if !rest.isEmpty { lines[lines.count - 1].append(span.with(String(rest))) }
    }
    return lines
  }
}

extension RichText.Span {
  /// What the span says; nil for a person or a link, which are not to be cut.
  fileprivate var text: String? {
    switch self {
    case .plain(let text), .user(let text), .strong(let text), .code(let text): text
    case .link, .person, .call: nil
    }
  }

  /// The text of a span that may be cut wherever a line ends.
  fileprivate var prose: String? { if case .code = self { nil } else { text } }

  /// The same kind of span with another text.
  fileprivate func with(_ text: String) -> RichText.Span {
    switch self {
    case .plain: .plain(text)
    case .user: .user(text)
    case .strong: .strong(text)
    case .code: .code(text)
    case .link, .person, .call: self
    }
  }

  fileprivate var withoutBlanksAtEnd: RichText.Span {
    guard let words = text?.utf8, words.last == UInt8(ascii: " ") else { return self }
    return with(String(decoding: Array(words.reversed().drop { $0 == UInt8(ascii: " ") }.reversed()), as: UTF8.self))
  }

  /// A first piece that measures at most `budget`, and the rest; nil when there is no place to cut.
  fileprivate func cut(
    at budget: Int, breaksWords: Bool, measure: (RichText.Span) -> Int
  ) -> (head: RichText.Span, tail: RichText.Span)? {
    guard let text else { return nil }
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 1 else { return nil }
    func piece(_ range: Range<Int>) -> RichText.Span {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return with(String(view))
    }
    var (fits, tooMany) = (0, scalars.count)
    while tooMany - fits > 1 {
      let middle = (fits + tooMany) / 2
      if measure(piece(0..<middle)) <= budget { fits = middle } else { tooMany = middle }
    }
    guard fits > 0 else { return nil }
    fits = RichText.Span.boundary(before: fits, in: text)
    // Also a word is broken rather than wasting more than half of the room.
    if let blank = scalars[..<fits].lastIndex(of: " "), blank >= fits / 2 || !breaksWords {
      fits = blank + 1
    } else if !breaksWords {
      return nil
    }
    return (piece(0..<fits), piece(fits..<scalars.count))
  }

  /// How many of the first `count` scalars make whole graphemes; all of them when not even the first grapheme is whole.
  private static func boundary(before count: Int, in text: String) -> Int {
    var whole = 0
    for character in text {
      let next = whole + character.unicodeScalars.count
      if next > count { break }
      whole = next
    }
    return whole == 0 ? count : whole
  }
}
