import Dispatch

/// Runs the dispatcher on one queue of its own: a file sync must never block the cooperative threads.
///
/// The idea is GRDB's `DispatchQueueActor`.
final class CommitQueue: SerialExecutor {
  let queue = DispatchQueue(label: "railhead.commit", qos: .userInitiated)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }

  func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}
