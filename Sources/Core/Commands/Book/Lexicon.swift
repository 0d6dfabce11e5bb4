import Kernel

/// The words of one root, prepared for look-ups; it knows nothing of what the commands do.
///
/// A class because it never changes and every line refers to it: passing it on counts one reference, not a dozen.
final class Lexicon: Sendable {
  /// What a word leads to.
  enum Target: Sendable, Hashable {
    /// An index into the commands.
    case command(Int)
    case help
    /// A verb that is suggested and never carried out.
    case suggestion(String)
  }

  let words: Vocabulary
  /// The verbs that answers offer.
  let offered: Verbs
  /// For each command, in the order of `words.commands`, whether it records something.
  let changesState: [Bool]
  /// Every verb, folded.
  let verbs: [String: Int]
  /// The verbs that begin titles too, folded.
  let nouns: Set<String>
  /// Every verb in lower case, with its accents.
  let spellings: Set<String>
  /// The largest number of words of the verbs that begin with a word; 1 is left out.
  let lengths: [String: Int]
  /// Phrases that begin a title although their first word is a verb, by that word.
  let titles: [String: [[Substring]]]
  /// What typos are compared with: verbs of one word.
  let typos: Typos.Index<Target>

  init(_ words: Vocabulary, changesState: [Bool]) {
    self.words = words
    offered = words.offered
    self.changesState = changesState
    var verbs: [String: Int] = [:]
    var lengths: [String: Int] = [:]
    var candidates: [Typos.Candidate<Target>] = []
    let nouns = Set(words.commands.flatMap(\.nouns).map(Folding.fold))
    for (index, command) in words.commands.enumerated() {
      for verb in command.allVerbs {
        let folded = Folding.fold(verb)
        guard verbs.updateValue(index, forKey: folded) == nil else { continue }
        let parts = folded.split(separator: " ")
        if parts.count > 1, let first = parts.first {
          lengths[String(first)] = max(parts.count, lengths[String(first)] ?? 1)
        } else if !nouns.contains(folded) {
          candidates.append(Typos.Candidate(verb, .command(index)))
        }
      }
    }
    candidates += Vocabulary.helpVerbs.map { Typos.Candidate($0, .help) }
    candidates += words.suggests.sorted { $0.key < $1.key }.map { Typos.Candidate($0.key, .suggestion($0.value)) }
    self.verbs = verbs
    self.nouns = nouns
    spellings = Set(words.commands.flatMap(\.allVerbs).map { $0.lowercased() })
    self.lengths = lengths
    titles = Dictionary(grouping: words.titles.map { Folding.fold($0).split(separator: " ") }) {
      $0.first.map(String.init) ?? ""
    }
    typos = Typos.Index(candidates)
  }

  /// The canonical verb of a command.
  func verb(of index: Int) -> String { words.commands[index].canonical }

  func command(named handler: String?) -> Int? {
    handler.flatMap { name in words.commands.firstIndex { $0.handler == name } }
  }

  /// The longest verb in front and how many words it covers.
  ///
  /// One that begins titles too counts in front of a record's id, and where `takesNouns`.
  func verb(in tokens: ArraySlice<Token>, takesNouns: Bool = false) -> (command: Int, count: Int)? {
    guard let (index, count) = anyVerb(in: tokens) else { return nil }
    let verb = tokens.prefix(count).map { Self.key($0.folded) }.joined(separator: " ")
    guard !takesNouns, nouns.contains(verb) else { return (index, count) }
    return tokens.dropFirst(count).first.map(isRecordID) == true ? (index, count) : nil
  }

  private func anyVerb(in tokens: ArraySlice<Token>) -> (command: Int, count: Int)? {
    guard let first = tokens.first, first.isWord else { return nil }
    let word = Self.key(first.folded)
    if let longest = lengths[word], tokens.count > 1 {
      for count in stride(from: min(longest, tokens.count), to: 1, by: -1) {
        let parts = tokens.prefix(count)
        guard parts.allSatisfy(\.isWord) else { continue }
        if let index = verbs[parts.map { Self.key($0.folded) }.joined(separator: " ")] { return (index, count) }
      }
    }
    return verbs[word].flatMap { isSpelt(first.text) ? ($0, 1) : nil }
  }

  /// `INC-12`, or `inc12` and `inc` for the prefix `INC`.
  func isRecordID(_ token: Token) -> Bool {
    guard token.isWord else { return false }
    let letters = token.folded.utf8.prefix { (0x61...0x7A).contains($0) }
    var tail = token.folded.utf8.dropFirst(letters.count)
    if tail.last == UInt8(ascii: ":") || tail.last == UInt8(ascii: ",") { tail = tail.dropLast() }
    let isPrefix = letters.elementsEqual(Folding.fold(words.prefix).utf8)
    if tail.first == UInt8(ascii: "-"), (1...8).contains(letters.count) {
      tail = tail.dropFirst()
    } else if !isPrefix {
      return false
    }
    return tail.count <= 9 && (isPrefix || !tail.isEmpty) && tail.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// True when a phrase that begins titles stands in front; one that ends in an apostrophe goes on in the same word.
  func opensTitle(_ tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.first, first.isWord, let phrases = titles[first.folded] else { return false }
    return phrases.contains { phrase in
      guard phrase.count <= tokens.count else { return false }
      return zip(phrase, tokens).allSatisfy { part, token in
        guard token.isWord else { return false }
        return part.utf8.last == UInt8(ascii: "'")
          ? token.folded.utf8.starts(with: part.utf8) : Self.key(token.folded).utf8.elementsEqual(part.utf8)
      }
    }
  }

  /// False for accents that no verb has: “règle” begins a title and is not “réglé”; without accents anything goes.
  private func isSpelt(_ typed: String) -> Bool {
    typed.utf8.allSatisfy { $0 < 0x80 } || spellings.contains(Self.key(typed.lowercased()))
  }

  /// A word as verbs are looked up: without the mark that people put behind it (`note:`, `status?`).
  static func key(_ folded: String) -> String {
    guard let last = folded.utf8.last, [0x21, 0x2C, 0x2E, 0x3A, 0x3F].contains(last), folded.utf8.count > 1 else {
      return folded
    }
    return String(Substring(folded.utf8.dropLast()))
  }
}
