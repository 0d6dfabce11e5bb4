import Kernel

/// Bounds how long an answer may take: a chat gives up on a request after three seconds, and its person types again.
///
/// One task sleeps until the oldest request's time is over, however many there are: a timer for each would cost more
/// than most requests do.
package final class Patience: Sendable {
  /// In milliseconds: what leaves half a second of a chat's three for the network.
  package static let budget: Int64 = 2500
  /// How much work may go on without anybody waiting: beyond it, a disk that hangs would pile up commands for ever.
  package static let lateLimit = 1000

  /// What became of waiting.
  package enum Outcome<Value: Sendable>: Sendable {
    case inTime(Value)
    /// The work goes on; its value is handed over when it comes.
    case late
    /// Too much is late already: the work was not begun.
    case busy
  }

  private struct Waiting: Sendable {
    /// In milliseconds of `uptime`.
    var deadline: Int64
    var giveUp: @Sendable () -> Void
  }

  private struct Content: Sendable {
    var waiting: [Int: Waiting] = [:]
    /// Given up, and still at work.
    var late = 0
    var next = 0
    var isWatched = false
  }

  private let content = Lock(Content())
  private let uptime: @Sendable () -> Int64
  private let sleep: @Sendable (Int64) async -> Void

  /// - Parameter uptime: Milliseconds on a clock that nobody sets.
  package init(uptime: @escaping @Sendable () -> Int64, sleep: @escaping @Sendable (Int64) async -> Void) {
    self.uptime = uptime
    self.sleep = sleep
  }

  /// What the work comes to within the budget; when that takes longer, its value goes to `deliver` in the end.
  package func outcome<Value: Sendable>(
    of work: @escaping @Sendable () async -> Value, late deliver: @escaping @Sendable (Value) async -> Void
  ) async -> Outcome<Value> {
    if content.withLock({ $0.late >= Patience.lateLimit }) { return .busy }
    return await withCheckedContinuation { continuation in
      let number = begin { continuation.resume(returning: .late) }
      Task.immediate {
        let value = await work()
        if self.end(number) { return continuation.resume(returning: .inTime(value)) }
        await deliver(value)
        self.content.withLock { $0.late -= 1 }
      }
    }
  }

  /// Returns when nothing is late any more, or after about so many milliseconds.
  ///
  /// It looks every 20 ms: a process stops once, and a wake-up kept ready for that would burden every answer.
  package func finish(within milliseconds: Int64) async {
    let step: Int64 = 20
    for _ in 0..<milliseconds / step where content.withLock({ $0.late }) > 0 { await sleep(step) }
  }

  private func begin(_ giveUp: @escaping @Sendable () -> Void) -> Int {
    let deadline = uptime() + Patience.budget
    let (number, isFirst) = content.withLock { content in
      content.next += 1
      content.waiting[content.next] = Waiting(deadline: deadline, giveUp: giveUp)
      defer { content.isWatched = true }
      return (content.next, !content.isWatched)
    }
    if isFirst { Task { await watch() } }
    return number
  }

  /// False when it was given up.
  private func end(_ number: Int) -> Bool { content.withLock { $0.waiting.removeValue(forKey: number) } != nil }

  private func watch() async {
    while let deadline = nextDeadline() {
      // Until the oldest request's time is over; at least a moment, because a timer may fire early.
      await sleep(max(1, deadline - uptime()))
      for waiting in takeOverdue() { waiting.giveUp() }
    }
  }

  private func nextDeadline() -> Int64? {
    content.withLock { content in
      let deadline = content.waiting.values.map(\.deadline).min()
      content.isWatched = deadline != nil
      return deadline
    }
  }

  private func takeOverdue() -> [Waiting] {
    let now = uptime()
    return content.withLock { content in
      let overdue = content.waiting.filter { $0.value.deadline <= now }
      for number in overdue.keys { content.waiting[number] = nil }
      content.late += overdue.count
      return Array(overdue.values)
    }
  }
}
