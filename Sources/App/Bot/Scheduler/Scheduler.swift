package import Kernel

/// Wakes whoever has something to do at an instant: one room, one sleep, driven by the clock it is given.
///
/// It sleeps until the next errand, and at most a minute: a clock that was set, or a machine that slept, is noticed by
/// then. Nothing that it knows is worth keeping: every errand follows from the state, and is decided on it anew.
package actor Scheduler {
  /// What there is to do.
  package enum Errand: Hashable, Sendable {
    /// A record has to be looked at: somebody may have to be told something.
    case record(ItemID)
    /// A message may leave, or be tried again.
    case outbox
    /// The ledger of verdicts can be made while nobody waits for it.
    case verdicts
  }

  private struct News: Sendable {
    var changes: [(Errand, Timestamp?)] = []
    var touched: Touched = .records([])
  }

  /// What has changed, so that its next instant has to be found out.
  package enum Touched: Sendable {
    case records([ItemID])
    /// A policy, a calendar or a team: everything that is open.
    case everything

    /// Both together.
    func adding(_ other: Touched) -> Touched {
      guard case .records(let mine) = self, case .records(let others) = other else { return .everything }
      return .records(mine + others)
    }
  }

  /// Whoever does what is due.
  package struct Hands: Sendable {
    /// When records have to be looked at next; those without an instant are left out of sight.
    var plan: @Sendable (Touched, Timestamp) -> [(ItemID, Timestamp?)]
    /// Looks at records whose time has come; false when nothing could be saved.
    var look: @Sendable ([ItemID]) async -> Bool
    /// Lets messages leave.
    var send: @Sendable () async -> Void
    /// Makes the ledger of verdicts; must not be waited for.
    var judge: @Sendable () -> Void
  }

  private var agenda = Agenda<Errand>()
  private var hands: Hands?
  private let now: @Sendable () -> Timestamp
  private let sleep: @Sendable (Int64) async -> Void
  private nonisolated let news = Lock(News())
  private let (wakes, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  /// The instant that a sleeping task is going to wake at.
  private var armed: Timestamp?
  /// The latest instant at which it looked.
  private var looked = Timestamp.distantPast

  /// Milliseconds after which the clock is looked at again in any case.
  private static let longestSleep: Int64 = 60_000

  package init(now: @escaping @Sendable () -> Timestamp, sleep: @escaping @Sendable (Int64) async -> Void) {
    self.now = now
    self.sleep = sleep
  }

  /// Names who does the work; called once, before `run`.
  package func employ(_ hands: Hands) { self.hands = hands }

  /// Puts an errand at an instant; nil takes it off.
  ///
  /// Never waits.
  package nonisolated func set(_ errand: Errand, at instant: Timestamp?) {
    news.withLock { $0.changes.append((errand, instant)) }
    waker.yield()
  }

  /// Says what has changed.
  ///
  /// Never waits.
  package nonisolated func note(_ touched: Touched) {
    news.withLock { $0.touched = $0.touched.adding(touched) }
    waker.yield()
  }

  /// Works until it is stopped or cancelled.
  package func run() async {
    waker.yield()
    await withDiscardingTaskGroup { timers in
      for await _ in wakes {
        if Task.isCancelled { break }
        await work()
        let now = now()
        let next = min(agenda.next ?? .distantFuture, now.adding(milliseconds: Scheduler.longestSleep))
        guard next < armed ?? .distantFuture else { continue }
        armed = next
        timers.addTask { await self.wait(until: next) }
      }
      timers.cancelAll()
    }
  }

  /// Does everything that is due now; for tests, which own the clock.
  package func drain() async { await work() }

  /// Ends `run`.
  package func stop() { waker.finish() }

  /// The instant of the next errand; for tests.
  package var next: Timestamp? {
    takeNews()
    return agenda.next
  }

  private func wait(until instant: Timestamp) async {
    // At least a moment, because a timer may fire early.
    await sleep(min(Scheduler.longestSleep, max(1, instant.milliseconds(since: now()))))
    if armed == instant { armed = nil }
    waker.yield()
  }

  private func takeNews() {
    var news = news.withLock { news in
      defer { news = News() }
      return news
    }
    // A clock that was set back: what was planned for later may be of another time.
    if now() < looked { news.touched = .everything }
    looked = now()
    for (errand, instant) in news.changes { agenda.set(errand, at: instant) }
    for (id, instant) in hands?.plan(news.touched, now()) ?? [] { agenda.set(.record(id), at: instant) }
  }

  private func work() async {
    takeNews()
    let due = agenda.takeDue(at: now())
    let records = due.compactMap { if case .record(let id) = $0 { id } else { nil } }
    if due.contains(.outbox) { await hands?.send() }
    if due.contains(.verdicts) { hands?.judge() }
    guard !records.isEmpty, let hands else { return }
    let isSaved = await hands.look(records)
    // Whatever they come to next, it is not now: what could not be said must not be tried in a circle.
    let earliest = now().adding(milliseconds: isSaved ? 1000 : Scheduler.longestSleep)
    for (id, instant) in hands.plan(.records(records), now()) {
      agenda.set(.record(id), at: instant.map { max($0, earliest) })
    }
  }
}
