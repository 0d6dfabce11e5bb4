import Glibc

/// Reads the requests of one connection, one after the other.
struct RequestReader {
  private let connection: Int32
  private var bytes: [UInt8] = []

  init(_ connection: Int32) { self.connection = connection }

  /// The next request with its body; nil at the end of the connection.
  mutating func next() -> LoopbackServer.Request? {
    var request = LoopbackServer.Request()
    var isFirst = true
    while let line = nextLine() {
      if line.isEmpty {
        guard let length = Int(request.headers["content-length"] ?? "0"), let body = take(length) else { return nil }
        request.body = body
        return request
      }
      if isFirst {
        let words = line.split(separator: " ")
        request.method = String(words.first ?? "")
        request.path = String(words.dropFirst().first ?? "")
        isFirst = false
      } else if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        request.headers[line[..<colon].lowercased()] = String(value)
      }
    }
    return nil
  }

  private mutating func nextLine() -> String? {
    while true {
      if let end = bytes.firstIndex(of: 10) {
        let line = bytes[..<end].filter { $0 != 13 }
        bytes.removeFirst(end + 1)
        return String(decoding: line, as: UTF8.self)
      }
      guard receive() else { return nil }
    }
  }

  private mutating func take(_ count: Int) -> String? {
    while bytes.count < count { guard receive() else { return nil } }
    defer { bytes.removeFirst(count) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private mutating func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(connection, &buffer, buffer.count, 0)
    guard count > 0 else { return false }
    bytes += buffer.prefix(count)
    return true
  }
}
