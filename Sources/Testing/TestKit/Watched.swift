import Kernel

/// A value that grows on other threads, and that a test waits for without looking at a clock.
package final class Watched<Value: Sendable>: Sendable {
  private struct Waiting {
    var fits: @Sendable (Value) -> Bool
    var answer: CheckedContinuation<Value, any Error>
  }

  private struct State {
    var value: Value
    var waiting: [Int: Waiting] = [:]
    var count = 0
  }

  private let state: Lock<State>

  package init(_ value: Value) { state = Lock(State(value: value)) }

  package var value: Value { state.withLock { $0.value } }

  /// Changes the value, and wakes whoever waited for what it is now.
  package func update(_ change: (inout Value) -> Void) {
    let (value, woken) = state.withLock { state in
      change(&state.value)
      let woken = state.waiting.filter { $0.value.fits(state.value) }
      for key in woken.keys { state.waiting[key] = nil }
      return (state.value, woken.values.map(\.answer))
    }
    for answer in woken { answer.resume(returning: value) }
  }

  /// The value, as soon as it fits.
  ///
  /// - Throws: `CancellationError`, so that a test's time limit ends the wait.
  package func value(when fits: @escaping @Sendable (Value) -> Bool) async throws -> Value {
    let key = state.withLock { state in
      state.count += 1
      return state.count
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { answer in
        let value: Value? = state.withLock { state in
          if fits(state.value) { return state.value }
          state.waiting[key] = Waiting(fits: fits, answer: answer)
          return nil
        }
        if let value { return answer.resume(returning: value) }
        if Task.isCancelled { cancel(key) }
      }
    } onCancel: {
      cancel(key)
    }
  }

  private func cancel(_ key: Int) {
    let waiting = state.withLock { $0.waiting.removeValue(forKey: key) }
    waiting?.answer.resume(throwing: CancellationError())
  }
}
