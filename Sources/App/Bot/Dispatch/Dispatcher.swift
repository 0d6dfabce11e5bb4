import Dispatch
package import EventLog
package import Kernel
import Logging

/// Decides every command, one after another, and answers none before its events are on the disk.
///
/// All state is one value. The dispatcher takes *all* jobs that wait, decides them on a **copy**, writes all their
/// records with one append, and only when the journal has said yes does the copy become the state and every caller get
/// its answer. When it says no the copy is dropped: nothing was changed, nothing must be undone. Group commit,
/// atomicity, isolation and rollback are this one idea.
package actor Dispatcher {
  /// At most this many jobs share one append, so that a torn group stays small.
  package static let groupLimit = 256
  /// No further job joins an append of roughly this many bytes.
  ///
  /// Far below what the journal takes at once, because escapes make a text longer than it looks here.
  package static let groupBytes = 1 << 20

  private struct Waiting: Sendable {
    var job: Job
    var answer: CheckedContinuation<Verdict, Never>
  }

  private struct Inbox: Sendable {
    var jobs: [Waiting] = []
    var isScheduled = false
  }

  private nonisolated let queue = CommitQueue()
  private nonisolated let inbox = Lock(Inbox())
  private nonisolated let published: Lock<Published>
  private nonisolated let health = Lock(Health.saving)
  /// What people were given to choose from; forgotten with a restart.
  nonisolated let choices = Lock(Choices())
  private nonisolated let (breaks, breaking) = AsyncStream.makeStream(of: Void.self)
  private let journal: any Journal
  private let now: @Sendable () -> Timestamp
  private let metrics: Metrics
  private let rooms: RoomPolicy
  private var refusals = Refusals()
  /// Told, after the sync, which messages are owed from now on, and what else has to be looked at.
  private var told: (@Sendable ([OutboxItem], Scheduler.Touched?) -> Void)?

  package nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  package init(
    state: BotState, journal: sending any Journal, now: @escaping @Sendable () -> Timestamp, metrics: Metrics,
    rooms: RoomPolicy = RoomPolicy()
  ) {
    published = Lock(Published(state))
    self.journal = journal
    self.now = now
    self.metrics = metrics
    self.rooms = rooms
  }

  /// Whether the journal takes records.
  package enum Health: Sendable, Hashable {
    case saving
    /// Refusing until there is room again; tried anew with every command.
    case full
    /// For good: the process has to be restarted.
    case broken(String)
  }

  /// The state that everything acknowledged so far leads to.
  ///
  /// Readers never wait for a writer.
  package nonisolated var state: BotState { latest.state }

  /// The same, held by one reference: cheaper for whoever looks at little of it.
  package nonisolated var latest: Published { published.withLock { $0 } }

  package final class Published: Sendable {
    package let state: BotState

    fileprivate init(_ state: BotState) { self.state = state }
  }

  package nonisolated var journalHealth: Health { health.withLock { $0 } }

  /// Returns when the journal can save nothing more, or when the task is cancelled.
  package nonisolated func untilBroken() async {
    for await _ in breaks { return }
  }

  /// Names who delivers messages and keeps the clocks; called once, before the first job.
  package func onCommit(_ told: @escaping @Sendable ([OutboxItem], Scheduler.Touched?) -> Void) { self.told = told }

  /// Decides a job together with whatever else is waiting; returns after the sync.
  package nonisolated func submit(_ job: Job) async -> Verdict {
    await withCheckedContinuation { continuation in
      let mustSchedule = inbox.withLock { inbox in
        inbox.jobs.append(Waiting(job: job, answer: continuation))
        defer { inbox.isScheduled = true }
        return !inbox.isScheduled
      }
      if mustSchedule { queue.queue.async { self.assumeIsolated { $0.drain() } } }
    }
  }

  /// Records what the bot itself did or learnt.
  package nonisolated func record(_ events: [BotEvent], by: String) async -> Verdict {
    await submit(Job(by: by) { _, _ in .success(Decision(events: events, reply: Reply(""))) })
  }

  /// Saves a snapshot of the current state.
  package func snapshot() throws(JournalError) { try journal.save(state.snapshotParts) }

  /// Commits what waits, saves a snapshot and releases the journal.
  ///
  /// Later jobs are not saved.
  package func close() {
    drain()
    if journalHealth == .saving {
      do throws(JournalError) { try snapshot() } catch {
        Logger.current.warning("no snapshot: the next start replays the journal", metadata: ["reason": "\(error)"])
      }
    }
    health.withLock { $0 = .broken("closed") }
    journal.close()
  }

  private func drain() {
    while true {
      let group = inbox.withLock { inbox in
        let group = Array(inbox.jobs.prefix(Dispatcher.groupLimit))
        inbox.jobs.removeFirst(group.count)
        if group.isEmpty { inbox.isScheduled = false }
        return group
      }
      if group.isEmpty { return }
      var rest = group[...]
      while !rest.isEmpty { rest = rest.dropFirst(commit(rest)) }
    }
  }

  /// One group: decide on a copy, append, publish, answer; returns how many jobs of `waiting` were in it.
  ///
  /// There is no `await` in here, and there must never be one.
  private func commit(_ waiting: ArraySlice<Waiting>) -> Int {
    var draft = Draft(state: state, rooms: rooms, at: now())
    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(waiting.count)
    var refused: [String: Refusal] = [:]
    for waiting in waiting {
      let known = waiting.job.delivery.flatMap { refusals[$0] ?? refused[$0] }
      let verdict = known.map { .refused($0) } ?? draft.decide(waiting.job)
      if case .refused(let refusal) = verdict, let delivery = waiting.job.delivery { refused[delivery] = refusal }
      verdicts.append(verdict)
      if draft.roughSize >= Dispatcher.groupBytes { break }
    }
    let group = waiting.prefix(verdicts.count)
    let failure: Verdict?
    do throws(JournalError) {
      try save(draft.records)
      failure = nil
    } catch .unwritable where group.count > 1 {
      // One of them must not cost the others their answer.
      for index in group.indices { _ = commit(group[index...index]) }
      return group.count
    } catch {
      failure = refuse(error)
    }
    if failure == nil {
      let next = Published(draft.state)
      published.withLock { $0 = next }
      if !draft.owed.isEmpty || draft.touched != nil { told?(draft.owed, draft.touched) }
    }
    metrics.committed(jobs: group.count, records: draft.records.count, isSaved: failure == nil)
    // What was refused because of something that could not be saved may be right the next time.
    if failure == nil { for (delivery, refusal) in refused { refusals.insert(delivery, refusal) } }
    for (waiting, verdict) in zip(group, verdicts) { waiting.answer.resume(returning: failure ?? verdict) }
    return group.count
  }

  /// Returns when the records are on the disk (or there are none).
  private func save(_ records: [Record]) throws(JournalError) {
    if records.isEmpty { return }
    if case .broken(let reason) = journalHealth { throw .broken(reason) }
    try journal.append(records)
    health.withLock { $0 = .saving }
  }

  private func refuse(_ error: JournalError) -> Verdict {
    switch error {
    case .unwritable(let reason): return .faulted(Fault(reason))
    case .full(let reason):
      let isNews = health.withLock { health in
        defer { health = .full }
        return health != .full
      }
      if isNews { Logger.current.error("disk full: commands are refused", metadata: ["reason": "\(reason)"]) }
      return .notSaved(isFull: true)
    case .broken, .damaged, .locked, .unusable, .newer: return stop(error)
    }
  }

  /// For good: only a restart can tell what the disk holds.
  private func stop(_ error: JournalError) -> Verdict {
    if case .broken = journalHealth { return .notSaved(isFull: false) }
    health.withLock { $0 = .broken("\(error)") }
    breaking.yield()
    Logger.current.critical("the journal is broken: nothing more is saved", metadata: ["reason": "\(error)"])
    return .notSaved(isFull: false)
  }
}
