import Kernel

/// What the client has done since it was made, for metrics.
package struct CurlCounts: Hashable, Sendable {
  /// Exchanges that ended, well or badly, after the policy had let them out.
  package var exchanges = 0
  /// Sockets that were opened; far fewer than exchanges when connections are reused.
  package var sockets = 0
  /// Addresses that were refused because a name that must be public led inside.
  package var refusedAddresses = 0

  package init(exchanges: Int = 0, sockets: Int = 0, refusedAddresses: Int = 0) {
    self.exchanges = exchanges
    self.sockets = sockets
    self.refusedAddresses = refusedAddresses
  }
}

/// The running counts, read from any thread.
final class Tally: Sendable {
  private let state = Lock(CurlCounts())

  var counts: CurlCounts { state.withLock { $0 } }

  func count(_ exchange: Exchange) {
    let (sockets, refused) = (exchange.sockets, exchange.refusedAddresses)
    state.withLock {
      $0.exchanges += 1
      $0.sockets += sockets
      $0.refusedAddresses += refused
    }
  }
}
