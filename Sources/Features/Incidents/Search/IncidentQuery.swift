import Commands
import HashTreeCollections
import Kernel

/// Words that somebody looks for; the last one may be the beginning of a word.
struct IncidentQuery: Sendable {
  /// What was typed, for the line that repeats it.
  let text: String
  private let words: [Word]

  init(_ text: String) {
    self.text = text
    var words: [Word] = []
    for (word, _) in Word.all(in: text) where !words.contains(word) { words.append(word) }
    self.words = words
  }

  /// True when only words were typed that every sentence has.
  var isEmpty: Bool { words.isEmpty }

  func seeks(_ word: Word) -> Bool { words.contains(word) || words.last.map { word.hasPrefix($0) } == true }

  /// What an index has for a query.
  struct Matches: Sendable {
    /// The best first: rare words before common ones, then the latest.
    var numbers: [Int] = []
    /// True when none has all of the words.
    var isPartial = false
  }

  ///
  /// - Parameter isReadable: whether the reader may know of an incident: what they may not decides nothing.
  func matches(in index: WordIndex, where isReadable: (Int) -> Bool) -> Matches {
    guard let last = words.last else { return Matches() }
    let others = words.dropLast().map { index[$0] }
    var all = index[last].map { with(others + [$0]) } ?? []
    let ending = all.count < Self.enough ? numbers(beginningWith: last, in: index) : []
    all += ending.subtracting(all).sorted(by: >).filter { number in
      others.allSatisfy { $0?.contains(UInt32(number)) == true }
    }
    all = all.filter(isReadable)
    guard all.isEmpty, words.count > 1 else { return Matches(numbers: all) }
    return Matches(numbers: withSome(in: index, orBeginning: ending), isPartial: true)
  }

  /// Whoever finds so many with the whole last word needs none that only begins like it.
  private static let enough = 100

  /// Of each word that begins like the last one, the latest so many.
  private static let depth = 1000

  private func numbers(beginningWith last: Word, in index: WordIndex) -> Set<Int> {
    var numbers: Set<Int> = []
    for word in index.words(beginningWith: last) where word != last {
      numbers.formUnion(index[word]?.newest(atMost: Self.depth) ?? [])
    }
    return numbers
  }

  /// Those that are in all lists, highest first.
  private func with(_ lists: [Postings?]) -> [Int] {
    let known = lists.compactMap(\.self).sorted { $0.count < $1.count }
    guard known.count == lists.count, let rarest = known.first else { return [] }
    return known.dropFirst().reduce(rarest.newest()) { $1.common(with: $0) }
  }

  /// How many incidents are looked at when none has all words: those with the rarest ones.
  private static let candidates = 10_000

  private func withSome(in index: WordIndex, orBeginning ending: Set<Int>) -> [Int] {
    var scores: [Int: Double] = [:]
    let lists = words.compactMap { index[$0] }.sorted { $0.count < $1.count }
    for number in ending { scores[number] = index.weight(of: ending.count) }
    for list in lists {
      let weight = index.weight(of: list.count)
      let room = Self.candidates - scores.count
      if room >= list.count {
        for number in list.newest() { scores[number, default: 0] += weight }
      } else {
        for number in scores.keys where list.contains(UInt32(number)) { scores[number, default: 0] += weight }
        for number in list.newest(atMost: max(0, room)) where scores[number] == nil { scores[number] = weight }
      }
    }
    return scores.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key)
  }
}
