import Kernel

/// A word as the index knows it: folded, without the `s` of its plural, at most sixteen bytes of it.
///
/// Two numbers instead of a string, so that the trees that hold a million of them copy no references. Words that differ
/// only behind the sixteenth byte are one; the timelines still have them whole.
struct Word: Sendable, Hashable {
  private let high: UInt64
  private let low: UInt64

  /// The folded bytes of one word.
  init(_ bytes: some Sequence<UInt8>) {
    var builder = Builder()
    for byte in bytes { builder.append(byte) }
    self = builder.word
  }

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
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

  // One round of the hash instead of two: words are looked up all the time.
  func hash(into hasher: inout Hasher) { hasher.combine(high ^ (low &* 0x9E37_79B9_7F4A_7C15)) }
}

extension Word {
  /// A word while its bytes come in.
  struct Builder {
    private var high: UInt64 = 0
    private var low: UInt64 = 0
    private var last: UInt8 = 0
    private var beforeLast: UInt8 = 0
    private(set) var count = 0

    mutating func append(_ byte: UInt8) {
      if count < 8 {
        high = high << 8 | UInt64(byte)
      } else if count < 16 {
        low = low << 8 | UInt64(byte)
      }
      (beforeLast, last) = (last, byte)
      count += 1
    }

    /// “queue” finds “queues”; “status” and “access” stay as they are.
    private var isPlural: Bool {
      count > 3 && last == UInt8(ascii: "s") && beforeLast != UInt8(ascii: "s") && beforeLast != UInt8(ascii: "u")
        && beforeLast != UInt8(ascii: "i")
    }

    var word: Word {
      var (high, low, count) = (high, low, count)
      if isPlural {
        if count <= 8 { high >>= 8 } else if count <= 16 { low >>= 8 }
        count -= 1
      }
      if count < 8 { high <<= 8 * UInt64(8 - count) }
      if count > 8, count < 16 { low <<= 8 * UInt64(16 - count) }
      return Word(high: high, low: low)
    }
  }
}
