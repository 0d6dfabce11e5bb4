import BusinessTime
import Kernel
import Testing

/// Calendars and instants as the tests write them.
enum Fixture {
  static func zone(_ name: String) throws -> Zone { try #require(Zone(name)) }

  /// `2026-03-02T09:00` on the wall of a zone; its first pass where it happens twice.
  static func at(_ text: String, _ zone: String = "Europe/Paris") throws -> Timestamp {
    let parts = text.split(separator: "T")
    return try self.zone(zone).instant(
      of: CivilTime(date: try date(String(parts[0])), secondOfDay: try second(String(parts[1]))))
  }

  static func date(_ text: String) throws -> CivilDate {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    return try #require(CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]))
  }

  static func wall(_ text: String) throws -> CivilTime {
    let parts = text.split(separator: "T")
    return CivilTime(date: try date(String(parts[0])), secondOfDay: try second(String(parts[1])))
  }

  private static func second(_ text: String) throws -> Int {
    let numbers = text.split(separator: ":").compactMap { Int($0) }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
  }

  static let officeDays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

  /// Monday to Friday in Paris with French holidays.
  static func office(
    _ windows: String..., exceptions: [CivilDate: [Window]] = [:], closures: [Closure] = []
  ) throws -> BusinessCalendar {
    try BusinessCalendar(
      zone: zone("Europe/Paris"), week: Week(officeDays, windows.map { try Window($0) }),
      holidays: Holidays(french: .metropole), exceptions: exceptions, closures: closures)
  }

  /// 09:00–17:00.
  static func nineToFive() throws -> CalendarHistory { CalendarHistory(try office("09:00-17:00")) }

  static func pause(_ from: String, _ to: String?, _ reason: String = "client") throws -> Pause {
    try Pause(from: at(from), to: to.map { try at($0) }, reason: reason)
  }
}

extension Timestamp {
  /// On the wall in Paris: `2026-03-02 09:00:00`.
  var paris: String {
    guard let zone = Zone("Europe/Paris") else { return "" }
    let wall = zone.civil(at: self)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(wall.date.year)-\(two(wall.date.month))-\(two(wall.date.day)) "
      + "\(two(wall.hour)):\(two(wall.minute)):\(two(wall.secondOfDay % 60))"
  }
}
