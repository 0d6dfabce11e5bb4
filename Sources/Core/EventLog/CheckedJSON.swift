import Kernel

/// A small JSON object in a file of its own, on one line, whose last member `check` is the SHA-256 of all before it.
enum CheckedJSON {
  private static let key = Array(#","check":""#.utf8)
  private static let end = Array("\"}\n".utf8)

  static func write(_ object: JSON, hash: LineHash) -> [UInt8] {
    var bytes: [UInt8] = []
    object.write(to: &bytes)
    bytes.removeLast()
    let check = hash.chain(of: bytes)
    bytes += key
    check.append(to: &bytes)
    return bytes + end
  }

  /// The object in the first line; nil when it was not written as a whole.
  static func read(_ bytes: [UInt8], hash: LineHash) -> JSON? {
    guard let lineEnd = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let bodyCount = lineEnd + 1 - key.count - Chain.count - end.count
    guard bodyCount > 0 else { return nil }
    let check = Chain(bytes[(bodyCount + key.count)...].prefix(Chain.count))
    guard check == hash.chain(of: Array(bytes[..<bodyCount])) else { return nil }
    return try? JSONReader.read(Array(bytes[..<lineEnd]))
  }
}
