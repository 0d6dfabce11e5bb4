import Kernel
import NIOCore

/// Connections that were accepted and that nobody answers for yet; known to the listening channel and to connections.
final class Arrivals: Sendable {
  private struct State {
    var waiting: Set<ObjectIdentifier> = []
    var isStopping = false
  }

  private let state = Lock(State())

  /// Whether the listener takes its last connections: those that begin now are to end soon.
  var isStopping: Bool { state.withLock { $0.isStopping } }
  /// Whether every accepted connection has somebody who answers.
  var areAllTaken: Bool { state.withLock { $0.waiting.isEmpty } }

  func accepted(_ channel: any Channel) { state.withLock { _ = $0.waiting.insert(ObjectIdentifier(channel)) } }
  func taken(_ channel: any Channel) { state.withLock { _ = $0.waiting.remove(ObjectIdentifier(channel)) } }
  func stop() { state.withLock { $0.isStopping = true } }
}
