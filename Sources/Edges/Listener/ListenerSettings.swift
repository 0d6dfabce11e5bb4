/// Where to listen and how much a stranger may cost.
///
/// Every limit holds before anything of the request is looked at.
package struct ListenerSettings: Sendable {
  /// A certificate chain and its private key, both as paths of PEM files.
  package struct TLSFiles: Sendable, Hashable {
    package var certificateChain: String
    package var privateKey: String

    package init(certificateChain: String, privateKey: String) {
      self.certificateChain = certificateChain
      self.privateKey = privateKey
    }
  }

  package var host = "127.0.0.1"
  /// 0 = any free port; the chosen one is reported when the listener runs.
  package var port = 8080
  /// nil = plain HTTP, for a reverse proxy on the same host.
  package var tls: TLSFiles?

  /// Connections at one time; further ones wait in the backlog.
  ///
  /// Lowered to half the descriptor limit where that is less.
  package var maximumConnections = 8_192
  /// Connections that the kernel keeps for us before they are accepted; it may lower this (`net.core.somaxconn`).
  package var backlog = 4_096

  /// Bytes of request line and header fields together, and of any one of them.
  package var maximumHeadBytes = 16_384
  package var maximumHeaderFields = 100
  /// Bytes of bodies that are still arriving, over all connections; who would exceed it gets 429.
  package var maximumUnfinishedBytes = 64 << 20

  /// From the first byte of a request to the last one of its body; also how long a new connection may stay silent.
  package var requestDeadline: Duration = .seconds(10)
  /// Silence between two requests of one connection.
  package var idleDeadline: Duration = .seconds(30)
  /// From the whole request to its answer; then the caller gets 503 and what the handler says later is dropped.
  package var handlerDeadline: Duration = .seconds(10)
  /// How long a connection may go on sending, or not reading, after its last answer.
  package var lingerDeadline: Duration = .seconds(1)
  /// How long a silent connection stays open when the listener stops: a request may be on its way.
  package var farewell: Duration = .milliseconds(250)

  package init() {}
}
