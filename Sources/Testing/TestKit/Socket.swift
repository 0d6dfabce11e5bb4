import Glibc

/// The few socket calls that a test server needs.
package enum Socket {
  /// What the system said.
  package struct Failure: Error { package var code = errno }

  /// A listening socket on 127.0.0.1 with a port that the system chooses.
  package static func listen() throws -> Int32 {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = loopback
    let isBound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard listener >= 0, isBound == 0, Glibc.listen(listener, 1024) == 0 else { throw Failure() }
    return listener
  }

  /// The port that a listening socket got.
  package static func port(of listener: Int32) throws -> UInt16 {
    var address = loopback
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &size) }
    }
    guard code == 0 else { throw Failure() }
    return UInt16(bigEndian: address.sin_port)
  }

  /// A port that nobody listens on.
  package static func unusedPort() throws -> UInt16 {
    let listener = try listen()
    defer { close(listener) }
    return try port(of: listener)
  }

  static func send(_ text: String, to connection: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      bytes.removeFirst(count)
    }
    return true
  }

  /// Whether the other side went away within so many milliseconds.
  static func isEnded(_ connection: Int32, within milliseconds: Int32) -> Bool {
    var events = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
    guard poll(&events, 1, milliseconds) > 0 else { return false }
    var byte: UInt8 = 0
    return recv(connection, &byte, 1, 0) <= 0
  }

  /// Makes the coming `close` send a reset.
  static func reset(_ connection: Int32) {
    var now = linger(l_onoff: 1, l_linger: 0)
    setsockopt(connection, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
  }

  /// Runs blocking work, which does not belong on the cooperative pool.
  package static func onThread(_ work: @escaping @Sendable () -> Void) {
    let context = Unmanaged.passRetained(Work(run: work)).toOpaque()
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context)
    pthread_detach(thread)
  }

  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static var loopback: sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }
}
