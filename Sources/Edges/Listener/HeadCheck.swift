import Chat
import NIOHTTP1

/// Judges a request by its head, before a byte of its body is kept.
struct HeadCheck: Sendable {
  var routes: RouteTable

  func accept(_ head: HTTPRequestHead) throws(RequestRefusal) -> RequestHead {
    var framing = FramingFields()
    var headers: [(name: String, value: String)] = []
    headers.reserveCapacity(head.headers.count)
    for (name, value) in head.headers {
      try framing.read(name, value)
      headers.append((name, value))
    }
    let isCurrent = head.version == .http1_1
    guard head.version.major == 1, framing.hosts == 1 || !isCurrent && framing.hosts == 0,
      !framing.isChunked || isCurrent && framing.contentLength == nil
    else { throw .malformed }

    let method = head.method.rawValue
    let (path, query) = try Self.split(head.uri)
    let target = try target(method, path)
    guard !framing.isEncoded else { throw .encodedBody }
    guard framing.contentLength ?? 0 <= target.bodyLimit else { throw .bodyTooLarge }
    return RequestHead(
      request: WebRequest(method: method, path: path, query: query, headers: headers),
      target: target,
      keepsAlive: isCurrent && !framing.asksForUpgrade && head.isKeepAlive,
      expectsContinue: framing.expectsContinue && isCurrent && (framing.isChunked || framing.contentLength ?? 0 > 0),
      isHEAD: head.method == .HEAD)
  }

  private func target(_ method: String, _ path: String) throws(RequestRefusal) -> RouteTable.Target {
    switch routes.match(method, path) {
    case .found(let target): return target
    case .otherMethods(let allow): throw RequestRefusal(405, allow: allow)
    case .unknown: throw .unknownPath
    case .malformed: throw .malformed
    }
  }

  private static func split(_ target: String) throws(RequestRefusal) -> (path: String, query: String) {
    guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return (target, "") }
    let query = target[target.utf8.index(after: mark)...]
    guard query.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else { throw .malformed }
    return (String(target[..<mark]), String(query))
  }
}
