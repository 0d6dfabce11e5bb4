import HashTreeCollections

/// The numbers of the incidents that have a word, in ascending order.
///
/// Most words are in one incident, some in nearly all: an addition copies at most one block, however many there are.
enum Postings: Sendable, Hashable {
  case one(UInt32)
  case few([UInt32])
  indirect case many(Blocks)

  /// Numbers in blocks of as many as share all but their lowest eleven bits, which are what a block keeps.
  struct Blocks: Sendable, Hashable {
    fileprivate static let shift: UInt32 = 11
    fileprivate var count = 0
    /// Behind the last block.
    fileprivate var end: UInt32 = 0
    fileprivate var blocks: TreeDictionary<UInt32, [UInt16]> = [:]
  }

  /// The longest list that is not in blocks.
  private static let fewest = 64

  /// One list of many numbers, each there once or more, in any order.
  init?(_ numbers: [UInt32]) {
    guard let first = numbers.first else { return nil }
    self = .one(first)
    for number in numbers.dropFirst() { insert(number) }
  }

  var count: Int {
    switch self {
    case .one: 1
    case .few(let numbers): numbers.count
    case .many(let blocks): blocks.count
    }
  }

  func contains(_ number: UInt32) -> Bool {
    switch self {
    case .one(let only): only == number
    case .few(let numbers): numbers.place(of: number).isThere
    case .many(let blocks): blocks.contains(number)
    }
  }

  /// Adds a number; the highest one is added fastest.
  mutating func insert(_ number: UInt32) {
    switch self {
    case .one(let only):
      if only != number { self = .few([min(only, number), max(only, number)]) }
    case .few(var numbers):
      let (place, isThere) = numbers.place(of: number)
      guard !isThere else { return }
      guard numbers.count >= Postings.fewest else {
        self = .one(number)
        numbers.insert(number, at: place)
        self = .few(numbers)
        return
      }
      var blocks = Blocks()
      for number in numbers { blocks.insert(number) }
      blocks.insert(number)
      self = .many(blocks)
    case .many(var blocks):
      guard !blocks.contains(number) else { return }
      self = .one(number)
      blocks.insert(number)
      self = .many(blocks)
    }
  }

  /// All of them, or the highest `limit`, highest first.
  func newest(atMost limit: Int = .max) -> [Int] {
    switch self {
    case .one(let only): return limit > 0 ? [Int(only)] : []
    case .few(let numbers): return numbers.suffix(limit).reversed().map { Int($0) }
    case .many(let blocks):
      var newest: [Int] = []
      newest.reserveCapacity(min(limit, blocks.count))
      var block = blocks.end
      while block > 0, newest.count < limit {
        block -= 1
        guard let low = blocks.blocks[block] else { continue }
        for number in low.reversed().prefix(limit - newest.count) {
          newest.append(Int(block << Blocks.shift | UInt32(number)))
        }
      }
      return newest
    }
  }
}

extension Postings.Blocks {
  fileprivate func contains(_ number: UInt32) -> Bool {
    blocks[number >> Self.shift]?.place(of: Self.low(number)).isThere ?? false
  }

  /// Adds a number that is not there.
  fileprivate mutating func insert(_ number: UInt32) {
    let low = Self.low(number)
    blocks[number >> Self.shift, default: []].insert(low)
    count += 1
    end = max(end, number >> Self.shift + 1)
  }

  private static func low(_ number: UInt32) -> UInt16 { UInt16(number & (1 << shift - 1)) }
}

extension Array where Element: Comparable {
  /// Where a value stands in an ascending list, or would stand; the end is looked at first.
  fileprivate func place(of value: Element) -> (index: Int, isThere: Bool) {
    guard let last, last >= value else { return (endIndex, false) }
    var (low, high) = (startIndex, endIndex - 1)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return (low, self[low] == value)
  }

  fileprivate mutating func insert(_ value: Element) { insert(value, at: place(of: value).index) }
}
