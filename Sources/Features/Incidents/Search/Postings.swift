import HashTreeCollections

/// The numbers of the incidents that have a word, in ascending order.
///
/// Most words are in few incidents, some in nearly all: an addition copies at most one block, however many there are.
/// An immutable object, so that the tree that holds them copies references.
final class Postings: Sendable {
  let count: Int
  /// As long as there are few.
  private let few: [UInt32]
  /// Numbers in blocks of as many as share all but their lowest eleven bits, which are what a block keeps.
  private let blocks: TreeDictionary<UInt32, [UInt16]>
  /// Behind the last block.
  private let end: UInt32

  private static let shift: UInt32 = 11
  /// The longest list that is not in blocks.
  private static let fewest = 64

  /// Numbers in ascending order, each there once.
  init(_ numbers: [UInt32]) {
    count = numbers.count
    guard numbers.count > Postings.fewest else {
      (few, blocks, end) = (numbers, [:], 0)
      return
    }
    var blocks: TreeDictionary<UInt32, [UInt16]> = [:]
    var rest = numbers[...]
    while let first = rest.first {
      let block = rest.prefix { $0 >> Postings.shift == first >> Postings.shift }
      blocks[first >> Postings.shift] = block.map(Postings.low)
      rest = rest.dropFirst(block.count)
    }
    (few, self.blocks, end) = ([], blocks, (numbers.last ?? 0) >> Postings.shift + 1)
  }

  private init(count: Int, blocks: TreeDictionary<UInt32, [UInt16]>, end: UInt32) {
    (self.count, few, self.blocks, self.end) = (count, [], blocks, end)
  }

  func contains(_ number: UInt32) -> Bool {
    guard end > 0 else { return few.place(of: number).isThere }
    return blocks[number >> Postings.shift]?.place(of: Postings.low(number)).isThere ?? false
  }

  /// The same with a number that is not there; the highest one is added fastest.
  func adding(_ number: UInt32) -> Postings {
    guard end > 0 else {
      var numbers = few
      numbers.insert(number, at: numbers.place(of: number).index)
      return Postings(numbers)
    }
    var blocks = blocks
    let low = Postings.low(number)
    var block = blocks[number >> Postings.shift] ?? []
    block.insert(low, at: block.place(of: low).index)
    blocks[number >> Postings.shift] = block
    return Postings(count: count + 1, blocks: blocks, end: max(end, number >> Postings.shift + 1))
  }

  /// All of them, or the highest `limit`, highest first.
  func newest(atMost limit: Int = .max) -> [Int] {
    guard end > 0 else { return few.suffix(limit).reversed().map { Int($0) } }
    var newest: [Int] = []
    newest.reserveCapacity(min(limit, count))
    var block = end
    while block > 0, newest.count < limit {
      block -= 1
      guard let low = blocks[block] else { continue }
      for number in low.reversed().prefix(limit - newest.count) {
        newest.append(Int(block << Postings.shift | UInt32(number)))
      }
    }
    return newest
  }

  /// The highest of those that are wanted, the highest first.
  func newest(atMost limit: Int, where isWanted: (Int) -> Bool) -> [Int] {
    var batch = limit
    while true {
      let found = newest(atMost: batch)
      let wanted = found.filter(isWanted)
      if wanted.count >= limit || found.count < batch { return Array(wanted.prefix(limit)) }
      batch *= 4
    }
  }

  /// Those of some numbers, highest first, that are there too.
  func common(with numbers: [Int]) -> [Int] {
    // Looking up a few is faster, walking along both lists when one is not much longer.
    guard count < numbers.count * 8 else { return numbers.filter { contains(UInt32($0)) } }
    var rest = newest()[...]
    return numbers.filter { number in
      while let first = rest.first, first > number { rest.removeFirst() }
      return rest.first == number
    }
  }

  private static func low(_ number: UInt32) -> UInt16 { UInt16(number & (1 << shift - 1)) }
}

extension Postings: Equatable {
  static func == (a: Postings, b: Postings) -> Bool { a === b || (a.few == b.few && a.blocks == b.blocks) }
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
}
