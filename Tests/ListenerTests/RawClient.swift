import Dispatch
import Glibc

/// A client that writes bytes into a socket as they are, right or wrong, and waits only for the socket.
///
/// Its calls block, so they run on a queue of its own and never on a thread that tasks share.
final class RawClient: Sendable {
  struct Broken: Error {
    var call: String
    var code: Int32
  }

  private let descriptor: Int32
  private let queue = DispatchQueue(label: "raw client")

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Broken(call: "connect", code: errno) }
    // What is sent leaves at once, so that a request can arrive in pieces.
    var isUndelayed: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &isUndelayed, socklen_t(MemoryLayout<Int32>.size))
    // Only there to end a run in which the listener never answers.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  func send(_ text: String) async { await send(Array(text.utf8)) }

  /// Sends as much as the listener takes.
  func send(_ bytes: [UInt8]) async { await onQueue { self.sendNow(bytes) } }

  /// Says that nothing more will be sent.
  func finishSending() async { await onQueue { _ = shutdown(self.descriptor, Int32(SHUT_WR)) } }

  /// One response, or nil when it is cut short; one that answers HEAD has no body, whatever its head says.
  func response(toHEAD: Bool = false) async -> RawResponse? {
    await onQueue {
      var head: [UInt8] = []
      // One byte at a time, so that nothing of the body or the next response is taken.
      while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
        guard let byte = self.receiveNow(1) else { return nil }
        head += byte
      }
      var response = RawResponse(head: head)
      var body: [UInt8] = []
      while !toHEAD, body.count < response.bodyLength {
        guard let more = self.receiveNow(response.bodyLength - body.count) else { return nil }
        body += more
      }
      response.body = String(decoding: body, as: UTF8.self)
      return response
    }
  }

  /// Everything up to the end of the connection.
  func rest() async -> String {
    await onQueue {
      var bytes: [UInt8] = []
      while let more = self.receiveNow(65_536) { bytes += more }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Sends a byte, looks for an answer for 20 ms, sends the next one: returns everything that was answered, and how
  /// many bytes were taken until then.
  func drip(_ byte: UInt8, atMost count: Int) async -> (answer: String, sent: Int) {
    let sent = await onQueue {
      for sent in 0..<count {
        var look = pollfd(fd: self.descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&look, 1, 20) > 0 { return sent }
        self.sendNow([byte])
      }
      return count
    }
    return (await rest(), sent)
  }

  /// Sends a byte every 20 ms and reads nothing: whether the listener resets the connection before that many were sent.
  func isCutOff(sending byte: UInt8, atMost count: Int) async -> Bool {
    await onQueue {
      for _ in 0..<count {
        var look = pollfd(fd: self.descriptor, events: 0, revents: 0)
        if poll(&look, 1, 20) > 0 { return true }
        self.sendNow([byte])
      }
      return false
    }
  }

  private func sendNow(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// nil at the end of the connection, however it came about.
  private func receiveNow(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    let received = recv(descriptor, &bytes, count, 0)
    return received > 0 ? Array(bytes.prefix(received)) : nil
  }

  private func onQueue<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }
}
