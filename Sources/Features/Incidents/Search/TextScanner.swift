import Kernel

/// Finds people's texts in timeline entries as they are kept, without making entries of them: a start reads hundreds of
/// megabytes.
struct TextScanner {
  /// The members of `data` that hold texts: those that become an `IncidentEvent.Change.passages`.
  private static let keys: [StaticString] = ["title", "area", "client", "text", "how", "why", "cancelled"]

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// The bytes must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next text; nil at the end, and behind damage.
  mutating func next() -> String? {
    while let key = nextKey() {
      if matches(key, "facts") {
        // What an undo says is true again was said before.
        skipObject()
      } else if matches(key, "origin") {
        if let id = nextKey(), matches(id, "id"), let text = string() { return text }
      } else if Self.keys.contains(where: { matches(key, $0) }), let text = string() {
        return text
      }
    }
    return nil
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

  /// The string that stands next.
  private mutating func string() -> String? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
    var reader = JSONReader(UnsafeBufferPointer(rebasing: bytes[position...]))
    guard let text = try? reader.string() else { return nil }
    position += reader.position
    return text
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
    return zip(range, 0..<range.count).allSatisfy { bytes[$0] == key.utf8Start[$1] }
  }
}

extension Timeline {
  /// The words of every text in it.
  var words: Set<Word> {
    var words: Set<Word> = []
    var bytes: [UInt8] = []
    join(into: &bytes)
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = TextScanner(bytes)
      while let text = scanner.next() { Word.forEach(in: text) { word, _ in words.insert(word) } }
    }
    return words
  }
}
