/// An instant: milliseconds since 1970-01-01T00:00:00Z, always UTC, leap seconds ignored (POSIX time).
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Milliseconds since the Unix epoch.
  package var milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Later than anything that will happen.
  package static let distantFuture = Timestamp(milliseconds: .max)
  /// Earlier than anything that has happened.
  package static let distantPast = Timestamp(milliseconds: .min)

  /// Whole seconds since the Unix epoch, rounded down.
  package var seconds: Int64 { milliseconds.flooredDivision(by: 1000) }

  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.milliseconds < b.milliseconds }

  /// The instant `seconds` later (earlier when negative); stops at the ends of the range instead of trapping.
  package func adding(seconds: Int64) -> Timestamp {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    return overflow ? self : adding(milliseconds: product)
  }

  /// The instant `milliseconds` later; stops at the ends of the range instead of trapping.
  package func adding(milliseconds delta: Int64) -> Timestamp {
    let (sum, overflow) = milliseconds.addingReportingOverflow(delta)
    return overflow ? self : Timestamp(milliseconds: sum)
  }

  /// Milliseconds from `earlier` to this instant; negative when it is later.
  package func milliseconds(since earlier: Timestamp) -> Int64 {
    milliseconds.subtractingReportingOverflow(earlier.milliseconds).partialValue
  }
}

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC with milliseconds: `2026-11-21T10:00:00.123Z`.
  package var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the 24 bytes of `description`; the journal writes millions of these, so no `String` is made.
  package func append(to bytes: inout [UInt8]) {
    let days = milliseconds.flooredDivision(by: 86_400_000)
    let inDay = milliseconds - days * 86_400_000
    let date = CivilDate(daysSinceEpoch: days)
    func digits(_ value: Int, _ count: Int) {
      var divisor = 1
      for _ in 1..<count { divisor *= 10 }
      var rest = value
      for _ in 0..<count {
        bytes.append(48 + UInt8(truncatingIfNeeded: rest / divisor))
        rest %= divisor
        divisor /= 10
      }
    }
    let (hours, minutes) = (Int(inDay / 3_600_000), Int(inDay / 60_000 % 60))
    digits(max(0, min(9999, date.year)), 4)
    bytes.append(UInt8(ascii: "-"))
    digits(date.month, 2)
    bytes.append(UInt8(ascii: "-"))
    digits(date.day, 2)
    bytes.append(UInt8(ascii: "T"))
    digits(hours, 2)
    bytes.append(UInt8(ascii: ":"))
    digits(minutes, 2)
    bytes.append(UInt8(ascii: ":"))
    digits(Int(inDay / 1000 % 60), 2)
    bytes.append(UInt8(ascii: "."))
    digits(Int(inDay % 1000), 3)
    bytes.append(UInt8(ascii: "Z"))
  }

  /// Reads exactly the form that `description` writes; nil for anything else.
  package init?(rfc3339 text: some Collection<UInt8>) {
    guard text.count == 24 else { return nil }
    var value: (Int, Int, Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0, 0, 0)
    var index = text.startIndex
    func number(_ count: Int) -> Int? {
      var result = 0
      for _ in 0..<count {
        let digit = text[index]
        guard digit >= 48, digit <= 57 else { return nil }
        result = result * 10 + Int(digit - 48)
        text.formIndex(after: &index)
      }
      return result
    }
    func skip(_ byte: UInt8) -> Bool {
      defer { text.formIndex(after: &index) }
      return text[index] == byte
    }
    guard let year = number(4), skip(45), let month = number(2), skip(45), let day = number(2), skip(84),
      let hour = number(2), skip(58), let minute = number(2), skip(58), let second = number(2), skip(46),
      let milli = number(3), skip(90)
    else { return nil }
    value = (year, month, day, hour, minute, second, milli)
    guard let date = CivilDate(year: value.0, month: value.1, day: value.2), value.3 < 24, value.4 < 60, value.5 < 60
    else { return nil }
    let inDay = Int64(value.3 * 3600 + value.4 * 60 + value.5) * 1000 + Int64(value.6)
    self.init(milliseconds: date.daysSinceEpoch * 86_400_000 + inDay)
  }

  /// Reads exactly the form that `description` writes; nil for anything else.
  package init?(_ text: String) { self.init(rfc3339: text.utf8) }
}

extension Int64 {
  /// Division that rounds towards minus infinity, so that instants before 1970 fall on the right day.
  package func flooredDivision(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return (self % divisor < 0) ? quotient - 1 : quotient
  }
}
