import Kernel

/// How long something took, several times; nanoseconds.
struct Timings {
  let sorted: [Int]

  init(_ nanoseconds: [Int]) { sorted = nanoseconds.sorted() }

  init(rounds: Int, _ body: () -> Int) {
    var sum = 0
    var nanoseconds: [Int] = []
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      sum &+= body()
      nanoseconds.append(start.nanoseconds)
    }
    // What nobody reads might not be done at all.
    precondition(sum >= 0)
    self.init(nanoseconds)
  }

  func percentile(_ percent: Int) -> Int { sorted[min(sorted.count - 1, sorted.count * percent / 100)] }

  /// Median, least and most.
  var json: JSON { .array([percentile(50), sorted[0], sorted[sorted.count - 1]].map { .int(Int64($0)) }) }
}

extension ContinuousClock.Instant {
  /// Since then.
  var nanoseconds: Int {
    let spent = (ContinuousClock.now - self).components
    return Int(spent.seconds) * 1_000_000_000 + Int(spent.attoseconds / 1_000_000_000)
  }
}
