/// A request as the listener read it: nothing verified, nothing parsed but the head.
package struct WebRequest: Sendable {
  /// Upper-case method.
  package var method: String
  /// Path without the query, percent-encoding untouched.
  package var path: String
  /// What followed `?`, raw; empty when there was none.
  package var query: String
  /// In the order received; names keep their case.
  package var headers: [(name: String, value: String)]
  /// The exact body bytes; signatures are over these.
  package var body: [UInt8]

  package init(
    method: String, path: String, query: String = "", headers: [(name: String, value: String)] = [], body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// The value of a header that is there exactly once; nil when it is missing or repeated.
  ///
  /// Names are compared without case.
  package func header(_ name: String) -> String? {
    var found: String?
    for header in headers where header.name.utf8.elementsEqual(name.utf8, by: { $0 | 0x20 == $1 | 0x20 }) {
      guard found == nil else { return nil }
      found = header.value
    }
    return found
  }
}

/// The answer to a request.
package struct WebAnswer: Sendable, Hashable {
  package var status: Int
  /// Empty when there is no body.
  package var contentType: String
  package var body: [UInt8]

  package init(status: Int, contentType: String = "", body: [UInt8] = []) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  package static func json(_ body: [UInt8], status: Int = 200) -> WebAnswer {
    WebAnswer(status: status, contentType: "application/json; charset=utf-8", body: body)
  }

  package static func text(_ text: String, status: Int = 200) -> WebAnswer {
    WebAnswer(status: status, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
  }

  /// 200 and no body: understood, nothing to show.
  package static let empty = WebAnswer(status: 200, contentType: "text/plain; charset=utf-8")
}

/// A method and a path that a platform listens on; a segment `{…}` matches any one segment.
package struct Route: Hashable, Sendable {
  package var method: String
  package var path: String
  /// The longest body that is read, in bytes; a longer one is answered with 413.
  package var bodyLimit: Int

  package init(_ method: String, _ path: String, bodyLimit: Int = 1 << 20) {
    self.method = method
    self.path = path
    self.bodyLimit = bodyLimit
  }
}
