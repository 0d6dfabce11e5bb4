import Kernel

/// Finds people's texts in timeline entries as they are kept, without making entries of them: a start reads hundreds of
/// megabytes.
struct TextScanner {
  /// The members of `data` that hold texts: those that become an `IncidentEvent.Change.passages`.
  private static let keys: [StaticString] = ["title", "area", "client", "text", "note", "how", "why", "cancelled"]

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// The bytes must outlive it.
  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Calls `body` with the words of the next text; false at the end, and behind damage.
  private mutating func next(_ body: (Word) -> Void) -> Bool {
    while let key = nextKey() {
      if matches(key, "facts") {
        // What an undo says is true again was said before.
        skipObject()
      } else if matches(key, "origin") {
        if let id = nextKey(), matches(id, "id") { return read(body) }
      } else if Self.keys.contains(where: { matches(key, $0) }), position < bytes.count,
        bytes[position] == UInt8(ascii: "\"")
      {
        return read(body)
      }
    }
    return false
  }

  /// Goes behind the colon of the next member.
  private mutating func nextKey() -> Range<Int>? {
    while let start = skip(to: UInt8(ascii: "\"")) {
      guard skipString() else { return nil }
      guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { continue }
      defer { position += 1 }
      return start + 1..<position - 1
    }
    return nil
  }

  /// Reads the string that stands next.
  private mutating func read(_ body: (Word) -> Void) -> Bool {
    let start = position
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\""), skipString() else { return false }
    let content = UnsafeBufferPointer(rebasing: bytes[start + 1..<position - 1])
    guard content.contains(UInt8(ascii: "\\")) else {
      Word.forEach(in: content, body)
      return true
    }
    var reader = JSONReader(UnsafeBufferPointer(rebasing: bytes[start..<position]))
    guard let text = try? reader.string() else { return false }
    Word.forEach(in: text, body)
    return true
  }

  private mutating func skipObject() {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard skipString() else { return }
        continue
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
  }

  private mutating func skip(to byte: UInt8) -> Int? {
    while position < bytes.count, bytes[position] != byte { position += 1 }
    return position < bytes.count ? position : nil
  }

  /// Goes behind the string that begins here.
  private mutating func skipString() -> Bool {
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "\""):
        position += 1
        return true
      default: position += 1
      }
    }
    return false
  }

  private func matches(_ range: Range<Int>, _ key: StaticString) -> Bool {
    guard range.count == key.utf8CodeUnitCount else { return false }
    for index in 0..<range.count where bytes[range.lowerBound + index] != key.utf8Start[index] { return false }
    return true
  }
}

extension TextScanner {
  /// Calls `body` with every word of every text, as often as it is there.
  static func forEachWord(inJSON bytes: [UInt8], _ body: (Word) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = TextScanner(bytes)
      while scanner.next(body) {}
    }
  }
}
