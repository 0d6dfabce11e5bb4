/// Why a listener cannot take connections, for the operator.
package enum ListenerProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The address cannot be bound; nothing was listened on.
  case address(host: String, port: Int, reason: String)
  /// The certificate or its key cannot be used.
  case certificate(String)

  package var description: String {
    switch self {
    case .address(let host, let port, let reason): "cannot listen on \(host):\(port): \(reason)"
    case .certificate(let reason): reason
    }
  }
}
