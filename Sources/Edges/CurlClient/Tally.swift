package import Chat
import Kernel

/// What the client has done since it was made, for metrics.
package struct CurlCounts: Hashable, Sendable {
  /// How a request ended, as a fixed word.
  package enum Outcome: String, CaseIterable, Sendable {
    case informational = "1xx"
    case success = "2xx"
    case redirection = "3xx"
    case clientError = "4xx"
    case serverError = "5xx"
    case forbidden, unreachable, interrupted
    case timedOut = "timed_out"
    case tooLarge = "too_large"
  }

  /// Requests by how they ended; those that the policy did not let out are `forbidden`.
  package var outcomes: [Outcome: Int] = [:]
  /// Sockets that were opened; far fewer than requests when connections are reused.
  package var sockets = 0
  /// Requests that left over a connection which was open already.
  package var reuses = 0
  /// Addresses that were refused because a name that must be public led inside.
  package var refusedAddresses = 0
  /// Of bodies that left and came, in bytes, without what TLS and HTTP add.
  package var sentBytes = 0
  package var receivedBytes = 0

  package init() {}
}

extension CurlCounts.Outcome {
  /// The class of an answer's status, or of the failure.
  package init(_ result: Result<HTTPResult, HTTPFailure>) {
    self =
      switch result {
      case .success(let answer):
        switch answer.status {
        case ..<200: .informational
        case ..<300: .success
        case ..<400: .redirection
        case ..<500: .clientError
        default: .serverError
        }
      case .failure(.forbidden): .forbidden
      case .failure(.unreachable): .unreachable
      case .failure(.interrupted): .interrupted
      case .failure(.timedOut): .timedOut
      case .failure(.answerTooLarge): .tooLarge
      }
  }
}

/// The running counts, read from any thread.
final class Tally: Sendable {
  private let state = Lock(CurlCounts())

  var counts: CurlCounts { state.withLock { $0 } }

  /// Counts a request that never became an exchange.
  func count(_ outcome: Result<HTTPResult, HTTPFailure>) {
    state.withLock { $0.outcomes[CurlCounts.Outcome(outcome), default: 0] += 1 }
  }

  /// Counts an exchange that has ended; `sent` is the size of its request's body.
  func count(_ exchange: Exchange, sent: Int, _ outcome: Result<HTTPResult, HTTPFailure>) {
    count(outcome)
    let (sockets, refused, received) = (exchange.sockets, exchange.refusedAddresses, exchange.body.count)
    let (wasSent, isReuse) = (exchange.wasSent, exchange.wasSent && sockets == 0)
    state.withLock {
      $0.sockets += sockets
      $0.reuses += isReuse ? 1 : 0
      $0.refusedAddresses += refused
      $0.sentBytes += wasSent ? sent : 0
      $0.receivedBytes += received
    }
  }
}
