import Glibc

/// A value that several threads share: whoever holds the lock may look at it and change it.
///
/// It stands on a POSIX mutex and not on `Synchronization.Mutex`, because the thread sanitizer does not see how the
/// latter synchronises on Linux: it would call every contended use a race, and a run that stops at the first one would
/// prove nothing.
package final class Lock<Value>: @unchecked Sendable {
  // The value is only ever touched between lock and unlock.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private var value: Value

  package init(_ value: sending Value) {
    self.value = value
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Calls `body` with exclusive access to the value; it must not call back into the same lock.
  package func withLock<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&value)
  }
}
