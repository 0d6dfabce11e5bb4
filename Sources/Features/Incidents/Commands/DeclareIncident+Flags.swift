import Commands
import Kernel

extension DeclareIncident {
  /// The words that change who reads of an incident, and whether it counts.
  ///
  /// They count at the end of the line, in any order, with or without punctuation; as `--private` and `--drill`; and in
  /// front with a colon or in brackets. Anywhere else they belong to the title.
  struct Flags {
    private(set) var isPrivate = false
    private(set) var isDrill = false
    /// True when `--public` says that such a word is a part of the title.
    private let isTitle: Bool

    /// - Throws: what `take` does.
    init(_ words: inout Words) throws(SyntaxProblem) {
      isTitle = words.takeFlag("public", isBare: false)
      if !isTitle, let flag = words.takeMarked(Self.all) { note(flag) }
      try take(from: &words)
    }

    /// Takes those at the end of the line; with `--public` in it none.
    ///
    /// - Throws: `flag.unclear` where it may as well end a sentence: “the sheet is private”.
    mutating func take(from words: inout Words) throws(SyntaxProblem) {
      let typed = words
      while !isTitle, let flag = words.lastFlag(Self.all), !words.endsAfterLink {
        if words.endsSentence { throw Self.unclear(flag, typed) }
        words.takeLastFlag()
        note(flag)
      }
      for flag in Self.all where words.takeFlag(flag, isBare: false) { note(flag) }
    }

    /// - Throws: `flag.unclear` for a line that begins with one: “private keys leaked” and “drill press broken” are titles.
    func check(_ words: Words, _ typed: Words) throws(SyntaxProblem) {
      guard !isTitle else { return }
      var rest = words
      _ = rest.takeNext("this is", "it is", "it's", "keep", "c’est", "ceci est")
      for flag in Self.all where rest.takeNext(flag) != nil { throw Self.unclear(flag, typed) }
    }

    /// Whether a word can be nothing but one of these.
    static func isFlag(_ word: String) -> Bool { all.contains(Folding.fold(word)) }

    private mutating func note(_ flag: String) {
      if Self.drills.contains(flag) { isDrill = true } else { isPrivate = true }
    }

    /// The same line twice: as what the word would make of it, and as a title.
    static func unclear(_ flag: String, _ typed: Words) -> SyntaxProblem {
      let (declare, language) = (typed.world.line("declare"), typed.language)
      let isDrill = drills.contains(Folding.fold(flag))
      let option = isDrill ? language.pick(en: "drill", fr: "exercice") : language.pick(en: "private", fr: "privé")
      var rest = typed
      let isFirst = all.contains { rest.takeNext($0) != nil }
      let meant: RichText = "\(code: declare) --\(plain: option) \(rest.source)"
      let title: RichText = "\(code: declare) --public \(typed.source)"
      let lines: RichText = "\n1. \(meant)\n2. \(title)"
      let word = typed.world.person.audience.quoted(flag)
      let start: RichText =
        isFirst
        ? language.pick(
          en: "The first word may be more than a part of the title.",
          fr: "Le premier mot peut être plus qu’une partie du titre.")
        : language.pick(
          en: "\(word) may be more than a part of the title.", fr: "\(word) peut être plus qu’une partie du titre.")
      return SyntaxProblem(
        "flag.unclear",
        language.pick(
          en: "\(start) Nothing was declared. Type one of these:\(lines)",
          fr: "\(start) Rien n’a été déclaré. Tapez l’une de ces lignes :\(lines)"))
    }

    /// Folded.
    private static let drills: Set<String> = ["drill", "exercise", "exercice"]
    private static let all = [
      "private", "prive", "privee", "confidential", "confidentiel", "confidentielle", "drill", "exercise", "exercice",
    ]
  }
}

extension Words {
  /// One of these words at the end, whatever punctuation stands around it.
  fileprivate func lastFlag(_ flags: [String]) -> String? {
    guard let last = tokens.last(where: { !$0.isMark }), last.isWord else { return nil }
    return flags.first { $0 == last.bareWord }
  }

  /// Takes that word, and what only leads to it: “, it’s private!”.
  fileprivate mutating func takeLastFlag() {
    while tokens.last?.isMark == true { dropLast() }
    dropLast()
    if let last = tokens.last, last.isWord, ["c'est", "it's", "strictly", "strictement", "tres"].contains(last.folded) {
      dropLast()
    }
  }

  /// A flag in front that is marked as one: `private: …`, `[drill] …`, `confidentiel : …`.
  fileprivate mutating func takeMarked(_ flags: [String]) -> String? {
    guard let first = tokens.first, first.isWord, let flag = flags.first(where: { $0 == first.bareWord }) else {
      return nil
    }
    let isFollowed = tokens.dropFirst().first.map { [":", "-", "–", "—"].contains($0.text) } == true
    guard isFollowed || first.folded != flag else { return nil }
    dropFirst(isFollowed ? 2 : 1)
    return flag
  }

  /// “Set to private”, “dark after drill”: the last word belongs to the one in front of it.
  fileprivate var endsAfterLink: Bool {
    let links: Set<String> = [
      "to", "as", "was", "were", "after", "before", "during", "the", "a", "in", "of", "and", "became",
      "apres", "avant", "pendant", "un", "une", "le", "la", "de", "et", "devenu", "devenue",
    ]
    return wordBeforeLast.map(links.contains) == true
  }

  /// “The sheet is private”: what it says, or what it asks for.
  fileprivate var endsSentence: Bool {
    wordBeforeLast.map(["is", "are", "est", "sont", "en"].contains) == true
  }

  private var wordBeforeLast: String? {
    let words = tokens.filter { !$0.isMark }
    guard words.count > 1, let before = words.dropLast().last, before.isWord else { return nil }
    return before.folded
  }
}

extension Token {
  /// Punctuation that stands alone, or a word that is only said along with a request.
  fileprivate var isMark: Bool {
    isWord && (bareWord.isEmpty || ["please", "pls", "thanks", "svp", "stp", "merci"].contains(bareWord))
  }

  /// Without the punctuation around it, folded.
  fileprivate var bareWord: String {
    let marks: Set<Character> = ["(", ")", "[", "]", "{", "}", "*", "`", ",", ".", ";", ":", "!", "…"]
    let start = folded.drop(while: marks.contains)
    return String(start.lastIndex { !marks.contains($0) }.map { start[...$0] } ?? start)
  }
}
