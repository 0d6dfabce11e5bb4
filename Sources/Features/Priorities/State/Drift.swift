import Kernel

/// What has changed since a freeze: in, out, moved, late.
struct Drift: Sendable, Hashable {
  /// What is open now and was not there then, in its order.
  private(set) var added: [Int] = []
  /// What was open then and is over now.
  private(set) var over: [Int] = []
  /// The fewest that have to change places to make one order of the other, with their places then and now.
  private(set) var moved: [Move] = []
  /// What has not been done by its promised date.
  private(set) var late: [Int] = []

  /// A priority that changed places, counted from 1.
  struct Move: Sendable, Hashable {
    var number: Int
    var from: Int
    var to: Int
  }

  var isEmpty: Bool { added.isEmpty && over.isEmpty && moved.isEmpty && late.isEmpty }

  init(since freeze: Freeze, of state: Priorities, at now: Timestamp) {
    let order = state.order
    let then = Dictionary(freeze.places.enumerated().map { ($1.number, $0 + 1) }) { first, _ in first }
    added = order.filter { then[$0] == nil }
    over = freeze.places.map(\.number).filter { !state.open.contains($0) }
    let kept = order.compactMap { then[$0] }
    let stayed = Set(Drift.longestRise(kept))
    for (index, number) in order.enumerated() {
      guard let from = then[number], from != index + 1, !stayed.contains(from) else { continue }
      moved.append(Move(number: number, from: from, to: index + 1))
    }
    late = order.filter { state[$0]?.facts.isLate(at: now) == true }
  }

  /// The longest increasing subsequence of distinct numbers, by patience sorting.
  ///
  /// M. L. Fredman, “On computing the length of longest increasing subsequences”, 1975.
  private static func longestRise(_ values: [Int]) -> [Int] {
    var tails: [Int] = []
    var before = [Int?](repeating: nil, count: values.count)
    for (index, value) in values.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var rise: [Int] = []
    var next = tails.last
    while let index = next {
      rise.append(values[index])
      next = before[index]
    }
    return rise.reversed()
  }
}
