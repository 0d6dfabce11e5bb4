package import Kernel

/// An origin that Railhead may talk to, and how far into the network it may lead.
package struct AllowedOrigin: Hashable, Sendable {
  package let origin: Origin
  /// Whether its name may resolve to loopback, private or link-local addresses.
  package let mayBeInternal: Bool

  package init(_ origin: Origin, mayBeInternal: Bool) {
    self.origin = origin
    self.mayBeInternal = mayBeInternal
  }

  /// The origin of a URL that the operator set or that is well known (Slack's API, a Mattermost site).
  ///
  /// It may be internal only when the host is written as an address or as `localhost`: a name that is meant to lead
  /// inside has to be listed.
  /// - Throws: `Fault` when it is no absolute http or https URL.
  package static func configured(_ url: String) throws(Fault) -> AllowedOrigin {
    let origin = try Origin(url)
    return AllowedOrigin(origin, mayBeInternal: origin.isLiteral)
  }

  /// The origins of a `RAILHEAD_OUTBOUND_ALLOW` setting, separated by commas or white space; all may be internal.
  ///
  /// `https://chat.example.com` and `http://10.1.2.3:8065` stand for themselves. Without a scheme
  /// `chat.example.com:8443` means https; an address or `localhost` means https and http.
  /// - Throws: `Fault` that names the first entry that is not one.
  package static func listed(_ setting: String) throws(Fault) -> [AllowedOrigin] {
    var allowed: [AllowedOrigin] = []
    for entry in setting.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      do {
        for origin in try origins(of: String(entry)) { allowed.append(AllowedOrigin(origin, mayBeInternal: true)) }
      } catch {
        throw Fault("“\(entry)” is neither an origin such as https://chat.example.com nor a host such as 10.1.2.3:8065")
      }
    }
    return allowed
  }

  private static func origins(of entry: String) throws(Fault) -> [Origin] {
    if entry.contains("://") { return [try Origin(entry)] }
    let secure = try Origin("https://\(entry)")
    return secure.isLiteral ? [secure, try Origin("http://\(entry)")] : [secure]
  }
}
