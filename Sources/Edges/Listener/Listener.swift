package import Chat
import Glibc
import HummingbirdCore
import HummingbirdTLS
import Kernel
package import Logging
import NIOCore
import NIOPosix
import NIOSSL
import ServiceLifecycle

/// Takes HTTP requests off the network, within limits, and hands whole ones to a handler.
///
/// Knows no chat. Runs once. Stops gracefully: connections that were accepted are served once more and no further ones
/// are, requests that have begun are answered, each within its deadline, and every connection is closed.
package struct Listener: Service {
  private let settings: ListenerSettings
  private let server: any Service
  /// Whether the address could be used.
  private let wasRunning = Lock(false)

  /// - Parameters:
  ///   - routes: What is handed to `handler`; everything else is answered with 404 or 405.
  ///   - onRunning: Told the port that was bound, once connections are accepted.
  ///   - onRefusal: Told the status (4xx) of every request that no handler saw; runs on an event loop and must not
  ///     block.
  ///   - handler: Runs on the event loop of the connection: it may wait, but must not block or compute for long.
  /// - Throws: `.certificate` when the certificate or its key cannot be used.
  package init(
    settings: ListenerSettings, routes: [Route], endpoints: Endpoints, logger: Logger,
    onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in },
    onRefusal: @escaping @Sendable (_ status: Int) -> Void = { _ in },
    handler: @escaping @Sendable (WebRequest) async -> WebAnswer
  ) throws(ListenerProblem) {
    var table = RouteTable()
    endpoints.add(to: &table)
    for route in routes { table.add(route, handler) }

    let connections = ConnectionChannel(
      plan: ConnectionPlan(
        check: HeadCheck(routes: table), timing: Timing(settings),
        bodies: BodyBudget(limit: settings.maximumUnfinishedBytes), maximumHeadBytes: settings.maximumHeadBytes,
        maximumHeaderFields: settings.maximumHeaderFields,
        onRefusal: onRefusal))
    self.settings = settings
    let wasRunning = wasRunning
    server = try Self.server(settings, connections, logger) { channel in
      wasRunning.withLock { $0 = true }
      let last = channel.eventLoop.submit {
        try channel.pipeline.syncOperations.addHandler(LastCall(connections.plan.arrivals), position: .first)
      }
      // Fails only when the listener is being closed already.
      try? await last.get()
      await onRunning(channel.localAddress?.port ?? settings.port)
    }
  }

  /// - Throws: `ListenerProblem.address` when the address cannot be used; what ended the server later is passed on.
  package func run() async throws {
    do {
      try await server.run()
    } catch {
      if wasRunning.withLock({ $0 }) { throw error }
      let reason = (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
      throw ListenerProblem.address(host: settings.host, port: settings.port, reason: reason)
    }
  }

  private static func server(
    _ settings: ListenerSettings, _ connections: ConnectionChannel, _ logger: Logger,
    onRunning: @escaping @Sendable (any Channel) async -> Void
  ) throws(ListenerProblem) -> any Service {
    let configuration = ServerConfiguration(
      address: .hostname(settings.host, port: settings.port), backlog: settings.backlog,
      availableConnectionsDelegate: MaximumAvailableConnections(
        min(settings.maximumConnections, DescriptorLimit.current / 2), logger: logger))
    let loops = MultiThreadedEventLoopGroup.singleton
    guard let files = settings.tls else {
      return connections.server(
        configuration: configuration, onServerRunning: onRunning, eventLoopGroup: loops, logger: logger)
    }
    do {
      let secured = try TLSChannel(connections, tlsConfiguration: tlsConfiguration(files))
      return secured.server(
        configuration: configuration, onServerRunning: onRunning, eventLoopGroup: loops, logger: logger)
    } catch {
      throw .certificate("cannot use the certificate \(files.certificateChain) with \(files.privateKey): \(error)")
    }
  }

  private static func tlsConfiguration(_ files: ListenerSettings.TLSFiles) throws -> TLSConfiguration {
    let chain = try NIOSSLCertificate.fromPEMFile(files.certificateChain)
    let key = try NIOSSLPrivateKey(file: files.privateKey, format: .pem)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    return configuration
  }
}
