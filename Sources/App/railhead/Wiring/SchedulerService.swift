import Bot
import ServiceLifecycle

/// Keeps the scheduler going for as long as the server runs.
struct SchedulerService: Service {
  let scheduler: Scheduler

  func run() async throws {
    await withGracefulShutdownHandler {
      await scheduler.run()
    } onGracefulShutdown: {
      // The handler cannot wait; `run` returns when the errand under way is done.
      Task { await scheduler.stop() }
    }
  }
}
