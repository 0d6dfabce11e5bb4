/// What can be told of a line without decoding it: its number, where the hashed bytes end, and its claimed chain.
struct LineFrame {
  /// The digits after `{"seq":`.
  var sequence: Int64
  /// How many bytes stand before `,"chain"`.
  var bodyCount: Int
  /// How many more records of the same command follow.
  var more: Int
  /// The 64 bytes at the end, digits or not.
  var chain: Chain

  private static let head: StaticString = #"{"seq":"#
  private static let key: StaticString = #","chain":""#
  private static let more: StaticString = #","more":"#
  private static let tailCount = 10 + Chain.count + 2

  /// Frames a line without its end; nil when it has neither our beginning nor our end.
  init?(_ line: UnsafeRawBufferPointer) {
    let bodyCount = line.count - LineFrame.tailCount
    let headCount = LineFrame.head.utf8CodeUnitCount
    guard bodyCount > headCount, line.has(LineFrame.head, at: 0), line.has(LineFrame.key, at: bodyCount),
      line.has("\"}", at: line.count - 2)
    else { return nil }
    var sequence: Int64 = 0
    var index = headCount
    while let digit = line.digit(at: index), index < headCount + 18 {
      sequence = sequence * 10 + digit
      index += 1
    }
    guard index > headCount, line[index] == UInt8(ascii: ",") else { return nil }
    self.sequence = sequence
    self.bodyCount = bodyCount
    more = LineFrame.more(before: bodyCount, in: line)
    let digits = bodyCount + LineFrame.key.utf8CodeUnitCount
    chain = Chain(unchecked: UnsafeRawBufferPointer(rebasing: line[digits..<digits + Chain.count]))
  }

  /// `more` is the last member before `chain` when there is no answer, and there is none while more records follow.
  private static func more(before end: Int, in line: UnsafeRawBufferPointer) -> Int {
    var (index, value, unit) = (end - 1, 0, 1)
    while let digit = line.digit(at: index), unit < 1_000_000_000 {
      value += Int(digit) * unit
      unit *= 10
      index -= 1
    }
    let start = index + 1 - more.utf8CodeUnitCount
    return value > 0 && start > 0 && line.has(more, at: start) ? value : 0
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func has(_ text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= 0, offset + count <= self.count else { return false }
    for index in 0..<count where self[offset + index] != text.utf8Start[index] { return false }
    return true
  }

  fileprivate func digit(at index: Int) -> Int64? {
    let byte = self[index]
    return byte >= 48 && byte <= 57 ? Int64(byte - 48) : nil
  }
}
