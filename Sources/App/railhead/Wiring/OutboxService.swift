import Bot
import CurlClient
import ServiceLifecycle

/// Keeps the outbox going for as long as the server runs.
struct OutboxService: Service {
  let outbox: Outbox
  let curl: CurlClient
  /// How long what is under way may take after a graceful stop; what it comes to until then is still recorded.
  var grace = Duration.seconds(2)

  func run() async throws {
    await withGracefulShutdownHandler {
      await outbox.run()
    } onGracefulShutdown: {
      // The handler cannot wait; `run` returns when the last outcome is recorded.
      Task {
        await outbox.stop()
        await curl.shutdown(within: grace)
      }
    }
  }
}
