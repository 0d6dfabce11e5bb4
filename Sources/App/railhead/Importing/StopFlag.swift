import Dispatch
import Foundation
import Kernel

/// Whether somebody pressed Ctrl-C, or the supervisor wants an end: whoever works looks where stopping does no harm.
final class StopFlag {
  private let raised = Lock(false)
  private let sources: [any DispatchSourceSignal]

  init() {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    for source in sources {
      source.setEventHandler { [raised] in raised.withLock { $0 = true } }
      source.resume()
    }
  }

  var isRaised: Bool { raised.withLock { $0 } }
}
