/// Ids of people (`29:…`), bots (`28:…`), conversations (`19:…@thread.tacv2`, `a:…`) and messages.
enum TeamsID {
  /// 1 to 255 bytes of printable ASCII without what would end a mention of ours.
  static func isValid(_ id: String) -> Bool {
    (1...255).contains(id.utf8.count) && id.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>|\"".utf8.contains($0) }
  }

  /// An organisation's id: colons separate the parts of ours.
  static func isTenant(_ id: String) -> Bool { isValid(id) && !id.utf8.contains(UInt8(ascii: ":")) }

  /// Whether a conversation is a channel of a team: only there do messages have threads.
  static func isChannel(_ id: String) -> Bool {
    id.hasPrefix("19:") && (id.hasSuffix("@thread.tacv2") || id.hasSuffix("@thread.skype"))
  }
}
