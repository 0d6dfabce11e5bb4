import CCurl

/// A URL as libcurl itself reads it: what was judged is, byte for byte, what is requested.
struct ParsedURL: ~Copyable {
  /// libcurl's own handle, valid as long as this value.
  let handle: OpaquePointer

  /// Nil when libcurl cannot read the text, when it names a user or an IPv6 zone, or when no scheme is written out.
  init?(_ text: String) {
    guard !text.utf8.contains(0), let handle = curl_url() else { return nil }
    let flags = UInt32(CURLU_DISALLOW_USER)
    guard curl_url_set(handle, CURLUPART_URL, text, flags) == CURLUE_OK,
      Self.part(CURLUPART_ZONEID, of: handle) == nil
    else {
      curl_url_cleanup(handle)
      return nil
    }
    self.handle = handle
  }

  deinit { curl_url_cleanup(handle) }

  /// The host, as libcurl would look it up or connect to it: numeric forms of IPv4 are already dotted.
  var host: String? { Self.part(CURLUPART_HOST, of: handle) }
  var scheme: String? { Self.part(CURLUPART_SCHEME, of: handle) }
  var port: UInt16? { Self.part(CURLUPART_PORT, of: handle, UInt32(CURLU_DEFAULT_PORT)).flatMap { UInt16($0) } }

  private static func part(_ part: CURLUPart, of handle: OpaquePointer, _ flags: UInt32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
