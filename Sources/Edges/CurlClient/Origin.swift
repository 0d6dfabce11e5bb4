package import Kernel

/// Scheme, host and port: the part of a URL that says who is talked to (RFC 6454).
package struct Origin: Hashable, Sendable, CustomStringConvertible {
  /// How the host is talked to.
  package enum Scheme: String, Sendable {
    case http, https
  }

  package let scheme: Scheme
  /// In lower case; an IPv6 address in brackets; a numeric IPv4 address dotted, however it was written.
  package let host: String
  package let port: UInt16

  /// The origin of an absolute http or https URL, as libcurl reads it.
  ///
  /// - Throws: `Fault` for any other URL. It does not repeat the text, which may be a secret.
  package init(_ url: String) throws(Fault) {
    guard let parsed = ParsedURL(url), let origin = Origin(parsed) else {
      throw Fault("not an absolute http or https URL without a user name")
    }
    self = origin
  }

  /// Nil when the scheme is neither http nor https.
  init?(_ url: borrowing ParsedURL) {
    guard let scheme = url.scheme.flatMap(Scheme.init), let host = url.host, !host.isEmpty, let port = url.port
    else { return nil }
    self.scheme = scheme
    // Byte by byte, because Unicode's idea of lower case turns a Kelvin sign into a k.
    self.host = String(decoding: host.utf8.map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self)
    self.port = port
  }

  package var description: String { "\(scheme)://\(host):\(port)" }

  /// Whether the host is `localhost` or an address rather than a name: then whoever wrote it knows where it leads.
  var isLiteral: Bool {
    host == "localhost" || host.hasPrefix("[") || host.utf8.allSatisfy { $0 == 46 || (48...57).contains($0) }
  }
}
