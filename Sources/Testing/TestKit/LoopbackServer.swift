import Glibc
import Kernel

/// A small HTTP/1.1 server on 127.0.0.1 that answers well or badly, as it is told, and remembers what it saw.
package final class LoopbackServer: Sendable {
  /// What a client sent.
  package struct Request: Hashable, Sendable {
    package var method = ""
    /// With the query.
    package var path = ""
    /// Names in lower case.
    package var headers: [String: String] = [:]
    /// As UTF-8.
    package var body = ""

    package init(method: String = "", path: String = "", headers: [String: String] = [:], body: String = "") {
      self.method = method
      self.path = path
      self.headers = headers
      self.body = body
    }
  }

  /// What becomes of a request.
  package enum Answer: Sendable {
    /// A complete answer; the connection stays open.
    case status(Int, headers: [String] = [], body: String = "")
    /// These bytes and then the end of the connection.
    case raw(String)
    /// These bytes for ever, every few milliseconds, after a head that promises a long body.
    case drip(String)
    /// Nothing, until the client goes away.
    case hang
    /// A connection reset instead of an answer.
    case reset
  }

  private struct State {
    var open: Set<Int32> = []
    var connections = 0
    var isStopped = false
  }

  package let port: UInt16
  private let listener: Int32
  private let answer: @Sendable (Request) -> Answer
  private let state = Lock(State())
  private let received = Watched<[Request]>([])

  /// How many connections were accepted so far.
  package var connections: Int { state.withLock { $0.connections } }
  /// Everything that was read so far, in the order in which it came.
  package var requests: [Request] { received.value }
  /// `http://127.0.0.1:` and the port.
  package var origin: String { "http://127.0.0.1:\(port)" }

  /// Listens at once, on a port that the system chooses.
  package init(_ answer: @escaping @Sendable (Request) -> Answer = { _ in .status(200) }) throws {
    self.answer = answer
    listener = try Socket.listen()
    port = try Socket.port(of: listener)
    Socket.onThread { [self] in accept() }
  }

  /// All requests, as soon as `isEnough` says so of them.
  ///
  /// - Throws: `CancellationError`.
  package func requests(until isEnough: @escaping @Sendable ([Request]) -> Bool) async throws -> [Request] {
    try await received.value(when: isEnough)
  }

  /// Ends the listener and all connections.
  package func stop() {
    state.withLock { state in
      state.isStopped = true
      for connection in state.open { shutdown(connection, Int32(SHUT_RDWR)) }
    }
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func accept() {
    while case let connection = Glibc.accept(listener, nil, nil), connection >= 0 {
      // Held by a child of the test, it would stay open when it is closed here.
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      let isWelcome = state.withLock { state in
        guard !state.isStopped else { return false }
        state.connections += 1
        state.open.insert(connection)
        return true
      }
      guard isWelcome else {
        close(connection)
        break
      }
      Socket.onThread { [self] in
        serve(connection)
        state.withLock { state in
          state.open.remove(connection)
          close(connection)
        }
      }
    }
    close(listener)
  }

  private func serve(_ connection: Int32) {
    var reader = RequestReader(connection)
    while let request = reader.next() {
      received.update { $0.append(request) }
      switch answer(request) {
      case .status(let status, let headers, let body):
        let lines = ["HTTP/1.1 \(status) Whatever", "Content-Length: \(body.utf8.count)"] + headers
        guard Socket.send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body, to: connection) else { return }
      case .raw(let text):
        _ = Socket.send(text, to: connection)
        return
      case .drip(let text):
        var piece = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
        while Socket.send(piece, to: connection), !Socket.isEnded(connection, within: 5) { piece = text }
        return
      case .hang:
        while !Socket.isEnded(connection, within: 60_000) {}
        return
      case .reset:
        Socket.reset(connection)
        return
      }
    }
  }
}
