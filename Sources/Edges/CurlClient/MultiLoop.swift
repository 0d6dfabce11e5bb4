import CCurl
import Chat
import Glibc

/// Runs all transfers on one thread; nothing but the inbox and the tally is shared with others.
final class MultiLoop {
  private let multi: UnsafeMutableRawPointer
  private let inbox: Inbox
  private let tally: Tally
  private let settings: CurlSettings
  /// Whether an origin may be internal.
  private let allowed: [Origin: Bool]
  /// By libcurl's handle.
  private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]
  private var nextDeadline: ContinuousClock.Instant?
  private var end: ContinuousClock.Instant?

  /// A loop that is not running yet; it frees `multi` when it ends.
  init(_ multi: UnsafeMutableRawPointer, _ inbox: Inbox, _ tally: Tally, _ settings: CurlSettings) {
    self.multi = multi
    self.inbox = inbox
    self.tally = tally
    self.settings = settings
    allowed = Dictionary(settings.origins.map { ($0.origin, $0.mayBeInternal) }) { $0 || $1 }
  }

  /// Works until the inbox says stop and nothing is under way.
  func run() {
    while true {
      for message in inbox.take() { obey(message) }
      expire(.now)
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      let hasEnded = collect()
      if end != nil, transfers.isEmpty { break }
      // An ended transfer has passed its connection on, and libcurl 7.88 may forget to wake the one that got it.
      if !hasEnded { wait() }
    }
    inbox.disconnect()
    curl_multi_cleanup(multi)
    inbox.announceEnd()
  }

  private func obey(_ message: Inbox.Message) {
    switch message {
    case .start(let job):
      start(job)
    case .cancel(let cancellation):
      for transfer in transfers.values where transfer.job.cancellation === cancellation {
        finish(transfer, .failure(transfer.stopped("cancelled")))
      }
    case .stop(let deadline):
      end = min(deadline, end ?? deadline)
    }
  }

  private func start(_ job: Job) {
    do throws(HTTPFailure) {
      if job.cancellation.isRequested { throw .unreachable("cancelled before it was sent") }
      let transfer = try Transfer(job, settings, allowed)
      guard curl_multi_add_handle(multi, transfer.handle) == CURLM_OK else {
        throw .unreachable("libcurl takes no transfer")
      }
      transfers[transfer.handle] = transfer
      nextDeadline = min(job.deadline, nextDeadline ?? job.deadline)
    } catch {
      tally.count(.failure(error))
      job.caller.resume(returning: .failure(error))
    }
  }

  /// Answers the callers of all transfers that libcurl has ended; whether there were any.
  private func collect() -> Bool {
    var hasEnded = false
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left)?.pointee {
      guard message.msg == CURLMSG_DONE, let handle = message.easy_handle, let transfer = transfers[handle]
      else { continue }
      finish(transfer, transfer.outcome(of: message.data.result))
      hasEnded = true
    }
    return hasEnded
  }

  /// Ends what is overdue.
  ///
  /// libcurl's own clock does not run for transfers that wait for a free connection.
  private func expire(_ now: ContinuousClock.Instant) {
    if let end, now >= end {
      for transfer in transfers.values { finish(transfer, .failure(transfer.stopped("shutting down"))) }
    }
    guard let deadline = nextDeadline, now >= deadline else { return }
    for transfer in transfers.values where transfer.job.deadline <= now {
      finish(transfer, .failure(transfer.timedOut))
    }
    nextDeadline = transfers.values.lazy.map(\.job.deadline).min()
  }

  private func finish(_ transfer: Transfer, _ outcome: Result<HTTPResult, HTTPFailure>) {
    transfers[transfer.handle] = nil
    curl_multi_remove_handle(multi, transfer.handle)
    tally.count(transfer.exchange, sent: transfer.job.call.body.count, outcome)
    transfer.job.caller.resume(returning: outcome)
  }

  private func wait() {
    let until = [nextDeadline, end].lazy.compactMap { $0 }.min()
    let milliseconds = until.map { ContinuousClock.now.duration(to: $0).wholeMilliseconds } ?? 60_000
    let code = curl_multi_poll(multi, nil, 0, Int32(min(milliseconds, 60_000)), nil)
    // Out of memory, most likely: try again, but not in a hot loop.
    if code != CURLM_OK { poll(nil, 0, 10) }
  }
}
