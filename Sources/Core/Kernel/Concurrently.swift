import Dispatch

/// Calls one closure on a thread of its own while the other runs here; returns when both are done.
///
/// It blocks this thread: for the seconds of work at a start, never for answering people.
package func concurrently<Elsewhere: Sendable, Here>(
  _ elsewhere: @escaping @Sendable () -> Elsewhere, _ here: () -> Here
) -> (Elsewhere, Here) {
  let result = Lock<Elsewhere?>(nil)
  let work = DispatchWorkItem {
    let value = elsewhere()
    result.withLock { $0 = value }
  }
  // A queue with a label gets a thread however many others are busy; the global ones may have none left.
  DispatchQueue(label: "railhead.concurrently", qos: .userInitiated).async(execute: work)
  let here = here()
  work.wait()
  guard let there = result.withLock({ $0 }) else { preconditionFailure("the other thread ended without a result") }
  return (there, here)
}
