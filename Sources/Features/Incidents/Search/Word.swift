import Kernel

/// A word as the index knows it: folded, without the `s` of its plural, at most sixteen bytes of it.
///
/// Two numbers instead of a string, so that the trees that hold a million of them copy no references. Words that differ
/// only behind the sixteenth byte are one; the timelines still have them whole.
struct Word: Sendable, Hashable {
  private let high: UInt64
  private let low: UInt64

  /// The folded bytes of one word.
  init(_ bytes: ArraySlice<UInt8>) {
    var bytes = bytes
    // “queue” finds “queues”; “status” and “access” stay as they are.
    if bytes.count > 3, bytes.last == UInt8(ascii: "s"), let before = bytes.dropLast().last,
      !"sui".utf8.contains(before)
    {
      bytes.removeLast()
    }
    func number(_ part: ArraySlice<UInt8>) -> UInt64 {
      let value = part.reduce(0) { $0 << 8 | UInt64($1) }
      return part.isEmpty ? 0 : value << (8 * UInt64(8 - part.count))
    }
    high = number(bytes.prefix(8))
    low = number(bytes.dropFirst(8).prefix(8))
  }

  /// The first three bytes, which lists of words with a common beginning stand under.
  var beginning: UInt32 { UInt32(high >> 40) }

  /// How many bytes there are.
  var count: Int { 16 - (low == 0 ? 8 + high.trailingZeroBitCount / 8 : low.trailingZeroBitCount / 8) }

  /// True when it begins with a digit.
  var isNumber: Bool { (0x30...0x39).contains(high >> 56) }

  func hasPrefix(_ prefix: Word) -> Bool {
    let bits = prefix.count * 8
    guard bits < 128 else { return self == prefix }
    guard bits > 64 else { return (high ^ prefix.high) >> (64 - UInt64(bits)) == 0 }
    return high == prefix.high && (low ^ prefix.low) >> (128 - UInt64(bits)) == 0
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(high)
    hasher.combine(low)
  }
}

extension Word {
  /// The words of a text in their order, and where each one stands in its folded form.
  ///
  /// Single letters are none, and neither are the words that every sentence is made of.
  static func all(in text: String) -> [(word: Word, typed: String)] {
    var words: [(Word, String)] = []
    forEach(in: text) { word, bytes in words.append((word, String(decoding: bytes, as: UTF8.self))) }
    return words
  }

  /// Calls `body` with every word of a text, and its folded bytes.
  static func forEach(in text: String, _ body: (Word, ArraySlice<UInt8>) -> Void) {
    let bytes = Array(Folding.fold(text).utf8)
    var (start, position) = (0, 0)
    func end() {
      guard position - start > 1 else { return }
      let word = Word(bytes[start..<position])
      if !common.contains(word) { body(word, bytes[start..<position]) }
    }
    while position < bytes.count {
      let width = separatorWidth(bytes[position])
      guard width > 0 else {
        position += 1
        continue
      }
      end()
      position += width
      start = position
    }
    position = bytes.count
    end()
  }

  /// How many bytes to skip: what is no ASCII letter or digit, and the blocks of Unicode that hold no letters.
  private static func separatorWidth(_ byte: UInt8) -> Int {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: 0
    // Signs of Latin-1; general punctuation, arrows and symbols; pictures.
    case 0xC2: 2
    case 0xE2: 3
    case 0xF0: 4
    case 0x80...0xFF: 0
    default: 1
    }
  }
}
