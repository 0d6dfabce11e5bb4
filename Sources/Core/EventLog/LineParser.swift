import Kernel

/// Reads one line from left to right; see `LineCodec` for its form.
struct LineParser {
  private let line: UnsafeBufferPointer<UInt8>
  private var reader: JSONReader

  init(_ line: UnsafeBufferPointer<UInt8>) {
    self.line = line
    reader = JSONReader(line)
  }

  mutating func record() throws(JSONReader.Problem) -> Record {
    try reader.expect(#"{"seq":"#)
    let sequence = try reader.int()
    try reader.expect(#","at":"#)
    let at = try reader.timestamp()
    try reader.expect(#","by":"#)
    let by = try reader.string()
    let delivery = try takes(#","delivery":"#) ? try reader.string() : nil
    try reader.expect(#","kind":"#)
    let kind = try reader.string()
    try reader.expect(#","v":"#)
    let version = try reader.int()
    try reader.expect(#","data":"#)
    let data = try reader.value()
    guard case .object = data else { throw reader.problem("data is no object") }
    var more: Int64 = 0
    if try takes(#","more":"#) {
      more = try reader.int()
      guard more > 0 else { throw reader.problem("more is not positive") }
    }
    let answer = try takes(#","answer":"#) ? try reader.text() : nil
    try reader.expect(#","chain":""#)
    guard reader.position + Chain.count + 2 == line.count else {
      throw reader.problem("expected 64 digits and the end")
    }
    guard line[line.count - 2] == UInt8(ascii: "\""), line[line.count - 1] == UInt8(ascii: "}") else {
      throw reader.problem("expected the end")
    }
    return Record(
      sequence: sequence, at: at, by: by, delivery: delivery, kind: kind, version: Int(version), data: data,
      more: Int(more), answer: answer)
  }

  /// The key where reading stopped, when no version of this program that we know wrote it there.
  var unknownKey: String? {
    var rest = reader
    let isFirst = rest.take(UInt8(ascii: "{"))
    guard isFirst || rest.take(UInt8(ascii: ",")), let key = try? rest.string(), rest.take(UInt8(ascii: ":")) else {
      return nil
    }
    let known = isFirst ? LineParser.keys.prefix(1) : LineParser.keys[...]
    return known.contains(key) ? nil : key
  }

  private static let keys = ["seq", "at", "by", "delivery", "kind", "v", "data", "more", "answer", "chain"]

  private mutating func takes(_ text: StaticString) throws(JSONReader.Problem) -> Bool {
    let count = text.utf8CodeUnitCount
    guard reader.position + count <= line.count else { return false }
    for index in 0..<count where line[reader.position + index] != text.utf8Start[index] { return false }
    try reader.expect(text)
    return true
  }
}
