import BusinessTime
import Kernel

extension CivilTime {
  /// Reads `2026-03-02T09:00`, with or without seconds, or a date alone for its midnight.
  init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let date = CivilDate(String(parts[0])) else { return nil }
    guard let clock = parts.count == 2 ? parts[1] : nil else {
      self.init(date: date, secondOfDay: 0)
      return
    }
    guard let second = CivilTime.second(ofDay: clock) else { return nil }
    // 24:00 is the next midnight.
    self.init(date: second == 86_400 ? date.adding(days: 1) : date, secondOfDay: second % 86_400)
  }

  /// Reads `09:00` or `09:00:30` as seconds after midnight, up to 24:00.
  static func second(ofDay text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
    guard numbers.count == parts.count, (2...3).contains(numbers.count), numbers.allSatisfy({ $0 >= 0 }),
      numbers[1] < 60, numbers.count == 2 || numbers[2] < 60
    else { return nil }
    let second = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    return second <= 86_400 ? second : nil
  }
}

extension Timestamp {
  /// Reads RFC 3339 with whole seconds: `2026-03-02T10:00:00+01:00`, `2026-03-02T09:00:00Z`.
  init?(offset text: String) {
    let (wall, offset): (Substring, Int64)
    if text.hasSuffix("Z") {
      (wall, offset) = (text.dropLast(), 0)
    } else {
      let zone = text.suffix(6)
      guard let sign = zone.first, sign == "+" || sign == "-", let seconds = CivilTime.second(ofDay: zone.dropFirst())
      else { return nil }
      (wall, offset) = (text.dropLast(6), Int64(sign == "-" ? -seconds : seconds))
    }
    guard wall.contains("T"), let civil = CivilTime(iso: wall) else { return nil }
    let local = civil.date.daysSinceEpoch * 86_400 + Int64(civil.secondOfDay)
    self.init(milliseconds: (local - offset) * 1000)
  }

  /// RFC 3339 with whole seconds and the offset of a zone.
  func text(in zone: Zone) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let (civil, offset) = (zone.civil(at: self), zone.offset(at: self))
    let wall = "\(civil.date.year)-\(two(civil.date.month))-\(two(civil.date.day))"
    let clock = "\(two(civil.hour)):\(two(civil.minute)):\(two(civil.secondOfDay % 60))"
    return "\(wall)T\(clock)\(offset < 0 ? "-" : "+")\(two(abs(offset) / 3600)):\(two(abs(offset) / 60 % 60))"
  }

  /// The same in UTC, with `Z`.
  var utcText: String { text(in: .utc).dropLast(6) + "Z" }
}
