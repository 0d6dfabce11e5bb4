import Kernel

/// Bounds how long an answer may take: a chat gives up on a request after three seconds, and its person types again.
///
/// One task sleeps until the oldest request's time is over, however many there are: a timer for each would cost more
/// than most requests do.
final class Patience: Sendable {
  /// In milliseconds: what leaves half a second of a chat's three for the network.
  static let budget: Int64 = 2500

  private struct Waiting: Sendable {
    var deadline: Timestamp
    var giveUp: @Sendable () -> Void
  }

  private struct Content: Sendable {
    var waiting: [Int: Waiting] = [:]
    var next = 0
    var isWatched = false
  }

  private let content = Lock(Content())
  private let now: @Sendable () -> Timestamp
  private let sleep: @Sendable (Int64) async -> Void

  init(now: @escaping @Sendable () -> Timestamp, sleep: @escaping @Sendable (Int64) async -> Void) {
    self.now = now
    self.sleep = sleep
  }

  /// What the work comes to; nil when that takes longer than the budget, and then it goes to `late` in the end.
  func value<Value: Sendable>(
    of work: @escaping @Sendable () async -> Value, late: @escaping @Sendable (Value) async -> Void
  ) async -> Value? {
    await withCheckedContinuation { continuation in
      let number = begin { continuation.resume(returning: nil) }
      Task.immediate {
        let value = await work()
        if self.end(number) { continuation.resume(returning: value) } else { await late(value) }
      }
    }
  }

  private func begin(_ giveUp: @escaping @Sendable () -> Void) -> Int {
    let deadline = now().adding(milliseconds: Patience.budget)
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
      await sleep(max(1, deadline.milliseconds(since: now())))
      for waiting in takeOverdue() { waiting.giveUp() }
    }
  }

  private func nextDeadline() -> Timestamp? {
    content.withLock { content in
      let deadline = content.waiting.values.map(\.deadline).min()
      content.isWatched = deadline != nil
      return deadline
    }
  }

  private func takeOverdue() -> [Waiting] {
    let now = now()
    return content.withLock { content in
      let overdue = content.waiting.filter { $0.value.deadline <= now }
      for number in overdue.keys { content.waiting[number] = nil }
      return Array(overdue.values)
    }
  }
}
