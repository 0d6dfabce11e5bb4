import NIOCore

/// Runs a task's steps on an event loop, so that a handler which does not wait costs no thread change, and one which
/// waits for the journal comes back to the loop of its connection.
final class LoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  init(_ loop: any EventLoop) { self.loop = loop }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
