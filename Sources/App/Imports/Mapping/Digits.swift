/// Reads numbers of a fixed length from a text, one after another.
struct Digits {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  /// Takes this byte when it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Takes a number of so many digits, as many as there are.
  mutating func take(_ count: ClosedRange<Int>) -> Int? {
    var (value, taken) = (0, 0)
    while taken < count.upperBound, position < bytes.count, (48...57).contains(bytes[position]) {
      value = value * 10 + Int(bytes[position] - 48)
      position += 1
      taken += 1
    }
    return count.contains(taken) ? value : nil
  }

  /// Takes a fraction of any length; what is below a thousandth is cut off.
  mutating func takeThousandths() -> Int? {
    let start = position
    var value = 0
    while position < bytes.count, (48...57).contains(bytes[position]) {
      if position - start < 3 { value = value * 10 + Int(bytes[position] - 48) }
      position += 1
    }
    guard position > start else { return nil }
    for _ in 0..<max(0, 3 - (position - start)) { value *= 10 }
    return value
  }

  /// Takes `Z`, `+02:00` or `+0200`, in seconds east of UTC; nil when none of them comes.
  mutating func takeOffset() throws(DatePattern.Problem) -> Int? {
    if take(UInt8(ascii: "Z")) || take(UInt8(ascii: "z")) { return 0 }
    let isEast = take(UInt8(ascii: "+"))
    guard isEast || take(UInt8(ascii: "-")) else { return nil }
    guard let hours = take(2...2) else { throw .wrong }
    _ = take(UInt8(ascii: ":"))
    guard let minutes = take(2...2), hours < 24, minutes < 60 else { throw .wrong }
    return (hours * 60 + minutes) * (isEast ? 60 : -60)
  }
}
