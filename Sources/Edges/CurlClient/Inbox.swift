import CCurl
import Kernel

/// Where callers of any thread leave messages for the loop, and wake it up.
final class Inbox: Sendable {
  enum Message: Sendable {
    case start(Job)
    case cancel(Cancellation)
    /// Fails whatever is still under way then.
    case stop(by: ContinuousClock.Instant)
  }

  private struct State {
    var waker: Waker?
    var isStopping = false
    var messages: [Message] = []
    var stopped: [CheckedContinuation<Void, Never>] = []

    /// One wake-up serves all messages that come before the loop looks.
    mutating func post(_ message: Message) {
      guard let waker else { return }
      messages.append(message)
      if messages.count == 1 { curl_multi_wakeup(waker.multi) }
    }
  }

  private struct Waker: @unchecked Sendable {
    // curl_multi_wakeup is the one call that libcurl permits beside the thread that owns the multi handle.
    let multi: UnsafeMutableRawPointer
  }

  private let state: Lock<State>

  init(waking multi: UnsafeMutableRawPointer) { state = Lock(State(waker: Waker(multi: multi))) }

  /// Queues a job; false when the loop takes no more, and then the job is still the caller's.
  func start(_ job: Job) -> Bool {
    state.withLock {
      guard !$0.isStopping else { return false }
      $0.post(.start(job))
      return true
    }
  }

  func cancel(_ cancellation: Cancellation) { state.withLock { $0.post(.cancel(cancellation)) } }

  /// Asks the loop to end, at the latest at an instant.
  ///
  /// `done` is resumed when it has let go of everything.
  func stop(by deadline: ContinuousClock.Instant, _ done: CheckedContinuation<Void, Never>? = nil) {
    let isOver = state.withLock {
      guard $0.waker != nil else { return true }
      $0.isStopping = true
      $0.post(.stop(by: deadline))
      if let done { $0.stopped.append(done) }
      return false
    }
    if isOver { done?.resume() }
  }

  /// Everything that came in since the last time, in order.
  func take() -> [Message] {
    state.withLock { state in
      defer { state.messages.removeAll() }
      return state.messages
    }
  }

  /// Ends the link to the loop, before the multi handle is freed.
  func disconnect() { state.withLock { $0.waker = nil } }

  /// Tells everyone who waits for the end that it has come.
  func announceEnd() {
    let stopped = state.withLock { state in
      defer { state.stopped.removeAll() }
      return state.stopped
    }
    for waiting in stopped { waiting.resume() }
  }
}
