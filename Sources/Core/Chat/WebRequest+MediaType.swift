import Kernel

extension WebRequest {
  /// Whether the body is of this media type (lower case, `application/json`), in UTF-8 and not compressed.
  ///
  /// A missing or repeated `Content-Type`, any `Content-Encoding` and any parameter other than `charset=utf-8` say no.
  package func hasBody(of mediaType: StaticString) -> Bool {
    guard let type = header("Content-Type"), !hasContentEncoding else { return false }
    // Most chats send the bare type.
    if type.hasSameBytes(as: mediaType) { return true }
    let parts = type.lowercased().utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard let first = parts.first, String(trimming: first).hasSameBytes(as: mediaType) else { return false }
    return parts.dropFirst().allSatisfy { part in
      let parameter = String(trimming: part)
      return parameter.hasSameBytes(as: "charset=utf-8") || parameter.hasSameBytes(as: #"charset="utf-8""#)
    }
  }

  private var hasContentEncoding: Bool {
    headers.contains {
      $0.name.utf8.count == 16 && $0.name.utf8.elementsEqual("content-encoding".utf8) { $0 | 0x20 == $1 }
    }
  }
}

extension String {
  /// Without the blanks at either end.
  fileprivate init(trimming text: Substring.UTF8View) {
    var text = text.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    self.init(Substring(text))
  }
}
