import Chat
import NIOHTTP1

/// A request line and its fields that passed every check which needs no body.
struct RequestHead {
  var request: WebRequest
  var target: RouteTable.Target
  var keepsAlive: Bool
  var expectsContinue: Bool
  var isHEAD: Bool
}

/// Why a request is not handed on.
///
/// Every status is a 4xx: whatever a stranger sends, nothing of ours failed.
struct RequestRefusal: Error, Hashable {
  var status: Int
  /// The value of the `Allow` field, with 405.
  var allow: String?

  init(_ status: Int, allow: String? = nil) {
    self.status = status
    self.allow = allow
  }

  static let malformed = RequestRefusal(400)
  static let unknownPath = RequestRefusal(404)
  static let tooSlow = RequestRefusal(408)
  static let bodyTooLarge = RequestRefusal(413)
  static let encodedBody = RequestRefusal(415)
  static let crowded = RequestRefusal(429)
  static let headTooLarge = RequestRefusal(431)

  /// What the parser's error means for the caller.
  static func unparsable(_ error: HTTPParserError) -> RequestRefusal {
    if case .headerOverflow = error { return .headTooLarge }
    return .malformed
  }
}
