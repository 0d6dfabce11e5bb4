import Chat
import Synchronization

/// A request that waits for its answer; whoever holds the job resumes the caller, once.
struct Job: Sendable {
  let call: HTTPCall
  let deadline: ContinuousClock.Instant
  let cancellation: Cancellation
  let caller: CheckedContinuation<Result<HTTPResult, HTTPFailure>, Never>
}

/// Says that the caller of one job has lost interest; may be said before the job is queued.
final class Cancellation: Sendable {
  private let flag = Atomic(false)

  var isRequested: Bool { flag.load(ordering: .acquiring) }

  func request() { flag.store(true, ordering: .releasing) }
}
