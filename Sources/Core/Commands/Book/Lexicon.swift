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
  /// For each command, in the order of `words.commands`, whether it records something.
  let changesState: [Bool]
  /// Every verb, folded.
  let verbs: [String: Int]
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
    self.changesState = changesState
    var verbs: [String: Int] = [:]
    var lengths: [String: Int] = [:]
    var candidates: [Typos.Candidate<Target>] = []
    for (index, command) in words.commands.enumerated() {
      for verb in command.allVerbs {
        let folded = Folding.fold(verb)
        guard verbs.updateValue(index, forKey: folded) == nil else { continue }
        let parts = folded.split(separator: " ")
        if parts.count > 1, let first = parts.first {
          lengths[String(first)] = max(parts.count, lengths[String(first)] ?? 1)
        } else {
          candidates.append(Typos.Candidate(verb, .command(index)))
        }
      }
    }
    candidates += Vocabulary.helpVerbs.map { Typos.Candidate($0, .help) }
    candidates += words.suggests.sorted { $0.key < $1.key }.map { Typos.Candidate($0.key, .suggestion($0.value)) }
    self.verbs = verbs
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
  func verb(in tokens: ArraySlice<Token>) -> (command: Int, count: Int)? {
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
