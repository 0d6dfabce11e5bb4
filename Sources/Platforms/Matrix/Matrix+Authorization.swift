import Chat

extension Matrix {
  /// Proves that the home server sent the request, before its body is looked at.
  ///
  /// Source: Application Service API 1.4, "Authorization"; older servers put the token into the query. Each token that
  /// is there must be right, and one must be there: absent is 401, wrong 403.
  func authorize(_ request: WebRequest) throws(Rejection) {
    var offered: [[UInt8]] = []
    switch request.authorization {
    case .absent: break
    case .credentials("bearer", let token): offered.append(Array(token.utf8))
    case .credentials, .unreadable: throw Rejection(403, "M_FORBIDDEN", "authorization_unreadable")
    }
    guard let query = try? FormFields(Array(request.query.utf8)) else {
      throw Rejection(403, "M_FORBIDDEN", "query_unreadable")
    }
    if let token = query.bytes(of: "access_token") { offered.append(Array(token)) }
    guard !offered.isEmpty else { throw Rejection(401, "M_MISSING_TOKEN", "token_missing") }
    let expected = Array(settings.hsToken.utf8)
    let areRight = offered.reduce(!expected.isEmpty) { check.isSameSecret($1, expected) && $0 }
    guard areRight else { throw Rejection(403, "M_FORBIDDEN", "token_mismatch") }
  }
}
