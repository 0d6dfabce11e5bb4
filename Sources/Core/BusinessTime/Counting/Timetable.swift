package import Kernel

/// The open stretches of a calendar over a part of the time line, indexed so that one count is a look-up.
///
/// Beside each stretch stands the sum of all open seconds before it, and for every 2¹⁵ seconds (about nine hours) the
/// first stretch that matters to them: no search, whatever the length. Instants are whole seconds, rounded down.
package struct Timetable: Sendable {
  private struct Stretch {
    var from: Int64
    var to: Int64
    /// Open seconds before `from`, since the start of the timetable.
    var before: Int64
  }

  /// The seconds since the Unix epoch about which this knows; outside them nothing is open.
  let covered: Range<Int64>
  /// All open seconds.
  let total: Int64
  private let stretches: [Stretch]
  private let firstInBlock: [Int32]

  private static let blockBits: Int64 = 15

  /// `open` lies inside `covered`, in order, and without two that touch.
  init(_ open: [Seconds], covering covered: Seconds) {
    var stretches: [Stretch] = []
    stretches.reserveCapacity(open.count)
    var sum: Int64 = 0
    for stretch in open {
      stretches.append(Stretch(from: stretch.lowerBound, to: stretch.upperBound, before: sum))
      sum += stretch.upperBound - stretch.lowerBound
    }
    var blocks: [Int32] = []
    var index = 0
    for start in stride(from: covered.lowerBound, through: covered.upperBound, by: 1 << Int(Timetable.blockBits)) {
      while index < stretches.count, stretches[index].to <= start { index += 1 }
      blocks.append(Int32(index))
    }
    self.covered = covered
    self.stretches = stretches
    total = sum
    firstInBlock = blocks
  }

  /// Open seconds from the start of the timetable up to a second since the Unix epoch.
  package func openSeconds(before second: Int64) -> Int64 {
    let index = self.index(at: second)
    guard index < stretches.count else { return total }
    let stretch = stretches[index]
    return stretch.before + max(0, second - stretch.from)
  }

  /// Open seconds between two instants; 0 when they are the wrong way round.
  package func elapsed(from: Timestamp, to: Timestamp) -> Int64 {
    max(0, openSeconds(before: to.seconds) - openSeconds(before: from.seconds))
  }

  /// The earliest second by which `sum` open seconds, at least 1, have gone by since the start; nil beyond the end.
  func second(reaching sum: Int64) -> Int64? {
    guard sum <= total else { return nil }
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].before < sum { low = middle + 1 } else { high = middle }
    }
    let stretch = stretches[low - 1]
    return stretch.from + sum - stretch.before
  }

  /// The first open second at or after another; nil when nothing more is open here.
  func opening(atOrAfter second: Int64) -> Int64? {
    let index = self.index(at: second)
    return index < stretches.count ? max(second, stretches[index].from) : nil
  }

  /// The open stretches between two seconds.
  func open(in range: Seconds) -> [Seconds] {
    var result: [Seconds] = []
    var index = self.index(at: range.lowerBound)
    while index < stretches.count, stretches[index].from < range.upperBound {
      result.append((stretches[index].from..<stretches[index].to).clamped(to: range))
      index += 1
    }
    return result
  }

  /// The first stretch that ends after a second.
  private func index(at second: Int64) -> Int {
    guard second >= covered.lowerBound else { return 0 }
    guard second < covered.upperBound else { return stretches.count }
    var index = Int(firstInBlock[Int((second - covered.lowerBound) >> Timetable.blockBits)])
    while index < stretches.count, stretches[index].to <= second { index += 1 }
    return index
  }
}
