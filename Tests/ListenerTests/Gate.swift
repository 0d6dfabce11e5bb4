import Kernel

/// Holds whoever comes until it is opened; open for good then.
final class Gate: Sendable {
  private enum State {
    case closed(waiting: [CheckedContinuation<Void, Never>])
    case open
  }

  private let state = Lock(State.closed(waiting: []))

  func pass() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        guard case .closed(let waiting) = state else { return true }
        state = .closed(waiting: waiting + [continuation])
        return false
      }
      if isOpen { continuation.resume() }
    }
  }

  func open() {
    let waiting = state.withLock { state in
      guard case .closed(let waiting) = state else { return [CheckedContinuation<Void, Never>]() }
      state = .open
      return waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}
