import Kernel

/// Reads JSON without building anything: is it UTF-8, is it RFC 8259, is it shallow enough, are its keys unique.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Passes exactly when `bytes` hold one well-formed value and nothing else but blanks.
  static func check(_ bytes: [UInt8]) throws(JSONBody.Problem) {
    guard isPlainUTF8(bytes) else { throw .encoding }
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONBody.Problem) in
        var scanner = JSONScanner(buffer)
        scanner.skipBlanks()
        try scanner.value(depth: 0)
        guard scanner.position == buffer.count else { throw JSONBody.Problem.malformed }
      }
    }
    try result.get()
  }

  /// A NUL among the first two bytes gives away UTF-16 and UTF-32 without a mark (RFC 4627, section 3).
  private static func isPlainUTF8(_ bytes: [UInt8]) -> Bool {
    guard !bytes.prefix(2).contains(0), !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return false }
    return (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// The next byte, or 0 at the end: no token of JSON contains a NUL.
  private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { position += 1 }
  }

  /// Reads one value and the blanks behind it.
  private mutating func value(depth: Int) throws(JSONBody.Problem) {
    switch next {
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try array(depth: depth + 1)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
    skipBlanks()
  }

  private mutating func object(depth: Int) throws(JSONBody.Problem) {
    guard depth <= JSONBody.maximumDepth else { throw .tooDeep }
    position += 1
    skipBlanks()
    if take(UInt8(ascii: "}")) { return }
    var keys: Set<[UInt8]> = []
    repeat {
      skipBlanks()
      let start = position
      try string()
      guard keys.insert(unescaped(start + 1..<position - 1)).inserted else { throw .duplicateKey }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw .malformed }
      skipBlanks()
      try value(depth: depth)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw .malformed }
  }

  private mutating func array(depth: Int) throws(JSONBody.Problem) {
    guard depth <= JSONBody.maximumDepth else { throw .tooDeep }
    position += 1
    skipBlanks()
    if take(UInt8(ascii: "]")) { return }
    repeat {
      skipBlanks()
      try value(depth: depth)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw .malformed }
  }

  private mutating func word(_ word: StaticString) throws(JSONBody.Problem) {
    for index in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[index]) else { throw .malformed }
    }
  }

  private mutating func number() throws(JSONBody.Problem) {
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if next | 0x20 == UInt8(ascii: "e") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(JSONBody.Problem) {
    let start = position
    while (48...57).contains(next) { position += 1 }
    guard position > start else { throw .malformed }
  }

  private mutating func string() throws(JSONBody.Problem) {
    guard take(UInt8(ascii: "\"")) else { throw .malformed }
    while !take(UInt8(ascii: "\"")) {
      guard next >= 0x20 else { throw .malformed }
      if take(UInt8(ascii: "\\")) { try escape() } else { position += 1 }
    }
  }

  /// Reads what follows a backslash; a surrogate must come with its other half.
  private mutating func escape() throws(JSONBody.Problem) {
    guard take(UInt8(ascii: "u")) else {
      guard JSONScanner.shortEscape(next) != nil else { throw .malformed }
      position += 1
      return
    }
    let unit = try hexUnit()
    if UTF16.isTrailSurrogate(unit) { throw .encoding }
    guard UTF16.isLeadSurrogate(unit) else { return }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw .encoding }
    guard UTF16.isTrailSurrogate(try hexUnit()) else { throw .encoding }
  }

  private mutating func hexUnit() throws(JSONBody.Problem) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = hexValue(next) else { throw .malformed }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}

extension JSONScanner {
  /// What stands for itself or for a control after a backslash.
  private static func shortEscape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The bytes that a key which was already checked stands for, so that `a` and `\u0061` are the same key.
  private func unescaped(_ range: Range<Int>) -> [UInt8] {
    let raw = bytes[range]
    guard raw.contains(UInt8(ascii: "\\")) else { return Array(raw) }
    var units: [UInt16] = []
    var rest = Substring(decoding: raw, as: UTF8.self).utf16
    while let unit = rest.popFirst() {
      guard unit == 0x5C, let kind = rest.popFirst() else {
        units.append(unit)
        continue
      }
      if kind == 0x75 {
        units.append(rest.prefix(4).reduce(0) { $0 << 4 | UInt16(hexValue(UInt8(truncatingIfNeeded: $1)) ?? 0) })
        rest.removeFirst(4)
      } else {
        units.append(UInt16(JSONScanner.shortEscape(UInt8(truncatingIfNeeded: kind)) ?? 0))
      }
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
