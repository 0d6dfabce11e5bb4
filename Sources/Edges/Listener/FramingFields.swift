/// The header fields that decide where a request ends and what happens to its connection, gathered in one pass.
///
/// The parser has refused the combinations that RFC 9112, section 6.3 forbids; what remains is refused here where two
/// readers could still disagree.
struct FramingFields {
  var hosts = 0
  var contentLength: Int?
  var isChunked = false
  var isEncoded = false
  var expectsContinue = false
  /// The parser stops at a request that asks for another protocol: the connection cannot be used again.
  var asksForUpgrade = false

  mutating func read(_ name: String, _ value: String) throws(RequestRefusal) {
    // Most fields are told apart by the length of their name alone.
    switch name.utf8.count {
    case 4 where name.isField("host"):
      hosts += 1
    case 6 where name.isField("expect"):
      expectsContinue = value.isField("100-continue")
    case 7 where name.isField("upgrade"):
      asksForUpgrade = true
    case 14 where name.isField("content-length"):
      guard contentLength == nil, let length = Int(value), length >= 0 else { throw .malformed }
      contentLength = length
    case 16 where name.isField("content-encoding"):
      isEncoded = true
    case 17 where name.isField("transfer-encoding"):
      guard !isChunked, value.isField("chunked") else { throw .malformed }
      isChunked = true
    default:
      break
    }
  }
}

extension String {
  /// Whether this is `lowercased`, letters compared without case; for field names and tokens, which are ASCII.
  fileprivate func isField(_ lowercased: StaticString) -> Bool {
    guard utf8.count == lowercased.utf8CodeUnitCount else { return false }
    return lowercased.withUTF8Buffer { expected in
      utf8.elementsEqual(expected) { ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) == $1 }
    }
  }
}
