import CCurl
import Chat

/// The header lines of a request, in libcurl's form.
struct HeaderList: ~Copyable {
  /// Valid as long as this value.
  private(set) var first: UnsafeMutablePointer<curl_slist>?

  /// Nil when a name is not a token of RFC 9110, is one that frames or routes the request, or when a value could end
  /// its line.
  init?(_ headers: [HTTPCall.Header]) {
    // libcurl would ask for permission before a large body, and would call any body a form.
    var lines = ["Expect:"]
    if !headers.contains(where: { $0.name.utf8.elementsEqual("content-type".utf8, by: Self.areSameLetter) }) {
      lines.append("Content-Type:")
    }
    for header in headers {
      guard Self.isAllowed(header) else { return nil }
      lines.append(header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)")
    }
    var first: UnsafeMutablePointer<curl_slist>?
    for line in lines {
      guard let longer = curl_slist_append(first, line) else {
        curl_slist_free_all(first)
        return nil
      }
      first = longer
    }
    self.first = first
  }

  deinit { curl_slist_free_all(first) }

  private static let reserved: Set<String> = [
    "connection", "content-length", "expect", "host", "te", "trailer", "transfer-encoding", "upgrade",
  ]
  private static let tokenMarks = Set("!#$%&'*+-.^_`|~".utf8)

  private static func isAllowed(_ header: HTTPCall.Header) -> Bool {
    let isToken = header.name.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || tokenMarks.contains($0)
    }
    return isToken && !header.name.isEmpty && !reserved.contains(header.name.lowercased())
      && header.value.utf8.allSatisfy { $0 == 9 || ($0 >= 32 && $0 != 127) }
  }

  private static func areSameLetter(_ one: UInt8, _ other: UInt8) -> Bool { one | 32 == other | 32 }
}
