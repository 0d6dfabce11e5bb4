import HashTreeCollections

/// Which words are in which incidents: made of persistent collections, so that a copy costs nothing and a command costs
/// the same whatever the history.
///
/// It only grows: what was taken back stays in the timeline, and can be found there.
struct WordIndex: Sendable, Equatable {
  private var postings: TreeDictionary<Word, Postings> = [:]
  /// The words that begin with the same three letters, in the order in which they were first seen.
  private var beginnings: TreeDictionary<UInt32, [Word]> = [:]

  init() {}

  /// The number of incidents that have words.
  private(set) var incidents = 0

  /// How many different words there are.
  var count: Int { postings.count }

  subscript(_ word: Word) -> Postings? { postings[word] }

  /// The words that begin like this one; none for one of less than three letters, which much begins like.
  func words(beginningWith prefix: Word) -> [Word] {
    guard prefix.count >= 3 else { return [] }
    return (beginnings[prefix.beginning] ?? []).filter { $0.hasPrefix(prefix) }
  }

  /// Those that are in all lists, highest first.
  static func intersection(_ lists: [Postings]) -> [Int] {
    let lists = lists.sorted { $0.count < $1.count }
    guard let rarest = lists.first else { return [] }
    return rarest.newest().filter { number in lists.dropFirst().allSatisfy { $0.contains(UInt32(number)) } }
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
      // Nil for a word that was there: let go of the old list first, so that it is changed in place where possible.
      let isNew = insert(number, into: &postings[word])
      if isNew { beginnings[word.beginning, default: []].append(word) }
    }
  }

  private func insert(_ number: UInt32, into postings: inout Postings?) -> Bool {
    guard var list = postings else {
      postings = .one(number)
      return true
    }
    postings = nil
    list.insert(number)
    postings = list
    return false
  }

  /// An index of incidents that come all at once, in any order: what a snapshot holds.
  init(_ numbers: [Word: [UInt32]], incidents: Int) {
    self.incidents = incidents
    for (word, numbers) in numbers {
      postings[word] = Postings(numbers)
      beginnings[word.beginning, default: []].append(word)
    }
  }

  // Which of two new words was seen first is not part of what the index says.
  static func == (a: WordIndex, b: WordIndex) -> Bool { a.postings == b.postings }
}
