import BusinessTime
import Kernel
import TestKit

/// A calendar as plain data, and the plainest possible answer to "is this wall time open?".
struct CalendarSketch {
  /// Minutes after midnight; the second is before the first when the window runs over midnight.
  typealias Pair = (from: Int, to: Int)

  var week: [[Pair]]
  var holidays: Set<CivilDate> = []
  var exceptions: [CivilDate: [Pair]] = [:]
  var closures: [(from: CivilTime, to: CivilTime)] = []

  func calendar(_ zone: Zone) throws -> BusinessCalendar {
    func windows(_ pairs: [Pair]) throws -> [Window] { try pairs.map { try Window(from: $0.from, to: $0.to) } }
    var week = Week()
    for weekday in Weekday.allCases { week[weekday] = try windows(self.week[weekday.rawValue]) }
    return try BusinessCalendar(
      zone: zone, week: week, holidays: Holidays(added: holidays.map { Holiday($0) }),
      exceptions: exceptions.mapValues(windows), closures: closures.map { try Closure(from: $0.from, to: $0.to) })
  }

  func pairs(startingOn date: CivilDate) -> [Pair] {
    if let exception = exceptions[date] { return exception }
    return holidays.contains(date) ? [] : week[date.weekday.rawValue]
  }

  func isHoliday(_ date: CivilDate) -> Bool { holidays.contains(date) && exceptions[date] == nil }

  /// One of the many shapes that calendars have, with days that depart from it near `date`.
  static func random(near date: CivilDate, using random: inout SeededGenerator) -> CalendarSketch {
    var sketch = CalendarSketch(week: Weekday.allCases.map { _ in randomDay(using: &random) })
    switch Int.random(in: 0..<6, using: &random) {
    case 0: sketch.week = Array(repeating: [(0, 1440)], count: 7)
    case 1: sketch.week = Array(repeating: [(22 * 60, 6 * 60)], count: 7)
    case 2: sketch.week = Array(repeating: [(540, 750), (810, 1080)], count: 5) + [[], []]
    default: break
    }
    if sketch.week.allSatisfy(\.isEmpty) { sketch.week[0] = [(0, 240)] }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      sketch.holidays.insert(date.adding(days: Int.random(in: -2...2, using: &random)))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      sketch.exceptions[date.adding(days: Int.random(in: -2...2, using: &random))] = randomDay(using: &random)
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let from = CivilTime(
        date: date.adding(days: Int.random(in: -2...1, using: &random)),
        secondOfDay: Int.random(in: 0..<1440, using: &random) * 60)
      let to = CivilTime(
        date: from.date.adding(days: Int.random(in: 0...1, using: &random)),
        secondOfDay: Int.random(in: 0..<1440, using: &random) * 60)
      if from < to { sketch.closures.append((from, to)) }
    }
    return sketch
  }

  private static func randomDay(using random: inout SeededGenerator) -> [Pair] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in
      // Half of the windows lie in the small hours, where clocks change.
      let limit = Bool.random(using: &random) ? 300 : 1440
      let from = Int.random(in: 0..<limit, using: &random)
      let to = Int.random(in: 0...limit, using: &random)
      return from == to ? (from, from + 1) : (from, to)
    }
  }
}
