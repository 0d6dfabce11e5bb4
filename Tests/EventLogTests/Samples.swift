import EventLog
import Kernel
import TestKit

extension LineHash {
  /// In the manner of FNV-1a: any change shows, and the simulations stay quick.
  static let quick = LineHash { first, second, digest in
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for bytes in [first, second] {
      for offset in stride(from: 0, to: bytes.count - 7, by: 8) {
        sum = (sum ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x100_0000_01b3
        sum ^= sum >> 31
      }
      for index in bytes.count / 8 * 8..<bytes.count { sum = (sum ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    }
    for index in 0..<4 {
      sum = (sum ^ sum >> 29) &* 0xbf58_476d_1ce4_e5b9
      digest.storeBytes(of: sum, toByteOffset: 8 * index, as: UInt64.self)
    }
  }
}

extension Record {
  /// A record like those that the incident feature writes.
  static func sample(_ sequence: Int64, more: Int = 0, title: String = "Checkout is down") -> Record {
    Record(
      sequence: sequence, at: Timestamp(milliseconds: 1_795_255_200_000 + sequence), by: "slack:T1:U7",
      delivery: more == 0 ? "Ev\(sequence)" : nil, kind: "incident.declared",
      data: .fields(["id": .int(sequence), "severity": "sev2", "title": .string(title)]), more: more,
      answer: more == 0 ? #"{"text":"INC-\#(sequence)"}"# : nil)
  }

  /// Commands of one record each.
  static func samples(_ range: ClosedRange<Int64>) -> [Record] { range.map { sample($0) } }
}

extension JSON {
  /// Any value with keys in order, down to a depth.
  static func random(depth: Int, using generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .int(Int64.random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &generator))
    case 3, 4: return .string(.random(using: &generator))
    case 5:
      let count = Int.random(in: 0...4, using: &generator)
      return .array((0..<count).map { _ in .random(depth: depth - 1, using: &generator) })
    default: return .randomObject(depth: depth - 1, using: &generator)
    }
  }

  static func randomObject(depth: Int, using generator: inout SeededGenerator) -> JSON {
    let count = Int.random(in: 0...5, using: &generator)
    return .object((0..<count).map { Field("k\($0)", .random(depth: depth, using: &generator)) })
  }
}

extension String {
  /// Text with everything that must be escaped, and much that must not.
  static func random(using generator: inout SeededGenerator) -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "Z", "\"", "\\", "\n", "\r", "\t", "\0", "\u{1F}", "\u{7F}", "é", "🔥", "\u{2028}", "\u{202E}", "{", ",", "0",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...20, using: &generator) {
      text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
    }
    return String(text)
  }
}
