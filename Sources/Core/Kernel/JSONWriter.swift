extension JSON {
  /// Compact UTF-8 with object keys sorted by their bytes.
  package func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): JSON.write(value, to: &bytes)
    case .string(let value): JSON.write(value, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (index, field) in JSON.sorted(fields).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.write(field.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        field.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// The bytes that `write` writes.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// The text that `write` writes.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  private static func sorted(_ fields: [Field]) -> [Field] {
    func inOrder(_ a: Field, _ b: Field) -> Bool { a.key.utf8.lexicographicallyPrecedes(b.key.utf8) }
    for index in fields.indices.dropFirst() where !inOrder(fields[index - 1], fields[index]) {
      return fields.sorted(by: inOrder)
    }
    return fields
  }

  /// Appends a decimal integer.
  package static func write(_ value: Int64, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(48 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Appends a quoted string: `"` and `\` escaped, controls as `\u00XX`, everything else as UTF-8.
  package static func write(_ value: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var copy = value
    copy.withUTF8 { text in
      var run = 0
      for index in text.indices where needsEscape(text, index) {
        bytes.append(contentsOf: text[run..<index])
        run = index + 1
        switch text[index] {
        case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
        case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
        case UInt8(ascii: "\n"): bytes.append(contentsOf: #"\n"#.utf8)
        default:
          bytes.append(contentsOf: #"\u00"#.utf8)
          bytes.append(hexDigit(text[index] >> 4))
          bytes.append(hexDigit(text[index] & 15))
        }
      }
      bytes.append(contentsOf: text[run...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    return byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }
}
