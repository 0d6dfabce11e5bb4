import CCurl
package import Chat
import Glibc
package import Kernel

/// Railhead's only way out: HTTP requests to allowed origins, over libcurl.
///
/// One thread runs all transfers; callers wait without holding a thread. Forgetting the last reference shuts it down.
package final class CurlClient: Sendable {
  private let inbox: Inbox
  private let tally = Tally()
  private let totalTimeout: Duration

  /// Starts the thread.
  ///
  /// - Throws: `Fault` when libcurl or the thread cannot be started.
  package init(_ settings: CurlSettings) throws(Fault) {
    guard Self.isReady, let multi = curl_multi_init() else { throw Fault("libcurl cannot be initialised") }
    guard railhead_multi_limits(multi, settings.connectionsPerHost, settings.connections) == CURLM_OK else {
      curl_multi_cleanup(multi)
      throw Fault("libcurl does not know its connection limits")
    }
    inbox = Inbox(waking: multi)
    totalTimeout = settings.totalTimeout
    do throws(Fault) {
      try Self.startThread(MultiLoop(multi, inbox, tally, settings))
    } catch {
      inbox.disconnect()
      curl_multi_cleanup(multi)
      throw error
    }
  }

  deinit { inbox.stop(by: .now) }

  package var counts: CurlCounts { tally.counts }

  /// This client as the value that the outbox is given.
  package var sender: HTTPSender { HTTPSender { await self.send($0) } }

  /// Sends one request and waits for its whole answer.
  ///
  /// A non-2xx answer is a result, not a failure. Cancelling the task ends the transfer at once. Reasons of failures
  /// name the host, never the rest of the URL: a response URL is a capability.
  package func send(_ call: HTTPCall) async -> Result<HTTPResult, HTTPFailure> {
    let cancellation = Cancellation()
    let deadline = ContinuousClock.now + totalTimeout
    return await withTaskCancellationHandler {
      await withCheckedContinuation { caller in
        let job = Job(call: call, deadline: deadline, cancellation: cancellation, caller: caller)
        if !inbox.start(job) { caller.resume(returning: .failure(.unreachable("shutting down"))) }
      }
    } onCancel: {
      cancellation.request()
      inbox.cancel(cancellation)
    }
  }

  /// Takes no more requests, gives those under way a while to end, fails the rest and ends the thread.
  ///
  /// Returns when no callback can run any more and every caller has its answer; may be called more than once.
  package func shutdown(within grace: Duration = .zero) async {
    let deadline = ContinuousClock.now + grace
    await withCheckedContinuation { inbox.stop(by: deadline, $0) }
  }

  /// Once per process and before any other use.
  private static let isReady = railhead_global_init() == CURLE_OK

  private static func startThread(_ loop: MultiLoop) throws(Fault) {
    let context = Unmanaged.passRetained(loop)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let code = pthread_create(&thread, &attributes, threadMain, context.toOpaque())
    guard code == 0 else {
      context.release()
      throw Fault("the thread for outgoing requests cannot be started: \(String(cString: strerror(code)))")
    }
  }
}

/// With CURLOPT_NOSIGNAL libcurl leaves SIGPIPE to us: a peer that hangs up must not end the process.
private func threadMain(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  var signals = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, SIGPIPE)
  pthread_sigmask(SIG_BLOCK, &signals, nil)
  if let context { Unmanaged<MultiLoop>.fromOpaque(context).takeRetainedValue().run() }
  return nil
}
