import Dispatch
package import EventLog
import Kernel

/// A journal without a disk: it keeps records, and fails when it is told to.
package final class MemoryJournal: Journal, Sendable {
  private struct Content {
    var records: [Record] = []
    var failures: [JournalError] = []
    var appends = 0
    var gate: DispatchSemaphore?
  }

  private let content = Lock(Content())
  /// How many records are durable, for whoever waits for them.
  package let count = Watched(0)

  package init() {}

  /// Everything that is durable, in order.
  package var records: [Record] { content.withLock { $0.records } }
  /// How many groups were appended.
  package var appends: Int { content.withLock { $0.appends } }
  package var lastSequence: Int64 { content.withLock { $0.records.last?.sequence ?? 0 } }

  /// The next append fails with this error; called again, the one after it too.
  package func failNext(_ error: JournalError) { content.withLock { $0.failures.append(error) } }

  /// The next append does not return before `release`, like one on a disk that hangs.
  package func hold() { content.withLock { $0.gate = DispatchSemaphore(value: 0) } }
  package func release() { content.withLock { $0.gate }?.signal() }

  package func append(_ records: [Record]) throws(JournalError) {
    if let gate = content.withLock({ $0.gate }) {
      gate.wait()
      content.withLock { $0.gate = nil }
    }
    let failure = content.withLock { content -> JournalError? in
      if !content.failures.isEmpty { return content.failures.removeFirst() }
      content.records += records
      content.appends += 1
      return nil
    }
    if let failure { throw failure }
    count.update { $0 += records.count }
  }

  package func save(_ parts: [SnapshotPart]) throws(JournalError) {}
  package func close() {}
}
