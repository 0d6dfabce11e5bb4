package import Kernel

extension RichText {
  /// The text in parts that measure at most `limit` each.
  ///
  /// Cut at line breaks where that is possible, else at blanks, else between scalars; only a person's name is never
  /// cut. Cutting spans instead of markup leaves no part with half an escape or an open code span.
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
  /// What the span says; nil for a person, who is not to be cut.
  fileprivate var text: String? {
    switch self {
    case .plain(let text), .user(let text), .strong(let text), .code(let text): text
    case .person, .call: nil
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
    case .person, .call: self
    }
  }

  /// A first piece that measures at most `budget`, and the rest; nil when there is no place to cut.
  fileprivate func cut(
    at budget: Int, breaksWords: Bool, measure: (RichText.Span) -> Int
  ) -> (head: RichText.Span, tail: RichText.Span)? {
    guard let scalars = text.map({ Array($0.unicodeScalars) }), scalars.count > 1 else { return nil }
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
    // Also a word is broken rather than wasting more than half of the room.
    if let blank = scalars[..<fits].lastIndex(of: " "), blank >= fits / 2 || !breaksWords {
      fits = blank + 1
    } else if !breaksWords {
      return nil
    }
    return (piece(0..<fits), piece(fits..<scalars.count))
  }
}
