extension HTTPResult {
  /// Why an answer is no success, as the journal and the log keep it: `http_403 M_FORBIDDEN`.
  ///
  /// The chat's own code is added when it looks like one (`errorCode`).
  package func reason(_ code: String? = nil) -> String {
    ["http_\(status)", code.flatMap(HTTPResult.errorCode)].compactMap(\.self).joined(separator: " ")
  }

  /// 1 to 100 ASCII letters, digits, dots and underscores; nil for anything else, which may be people's words.
  package static func errorCode(_ text: String) -> String? {
    let isCode =
      (1...100).contains(text.utf8.count)
      && text.utf8.allSatisfy { (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 46 || $0 == 95 }
    return isCode ? text : nil
  }
}
