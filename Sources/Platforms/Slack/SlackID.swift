/// Slack's ids (`T0KRN1LAB`, `U…`, `C…`): they become parts of ours, so nothing but these bytes may stand in them.
enum SlackID {
  /// 1 to 64 ASCII letters and digits.
  static func isValid(_ id: String) -> Bool {
    (1...64).contains(id.utf8.count) && id.utf8.allSatisfy(isAlphanumeric)
  }

  /// 1 to 128 ASCII letters, digits, dots, hyphens and underscores: message times, trigger and event ids.
  static func isToken(_ text: String) -> Bool {
    (1...128).contains(text.utf8.count) && text.utf8.allSatisfy { isAlphanumeric($0) || isJoint($0) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
