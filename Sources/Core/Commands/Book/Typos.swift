import Kernel

/// How far two folded words are apart, for typos.
enum Typos {
  /// A word that a typo may have been meant as.
  struct Candidate<Target: Sendable>: Sendable {
    let word: String
    let target: Target
    fileprivate let bytes: [UInt8]

    init(_ word: String, _ target: Target) {
      self.word = word
      self.target = target
      bytes = Array(Folding.fold(word).utf8)
    }

    /// True when `typed` has the same letters but for two neighbours that changed places.
    func isTransposition(_ typed: String) -> Bool {
      let other = Array(typed.utf8)
      guard other.count == bytes.count, let first = bytes.indices.first(where: { bytes[$0] != other[$0] }),
        first + 1 < bytes.count
      else { return false }
      return bytes[first] == other[first + 1] && bytes[first + 1] == other[first]
        && bytes[(first + 2)...].elementsEqual(other[(first + 2)...])
    }

    /// True when one of both begins with a negation and the other does not: “unlink” is no typo of “link”.
    func negates(_ typed: String) -> Bool {
      ["un", "de", "dis", "in"].contains { prefix in
        bytes.starts(with: prefix.utf8) != typed.utf8.starts(with: prefix.utf8)
      }
    }
  }

  /// What a look at the length and the letters tells, so that most comparisons end after a few instructions.
  private struct Shape: Sendable {
    let count: Int
    let letters: UInt32

    init(_ bytes: [UInt8]) {
      count = bytes.count
      letters = bytes.reduce(0) { $0 | (1 << UInt32($1 & 0x1F)) }
    }

    /// An edit adds at most one letter that does not occur, and takes away at most one that does.
    func mayBe(_ other: Shape, within limit: Int) -> Bool {
      abs(count - other.count) <= limit && (letters & ~other.letters).nonzeroBitCount <= limit
        && (other.letters & ~letters).nonzeroBitCount <= limit
    }
  }

  /// Candidates beside their shapes.
  struct Index<Target: Sendable>: Sendable {
    private let candidates: [Candidate<Target>]
    private let shapes: [Shape]

    init(_ candidates: [Candidate<Target>]) {
      self.candidates = candidates
      shapes = candidates.map { Shape($0.bytes) }
    }

    /// The candidates within a number of edits, nearest first, in their own order among equals.
    func near(_ word: String, within limit: Int) -> [(candidate: Candidate<Target>, distance: Int)] {
      guard limit > 0 else { return [] }
      let bytes = Array(word.utf8)
      let shape = Shape(bytes)
      var found: [(candidate: Candidate<Target>, distance: Int)] = []
      for index in shapes.indices where shapes[index].mayBe(shape, within: limit) {
        let distance = Typos.distance(bytes, candidates[index].bytes)
        if distance <= limit { found.append((candidates[index], distance)) }
      }
      guard found.count > 1 else { return found }
      return found.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
        .map(\.element)
    }
  }

  /// One edit, two from seven letters up, none below three.
  static func tolerance(_ word: String) -> Int {
    switch word.utf8.count {
    case ..<3: 0
    // “sev2” and “#12” say something; they are no typos.
    case _ where word.utf8.contains { $0 < 0x41 }: 0
    case 3..<7: 1
    case 7..<32: 2
    default: 0
    }
  }

  /// Optimal string alignment (restricted Damerau–Levenshtein): insertion, deletion, substitution, swap of neighbours.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let width = b.count + 1
    // Three rows in one allocation: this one and the two before it.
    var rows = [Int](repeating: 0, count: 3 * width)
    for j in 0..<width { rows[j] = j }
    for i in a.indices {
      let (row, last, before) = ((i + 1) % 3 * width, i % 3 * width, (i + 2) % 3 * width)
      rows[row] = i + 1
      for j in b.indices {
        var best = min(rows[last + j + 1] + 1, rows[row + j] + 1, rows[last + j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[before + j - 1] + 1) }
        rows[row + j + 1] = best
      }
    }
    return rows[a.count % 3 * width + b.count]
  }
}
