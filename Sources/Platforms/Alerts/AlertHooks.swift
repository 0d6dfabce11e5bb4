package import Chat
import Kernel

/// What Prometheus Alertmanager and anything else that can post JSON say of alerts; docs/alerts.md is its contract.
///
/// Alertmanager tries again after a 5xx and never after a 4xx, so only what can never be read is refused here.
package struct AlertHooks: AlertReceiver {
  package let routes = [Route("POST", "/hooks/alertmanager"), Route("POST", "/hooks/generic")]

  /// The tokens' bytes; a request with any of them is authentic, so that one can be replaced.
  private let tokens: [[UInt8]]
  private let check: SignatureCheck

  /// Empty tokens are left out: everybody could present them.
  package init(tokens: [String], check: SignatureCheck) {
    self.tokens = tokens.filter { !$0.isEmpty }.map { Array($0.utf8) }
    self.check = check
  }

  /// Judges in this order: token (401 without one, 403 with a wrong one), content type (415), JSON and members (400).
  package func receive(_ request: WebRequest) -> AlertReception {
    do throws(AlertRefusal) {
      try authorize(request)
      guard request.hasBody(of: "application/json") else { throw .contentType }
      let notice =
        request.path.hasSameBytes(as: "/hooks/alertmanager")
        ? try read(AlertmanagerBody.self, request, from: "alertmanager")
        : try read(GenericBody.self, request, from: "generic")
      return .notice(notice)
    } catch {
      return .refused(error.answer, reason: error.reason)
    }
  }

  private func authorize(_ request: WebRequest) throws(AlertRefusal) {
    switch request.authorization {
    case .absent: throw .noToken
    case .unreadable: throw .wrongToken
    case .credentials(let scheme, let token):
      // Every token is compared, so that the time taken does not tell which one came close.
      let offered = Array(token.utf8)
      let isKnown = tokens.reduce(false) { known, token in check.isSameSecret(offered, token) || known }
      guard scheme == "bearer", isKnown else { throw .wrongToken }
    }
  }

  private func read<Body: AlertBody>(
    _ type: Body.Type, _ request: WebRequest, from usual: String
  ) throws(AlertRefusal) -> AlertNotice {
    let source = try source(request.query) ?? usual
    let body: Body
    do throws(JSONBody.Misfit) { body = try JSONBody.decodeNaming(type, from: request.body) } catch {
      throw .json(error)
    }
    return try body.notice(from: source)
  }

  /// `?source=staging` tells two systems apart whose keys may be the same.
  private func source(_ query: String) throws(AlertRefusal) -> String? {
    if query.isEmpty { return nil }
    guard let fields = try? FormFields(Array(query.utf8)) else { throw .member("query", "cannot be read") }
    guard let source = fields["source"] else { return nil }
    let isName = source.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 0x2D }
    guard isName, (1...40).contains(source.utf8.count) else {
      throw .member("source", "is at most 40 small letters, digits and dashes")
    }
    return source
  }
}

/// A body that tells of an alert.
protocol AlertBody: Decodable {
  /// - Throws: `AlertRefusal.member` for what no notice can be made of.
  func notice(from source: String) throws(AlertRefusal) -> AlertNotice
}
