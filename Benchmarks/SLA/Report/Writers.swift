import Kernel
import SLAs

/// What an append costs whoever writes, with and without somebody who reads reports all the time.
///
/// As in the dispatcher: the writer appends to a copy, and the copy becomes the current value, which readers take.
struct Writers {
  private let ledger: Ledger
  private let months: [Range<CivilDate>]
  private let rows: [JudgedClock]

  init(_ ledger: Ledger, asking months: [Range<CivilDate>]) {
    (self.ledger, self.months) = (ledger, months)
    rows = ledger.rows(due: months[0])
  }

  /// The 99th percentile of each round alone and beside reports, a pair of rounds after the other, and how many reports
  /// were read.
  func run(rounds: Int, appends: Int) -> (alone: [Int], besideReports: [Int], reports: Int) {
    var (alone, beside, reports): ([Int], [Int], Int) = ([], [], 0)
    for _ in 0..<rounds {
      alone.append(appending(appends, to: Lock(ledger)))
      let (current, isDone) = (Lock(ledger), Lock(false))
      let (read, p99) = concurrently({ [months] in reading(current, of: months, until: isDone) }) {
        let p99 = appending(appends, to: current)
        isDone.withLock { $0 = true }
        return p99
      }
      beside.append(p99)
      reports += read
    }
    return (alone, beside, reports)
  }

  private func appending(_ count: Int, to current: Lock<Ledger>) -> Int {
    var nanoseconds: [Int] = []
    nanoseconds.reserveCapacity(count)
    for index in 0..<count {
      let start = ContinuousClock.now
      var next = current.withLock { $0 }
      next.append(rows[index % rows.count])
      let saved = next
      current.withLock { $0 = saved }
      nanoseconds.append(start.nanoseconds)
    }
    return Timings(nanoseconds).percentile(99)
  }
}

/// Asks for reports until it is told to stop; how many.
private func reading(_ current: Lock<Ledger>, of months: [Range<CivilDate>], until isDone: Lock<Bool>) -> Int {
  var count = 0
  while !isDone.withLock({ $0 }) {
    let ledger = current.withLock { $0 }
    if !ledger.tally(by: .pair, in: months, breachedIDs: 5).isEmpty { count += 1 }
  }
  return count
}
