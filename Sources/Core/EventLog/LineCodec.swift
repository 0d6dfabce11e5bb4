import Kernel

/// One record as one line, and back.
///
///     {"seq":12,"at":"2026-11-21T10:00:00.123Z","by":"slack:T1:U7","delivery":"…","kind":"incident.declared","v":1,
///      "data":{…},"more":1,"answer":{…},"chain":"<64 lower-case hexadecimal digits>"}
///
/// on one line, with exactly these keys in exactly this order and no blanks. `delivery` and `answer` are left out when
/// there is none, `more` when it is 0. `chain` is the SHA-256 of the previous line's 64 digits followed by the bytes of
/// this line up to, not including, `,"chain"`.
enum LineCodec {
  /// Longest line in bytes, without its end.
  static let maximumLength = 4 << 20

  /// Appends the line and its end; returns its chain.
  static func encode(_ record: Record, after previous: Chain, hash: LineHash, to bytes: inout [UInt8]) -> Chain {
    let start = bytes.count
    bytes.append(#"{"seq":"#)
    JSON.write(record.sequence, to: &bytes)
    bytes.append(#","at":""#)
    record.at.append(to: &bytes)
    bytes.append(#"","by":"#)
    JSON.write(record.by, to: &bytes)
    if let delivery = record.delivery {
      bytes.append(#","delivery":"#)
      JSON.write(delivery, to: &bytes)
    }
    bytes.append(#","kind":"#)
    JSON.write(record.kind, to: &bytes)
    bytes.append(#","v":"#)
    JSON.write(Int64(record.version), to: &bytes)
    bytes.append(#","data":"#)
    record.data.write(to: &bytes)
    if record.more != 0 {
      bytes.append(#","more":"#)
      JSON.write(Int64(record.more), to: &bytes)
    }
    if let answer = record.answer {
      bytes.append(#","answer":"#)
      bytes.append(contentsOf: answer.utf8)
    }
    let chain = bytes.withUnsafeBytes { hash.chain(after: previous, UnsafeRawBufferPointer(rebasing: $0[start...])) }
    bytes.append(#","chain":""#)
    chain.append(to: &bytes)
    bytes.append("\"}\n")
    return chain
  }

  /// Why a line is none of ours.
  enum Problem: Error, Hashable, CustomStringConvertible {
    /// A key at the top that this version does not know.
    case unknownKey(String)
    /// Not the form above; the offset is in bytes from the start of the line.
    case malformed(String, offset: Int)

    /// Whether a newer version must have written the line.
    var isNewer: Bool { if case .unknownKey = self { true } else { false } }

    /// The reason as the log gives it.
    var description: String {
      switch self {
      case .unknownKey(let key): Flaw.unknownKey(key).reason
      case .malformed(let reason, let offset): "\(reason), at byte \(offset) of the line"
      }
    }
  }

  /// Reads a line without its end.
  ///
  /// The chain's form is checked, not its truth.
  static func decode(_ line: UnsafeBufferPointer<UInt8>) throws(Problem) -> Record {
    var parser = LineParser(line)
    do throws(JSONReader.Problem) {
      return try parser.record()
    } catch {
      if let key = parser.unknownKey { throw .unknownKey(key) }
      throw .malformed(error.reason, offset: error.offset)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
