/// A text for people, in spans that remember who wrote them.
///
/// What stands in a Swift literal is the bot's own; what is interpolated came from a person unless it says otherwise.
/// A platform can therefore neutralise user text in the one place that renders it:
///
///     "Declared \(id): \(incident.title)"      // id is ours, the title is a person's
package struct RichText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// One piece of a text.
  package enum Span: Hashable, Sendable {
    /// The bot's own words; rendered as they are, escaped where the platform's markup needs it.
    case plain(String)
    /// A person's words: rendered so that they cannot mention, link or format anything.
    case user(String)
    /// The bot's own words, emphasised where the platform can.
    case strong(String)
    /// Something to be typed as it stands: rendered as code where the platform can.
    case code(String)
    /// The bot's own words that lead somewhere: a link where the platform can, the words alone elsewhere.
    case link(String, to: String)
    /// Names a person without notifying them.
    case person(Mention)
    /// Calls a person: they are notified, where the chat can. Only for somebody who has to act.
    case call(Mention)
  }

  package var spans: [Span]

  package init(spans: [Span]) { self.spans = spans }
  package init(stringLiteral value: String) { spans = value.isEmpty ? [] : [.plain(value)] }
  package init(stringInterpolation: Interpolation) { spans = stringInterpolation.spans }

  /// A person's words.
  package static func user(_ text: String) -> RichText { RichText(spans: [.user(text)]) }
  /// The bot's own words, made at run time (numbers, ids, formatted times).
  package static func plain(_ text: String) -> RichText { RichText(spans: [.plain(text)]) }

  package static func + (a: RichText, b: RichText) -> RichText {
    var sum = a
    sum += b
    return sum
  }
  package static func += (a: inout RichText, b: RichText) { a.spans.append(joining: b.spans) }

  package var isEmpty: Bool { spans.isEmpty }

  /// The text with no markup and nothing neutralised: for tests and logs of public texts, never for a chat.
  package var unsafePlainText: String {
    spans.reduce(into: "") { text, span in
      switch span {
      case .plain(let s), .user(let s), .strong(let s), .code(let s), .link(let s, _): text += s
      case .person(let mention), .call(let mention): text += "@" + mention.name
      }
    }
  }

  /// Builds spans from a literal's pieces.
  package struct Interpolation: StringInterpolationProtocol {
    package var spans: [Span] = []

    package init(literalCapacity: Int, interpolationCount: Int) { spans.reserveCapacity(interpolationCount * 2 + 1) }

    package mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { spans.append(plain: literal) } }
    /// A bare string is a person's words: the safe choice is the short one.
    package mutating func appendInterpolation(_ text: String) { spans.append(.user(text)) }
    package mutating func appendInterpolation(plain text: String) { spans.append(plain: text) }
    package mutating func appendInterpolation(strong text: String) { spans.append(.strong(text)) }
    package mutating func appendInterpolation(code text: String) { spans.append(.code(text)) }
    package mutating func appendInterpolation(_ number: Int) { spans.append(plain: String(number)) }
    package mutating func appendInterpolation(_ id: ItemID) { spans.append(plain: id.description) }
    package mutating func appendInterpolation(_ mention: Mention) { spans.append(.person(mention)) }
    package mutating func appendInterpolation(calling mention: Mention) { spans.append(.call(mention)) }
    package mutating func appendInterpolation(_ text: RichText) { spans.append(joining: text.spans) }
  }
}

extension Sequence<RichText> {
  /// Joins texts with a piece of the bot's own.
  package func joined(separator: String) -> RichText {
    var result = RichText(spans: [])
    for (index, text) in self.enumerated() {
      if index > 0 { result.spans.append(plain: separator) }
      result += text
    }
    return result
  }
}

/// The bot's own words in a row are one span: equal texts are equal values, and short in the journal.
extension [RichText.Span] {
  fileprivate mutating func append(plain text: String) {
    if case .plain(let last) = self.last {
      self[count - 1] = .plain(last + text)
    } else {
      append(.plain(text))
    }
  }

  fileprivate mutating func append(joining spans: [RichText.Span]) {
    for span in spans {
      if case .plain(let text) = span { append(plain: text) } else { append(span) }
    }
  }
}
