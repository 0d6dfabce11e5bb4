import Kernel

/// How a file writes moments.
struct DatePattern: Sendable, Hashable {
  private enum Part: Sendable, Hashable {
    case year, month, day, hour, minute, second
    case literal(UInt8)
  }

  enum Problem: Error {
    case wrong
    /// It says no zone, and nobody else does.
    case noZone
  }

  /// `rfc3339`, `iso`, or a pattern such as `d/m/yyyy hh:mm`.
  let name: String
  /// Empty for the two names.
  private let parts: [Part]
  /// Whether a moment may come without a zone of its own.
  let needsZone: Bool

  /// RFC 3339, section 5.6; and ISO 8601 without its less usual forms, which is the same with an optional zone.
  static let names = ["rfc3339", "iso"]

  /// ISO 8601 with an optional zone.
  static let iso = DatePattern()

  private init() { (name, parts, needsZone) = ("iso", [], true) }

  /// Nil when it is no pattern: it has to name year, month, day, hour and minute once each.
  ///
  /// `m` behind an hour is a minute, anywhere else a month. Day, month and hour may have one digit or two.
  init?(_ text: String) {
    name = text
    needsZone = text != "rfc3339"
    if DatePattern.names.contains(text) {
      parts = []
      return
    }
    var parts: [Part] = []
    var rest = Substring(text)
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      switch (letter, run.count) {
      case ("y", 4): parts.append(.year)
      case ("d", 1...2): parts.append(.day)
      case ("h", 1...2): parts.append(.hour)
      case ("s", 1...2): parts.append(.second)
      case ("m", 1...2): parts.append(parts.contains(.hour) ? .minute : .month)
      default:
        guard !letter.isLetter, !letter.isNumber, letter.isASCII else { return nil }
        parts += run.utf8.map(Part.literal)
      }
    }
    for part in [Part.year, .month, .day, .hour, .minute] where parts.count(where: { $0 == part }) != 1 { return nil }
    guard parts.count(where: { $0 == .second }) <= 1 else { return nil }
    self.parts = parts
  }

  /// The instant that a text means.
  func instant(_ text: String, in zone: Zone?) throws(Problem) -> Timestamp {
    if parts.isEmpty { return try iso(text, in: zone) }
    guard let civil = civil(text) else { throw .wrong }
    guard let zone else { throw .noZone }
    return zone.instant(of: civil)
  }

  /// The same; in the second pass of an hour that a wall clock shows twice, where the first would be before `earlier`.
  func instant(_ text: String, in zone: Zone?, notBefore earlier: Timestamp?) throws(Problem) -> Timestamp {
    let first = try instant(text, in: zone)
    guard let zone, let earlier, first < earlier, let second = zone.secondPass(of: first), second >= earlier,
      (try? instant(text, in: nil)) == nil
    else { return first }
    return second
  }

  private func civil(_ text: String) -> CivilTime? {
    var digits = Digits(text)
    var (year, month, day, hour, minute, second) = (0, 0, 0, 0, 0, 0)
    for part in parts {
      switch part {
      case .year: year = digits.take(4...4) ?? -1
      case .month: month = digits.take(1...2) ?? -1
      case .day: day = digits.take(1...2) ?? -1
      case .hour: hour = digits.take(1...2) ?? -1
      case .minute: minute = digits.take(2...2) ?? -1
      case .second: second = digits.take(2...2) ?? -1
      case .literal(let byte): if !digits.take(byte) { return nil }
      }
    }
    return digits.isAtEnd ? CivilTime(year, month, day, hour, minute, second) : nil
  }

  private func iso(_ text: String, in zone: Zone?) throws(Problem) -> Timestamp {
    var digits = Digits(text)
    guard let year = digits.take(4...4), digits.take(UInt8(ascii: "-")), let month = digits.take(2...2),
      digits.take(UInt8(ascii: "-")), let day = digits.take(2...2),
      digits.take(UInt8(ascii: "T")) || digits.take(UInt8(ascii: "t")) || digits.take(UInt8(ascii: " ")),
      let hour = digits.take(2...2), digits.take(UInt8(ascii: ":")), let minute = digits.take(2...2)
    else { throw .wrong }
    var (second, milliseconds) = (0, 0)
    if digits.take(UInt8(ascii: ":")) {
      guard let value = digits.take(2...2) else { throw .wrong }
      // A leap second is the one before it, as in POSIX time.
      second = min(value, 59)
      guard value <= 60 else { throw .wrong }
      if digits.take(UInt8(ascii: ".")) || digits.take(UInt8(ascii: ",")) {
        guard let value = digits.takeThousandths() else { throw .wrong }
        milliseconds = value
      }
    } else if !needsZone {
      throw .wrong
    }
    guard let civil = CivilTime(year, month, day, hour, minute, second) else { throw .wrong }
    let wall = civil.date.daysSinceEpoch * 86_400 + Int64(civil.secondOfDay)
    if let offset = try digits.takeOffset() {
      guard digits.isAtEnd else { throw .wrong }
      return Timestamp(milliseconds: (wall - Int64(offset)) * 1000 + Int64(milliseconds))
    }
    guard digits.isAtEnd else { throw .wrong }
    guard needsZone, let zone else { throw .noZone }
    return zone.instant(of: civil).adding(milliseconds: Int64(milliseconds))
  }
}

extension Zone {
  /// The later instant at which the wall clock shows the same; nil outside a repeated hour.
  fileprivate func secondPass(of first: Timestamp) -> Timestamp? {
    let lost = Int64(offset(at: first) - offset(at: first.adding(seconds: 86_400)))
    guard lost > 0 else { return nil }
    let second = first.adding(seconds: lost)
    return civil(at: second) == civil(at: first) ? second : nil
  }
}

extension CivilTime {
  /// Nil when there is no such day or hour.
  fileprivate init?(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int) {
    guard let date = CivilDate(year: year, month: month, day: day), (0..<24).contains(hour),
      (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    self.init(date: date, secondOfDay: hour * 3600 + minute * 60 + second)
  }
}
