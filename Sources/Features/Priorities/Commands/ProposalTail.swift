import Commands
import Kernel

/// What stands behind a title: figures, who answers for it and when it is due, in any order.
///
/// In the middle of a line all of these are a part of the title: `pay @amy for Q4`, `raise value 3 times`. Options such as
/// `value:8` count anywhere, and a date as the first words.
struct ProposalTail {
  private(set) var score: Score?
  private(set) var owner: Mention?
  private(set) var due: Moment?
  /// As they were typed, by name.
  private(set) var figures: [String: Figure] = [:]

  /// Takes it off the line.
  ///
  /// - Throws: what figures and dates that cannot be read throw.
  init(_ words: inout Words) throws(SyntaxProblem) {
    let line = words
    try take(from: &words, Score.words.map(\.name))
    if let method = formula {
      score = try Score(figures, method: method, language: words.language)
    } else if figures.keys.contains(where: ["reach", "confidence", "ease"].contains) {
      // Half a formula is a title that happens to have such words: “reach 500 customers”.
      (words, figures, owner, due) = (line, [:], nil, nil)
      try take(from: &words, ["value", "time", "risk", "size"])
    }
    if score == nil, !figures.isEmpty { score = try Score(figures, method: .wsjf, language: words.language) }
  }

  /// The formula that stands there as a whole, for figures that only one formula has; nil for the figures of WSJF.
  private var formula: Score.Method? {
    [Score.Method.rice, .ice].first { Set(Score(method: $0, figures: [:]).needed) == Set(figures.keys) }
  }

  private mutating func take(from words: inout Words, _ names: [String]) throws(SyntaxProblem) {
    while true {
      var rest = words
      if !isEmpty { rest.dropJoint() }
      if takeFigure(from: &rest, names) || takeOwner(from: &rest) {
        words = rest
      } else if try takeDue(from: &rest) {
        words = rest
      } else {
        return
      }
    }
  }

  private var isEmpty: Bool { figures.isEmpty && owner == nil && due == nil }

  private mutating func takeFigure(from words: inout Words, _ names: [String]) -> Bool {
    for (name, keywords) in Score.words where names.contains(name) && figures[name] == nil {
      guard let figure = words.takeFigure(after: keywords, atEnd: true) else { continue }
      figures[name] = figure
      return true
    }
    return false
  }

  private mutating func takeOwner(from words: inout Words) -> Bool {
    guard owner == nil, let last = words.tokens.indices.last, words.tokens[last].isPerson else { return false }
    var (person, rest) = (Words(words.tokens[last...], in: words.world), words)
    guard let mention = person.takeMention() else { return false }
    rest.dropLast()
    let before = words.tokens[..<last].last
    // “Lunch with @amy” is about her, and so is “Pay @bob and @amy”; “size 3 and @amy” is not.
    if let before, before.isWord, Self.prepositions.contains(before.folded) {
      rest.dropLast()
      guard ["and", "et"].contains(before.folded), rest.endsInFigure else { return false }
    }
    words = rest
    owner = mention
    words.dropPhrase(["owned by", "owner", "for", "to", "propriétaire", "responsable", "porteur", "pour", "à"])
    return true
  }

  /// Words that tie somebody to the sentence.
  private static let prepositions: Set<String> = [
    "with", "of", "from", "by", "about", "and", "or", "avec", "de", "par", "chez", "et", "ou", "sur", "contre",
  ]

  private mutating func takeDue(from words: inout Words) throws(SyntaxProblem) -> Bool {
    var rest = words
    guard due == nil, let moment = try rest.takeDue() else { return false }
    let (before, after) = (words.tokens.map(\.text), rest.tokens.map(\.text))
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = start + before.count - after.count
    let isOption = before[start].contains(where: { $0 == ":" || $0 == "=" }) || before[start].hasPrefix("--")
    guard start == 0 || end == before.count || isOption, !words.tokens.dropFirst(start).prefix(3).saysForWhichPeriod
    else {
      return false
    }
    (due, words) = (moment, rest)
    return true
  }
}

extension Token {
  /// `@ana`, or somebody whom the chat has resolved.
  fileprivate var isPerson: Bool { if case .mention = kind { true } else { isWord && text.hasPrefix("@") } }
}

extension ArraySlice<Token> {
  /// `for Q4`, `pour mars`: what something is made for, and not when it is due.
  fileprivate var saysForWhichPeriod: Bool {
    let words = map(\.folded).filter { $0 != "le" }
    guard let first = words.first, ["for", "pour"].contains(first), let period = words.dropFirst().first else {
      return false
    }
    return period.count == 2 && "qt".contains(period.prefix(1)) && "1234".contains(period.suffix(1))
  }
}

extension Words {
  fileprivate var endsInFigure: Bool {
    Score.words.contains { pair in
      var copy = self
      return copy.takeFigure(after: pair.words, atEnd: true) != nil
    }
  }

  /// What stands between two options: `value 8, size 3 and @bob`.
  fileprivate mutating func dropJoint() {
    guard count > 1, let last = tokens.last, last.isWord, [",", ";", ".", "and", "et", "&"].contains(last.folded) else {
      return
    }
    dropLast()
  }

  /// One of these phrases where the line ends with it.
  fileprivate mutating func dropPhrase(_ phrases: [String]) {
    for phrase in phrases {
      let parts = Folding.fold(phrase).split(separator: " ").map(String.init)
      guard tokens.count > parts.count, tokens.suffix(parts.count).map(\.folded) == parts else { continue }
      for _ in parts { dropLast() }
      return
    }
  }
}
