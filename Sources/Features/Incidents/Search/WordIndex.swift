import HashTreeCollections

/// Which words are in which incidents: made of persistent collections, so that a copy costs nothing and a command costs
/// the same whatever the history.
///
/// It only grows: what was taken back stays in the timeline, and can be found there.
struct WordIndex: Sendable, Equatable {
  private var postings: TreeDictionary<Word, Postings> = [:]
  /// The words that begin with the same three letters: a set, for there may be thousands of `err-…`.
  private var beginnings: TreeDictionary<UInt32, TreeSet<Word>> = [:]

  init() {}

  /// The number of incidents that have words.
  private(set) var incidents = 0

  /// How many different words there are.
  var count: Int { postings.count }

  subscript(_ word: Word) -> Postings? { postings[word] }

  /// The words that begin like this one; none for one of less than three letters, which much begins like.
  func words(beginningWith prefix: Word) -> [Word] {
    guard prefix.count >= 3 else { return [] }
    return Array((beginnings[prefix.beginning] ?? []).lazy.filter { $0.hasPrefix(prefix) })
  }

  /// What a word that so many incidents have says about one: its inverse document frequency, as in Robertson and
  /// Spärck Jones (1976), in bits.
  func weight(of count: Int) -> Double {
    // A word is as rare as among so many incidents, when there are fewer: two of three are no sign.
    let ratio = 1 + Double(max(incidents, 50)) / Double(max(count, 1))
    // The binary logarithm, straight between powers of two: no order of weights depends on more.
    return Double(ratio.exponent) + ratio.significand - 1
  }

  /// Remembers the words of an incident that was not there yet.
  mutating func add(_ words: some Sequence<Word>, of number: Int) {
    incidents += 1
    insert(words, of: number)
  }

  /// Remembers that an incident has these words too.
  mutating func insert(_ words: some Sequence<Word>, of number: Int) {
    guard let number = UInt32(exactly: number) else { return }
    for word in words {
      guard let list = postings[word] else {
        postings[word] = Postings([number])
        remember(word)
        continue
      }
      if !list.contains(number) { postings[word] = list.adding(number) }
    }
  }

  /// An index of incidents that come all at once; each number is there once.
  init(_ numbers: [Word: [UInt32]], incidents: Int) {
    self.incidents = incidents
    for (word, numbers) in numbers {
      postings[word] = Postings(numbers.sorted())
      remember(word)
    }
  }

  private mutating func remember(_ word: Word) { beginnings[word.beginning, default: []].insert(word) }
}
