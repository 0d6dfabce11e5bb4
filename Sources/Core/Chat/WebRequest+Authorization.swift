/// What a request says about who sent it.
package enum Authorization: Sendable, Hashable {
  case absent
  /// Repeated, empty or without a scheme: to be refused, not ignored.
  case unreadable
  /// The scheme in lower case, and what followed it.
  case credentials(scheme: String, value: String)
}

extension WebRequest {
  /// The `Authorization` header, read as RFC 9110 section 11.6.2 has it; nothing is verified.
  package var authorization: Authorization {
    let values = headers.filter { $0.name.utf8.elementsEqual("authorization".utf8, by: { $0 | 0x20 == $1 }) }
    guard let value = values.first?.value else { return .absent }
    let words = value.split(separator: " ", omittingEmptySubsequences: true)
    guard values.count == 1, words.count == 2 else { return .unreadable }
    return .credentials(scheme: words[0].lowercased(), value: String(words[1]))
  }
}
