import Kernel

/// How promises were kept in a period: those whose first date fell into it, as far as it has gone.
struct PromiseFigures: Sendable, Hashable {
  /// Every one of them, by number.
  private(set) var promised: [Int] = []
  /// Done by the date that was promised first.
  private(set) var kept: [Int] = []
  /// Those that got another date.
  private(set) var moved: [Int] = []
  /// How often.
  private(set) var moves = 0
  /// Not done by the date that held last: done later, or still open.
  private(set) var late: [Int] = []
  private(set) var dropped: [Int] = []
  /// Of those that were not kept and not dropped: how far behind the first date they were done, or are now.
  private(set) var delay = Spread([])
  /// How old what is open at the end of the period was then.
  private(set) var age = Spread([])

  init(of state: Priorities, in period: Range<Timestamp>, at now: Timestamp) {
    let end = min(period.upperBound, now)
    var (delays, ages): ([Spread.Value], [Spread.Value]) = ([], [])
    for number in state.numbers {
      guard let facts = state[number]?.facts else { continue }
      if facts.proposed.at <= end, facts.end.map({ $0.mark.at > end }) ?? true {
        ages.append(Spread.Value(length: end.milliseconds(since: facts.proposed.at), number: number))
      }
      guard let promise = facts.promise, period.contains(promise.first), promise.first <= end else { continue }
      if let delay = count(promise, facts, number, at: end) {
        delays.append(Spread.Value(length: delay, number: number))
      }
    }
    (delay, age) = (Spread(delays), Spread(ages))
  }

  /// The delay of one that was not kept.
  private mutating func count(_ promise: Promise, _ facts: Facts, _ number: Int, at end: Timestamp) -> Int64? {
    promised.append(number)
    let moves = promise.moves.filter { $0.mark.at <= end }
    if !moves.isEmpty { moved.append(number) }
    self.moves += moves.count
    let held = moves.last?.to ?? promise.first
    let over = facts.end.flatMap { $0.mark.at <= end ? $0 : nil }
    if over?.kind == .dropped {
      dropped.append(number)
      return nil
    }
    let done = over?.mark.at ?? end
    if done > held { late.append(number) }
    guard !facts.isKept else {
      kept.append(number)
      return nil
    }
    return done.milliseconds(since: promise.first)
  }
}

extension Facts {
  /// Whether it was done by the date that was promised first.
  var isKept: Bool {
    guard let promise, let end, end.kind == .done else { return false }
    return end.mark.at <= promise.first
  }
}
