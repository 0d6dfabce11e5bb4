import Kernel

extension WebRequest {
  /// Whether the body is of this media type (lower case, `application/json`), in UTF-8 and not compressed.
  ///
  /// A missing or repeated `Content-Type`, any `Content-Encoding` and any parameter other than `charset=utf-8` say no.
  package func hasBody(of mediaType: StaticString) -> Bool {
    guard let type = header("Content-Type") else { return false }
    guard !headers.contains(where: { $0.name.utf8.elementsEqual("content-encoding".utf8, by: { $0 | 0x20 == $1 }) })
    else { return false }
    let parts = type.lowercased().split(separator: ";", omittingEmptySubsequences: false)
    guard let first = parts.first, trimmed(first).hasSameBytes(as: mediaType) else { return false }
    return parts.dropFirst().allSatisfy { part in
      let parameter = trimmed(part)
      return parameter.hasSameBytes(as: "charset=utf-8") || parameter.hasSameBytes(as: #"charset="utf-8""#)
    }
  }
}

private func trimmed(_ text: Substring) -> String {
  func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
  return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
}
