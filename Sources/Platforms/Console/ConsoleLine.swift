/// A line as the client sends it, and as `ConsoleSigner` writes it.
struct ConsoleLine: Decodable {
  var user: String
  var name: String?
  var channel: String
  /// As typed, with its mark: `/inc checkout is down sev1`.
  var line: String
  /// New for every line that is typed, the same when one is sent again.
  var id: String
  /// A locale: `fr`, `fr_FR.UTF-8`.
  var language: String?
  /// An IANA zone name.
  var zone: String?
}

/// The ids that a client chooses.
enum ConsoleID {
  /// 1 to 64 ASCII letters, digits, dots, hyphens and underscores.
  static func isValid(_ id: String) -> Bool {
    (1...64).contains(id.utf8.count)
      && id.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      }
  }
}
