import BusinessTime
import Kernel
import TestKit

/// One random calendar, or two that follow each other, around one instant: asked of both sides.
struct Trial {
  private let oracle: Oracle
  private let history: CalendarHistory
  private let zone: Zone
  private(set) var differences: [String] = []

  init(_ wall: WallClock, _ zone: Zone, using random: inout SeededGenerator) throws {
    self.zone = zone
    let date = wall.dates[wall.count / 2]
    let first = CalendarSketch.random(near: date, using: &random)
    guard Int.random(in: 0..<4, using: &random) == 0 else {
      oracle = Oracle(wall, first)
      history = CalendarHistory(try first.calendar(zone))
      return
    }
    let second = CalendarSketch.random(near: date, using: &random)
    let from = wall.start + Int64.random(in: 0..<Int64(wall.count), using: &random) * 60
    oracle = Oracle(wall, first, later: (from, second))
    history = try CalendarHistory(
      CalendarHistory.Version(from: Trial.instant(wall.start - 86_400 * 365), calendar: first.calendar(zone)),
      [CalendarHistory.Version(from: Trial.instant(from), calendar: second.calendar(zone))])
  }

  /// A random clock: elapsed, its explanation, due, breach, next opening.
  mutating func clock(using random: inout SeededGenerator) {
    let from = Int64.random(in: oracle.wall.start..<oracle.wall.end, using: &random)
    let to = Int64.random(in: from...oracle.wall.end, using: &random)
    let holes = (0..<Int.random(in: 0...3, using: &random)).map { _ in randomHole(using: &random) }
    let pauses = Trial.pauses(holes)
    let what = "\(from) to \(to), pauses \(holes.map { "\($0.from)-\($0.to)" })"
    let elapsed = oracle.walk(from: from, to: to, holes: holes).elapsed
    expect(history.elapsed(from: Trial.instant(from), to: Trial.instant(to), pauses: pauses), elapsed, what)
    let explanation = history.explanation(from: Trial.instant(from), to: Trial.instant(to), pauses: pauses)
    expect(explanation.elapsed, elapsed, "explanation of \(what)")
    expect(history.nextOpening(from: Trial.instant(from)), oracle.running(atOrAfter: from), "opening of \(what)")
    guard elapsed > 0 else { return }
    let target = Int64.random(in: 1...elapsed, using: &random)
    guard let due = oracle.walk(from: from, to: to, holes: holes, target: target).due else { return }
    self.due(from, target, due, holes, what)
    // A pause that starts on the due instant cannot push it, but it can push the breach.
    let later = Oracle.Hole(from: due, to: due + Int64.random(in: 0...5400, using: &random))
    if Int.random(in: 0..<4, using: &random) == 0 { self.due(from, target, due, holes + [later], what) }
  }

  private mutating func due(_ from: Int64, _ target: Int64, _ due: Int64, _ holes: [Oracle.Hole], _ what: String) {
    let pauses = Trial.pauses(holes)
    do {
      expect(
        try history.due(from: Trial.instant(from), target: target, pauses: pauses), due, "due \(target) of \(what)")
      expect(
        history.breachAfter(due: Trial.instant(due), pauses: pauses), oracle.running(atOrAfter: due, holes: holes),
        "breach of \(target) of \(what)", isOpenEnded: holes.contains { $0.to == .max })
    } catch {
      differences.append("due \(target) of \(what): \(error)")
    }
  }

  private static func pauses(_ holes: [Oracle.Hole]) -> [Pause] {
    holes.compactMap { hole in
      try? Pause(from: instant(hole.from), to: hole.to == .max ? nil : instant(hole.to), reason: "waits")
    }
  }

  /// The lengths of the days in the middle.
  mutating func days() {
    for date in middle { expect(history.dayLength(date), oracle.dayLength(date), "length of \(date)") }
  }

  /// The first instant of each date at or past a set time.
  mutating func schedule(using random: inout SeededGenerator) {
    let minute = Int.random(in: 0..<(Bool.random(using: &random) ? 240 : 1440), using: &random)
    let schedule = Schedule(.everyDay, at: minute * 60, zone: zone, calendar: history)
    let fires = schedule.occurrences(from: Trial.instant(oracle.wall.start), to: Trial.instant(oracle.wall.end))
    for date in middle {
      expect(
        fires.first { $0.local.date == date }?.at, oracle.firstInstant(date, minute), "minute \(minute) of \(date)")
    }
  }

  /// The dates that are wholly in sight.
  private var middle: [CivilDate] {
    let date = oracle.wall.dates[oracle.wall.count / 2]
    let (first, last) = (oracle.wall.dates[0], oracle.wall.dates[oracle.wall.count - 1])
    return [date.adding(days: -1), date, date.adding(days: 1)].filter { first < $0 && $0 < last }
  }

  private func randomHole(using random: inout SeededGenerator) -> Oracle.Hole {
    let from = Int64.random(in: oracle.wall.start..<oracle.wall.end, using: &random)
    if Int.random(in: 0..<8, using: &random) == 0 { return Oracle.Hole(from: from, to: .max) }
    let longest: Int64 = Bool.random(using: &random) ? 5400 : 172_800
    return Oracle.Hole(from: from, to: from + Int64.random(in: 0...longest, using: &random))
  }

  private static func instant(_ second: Int64) -> Timestamp { Timestamp(milliseconds: second * 1000) }

  private mutating func expect(_ got: Int64, _ wanted: Int64, _ what: String) {
    if got != wanted { differences.append("\(what): expected \(wanted), got \(got)") }
  }

  /// What the oracle does not find in its few days may come later; before an open pause it cannot.
  private mutating func expect(_ got: Timestamp?, _ wanted: Int64?, _ what: String, isOpenEnded: Bool = false) {
    guard let wanted else {
      if let got, isOpenEnded || got.seconds < oracle.wall.end {
        differences.append("\(what): expected none, got \(got)")
      }
      return
    }
    if got?.seconds != wanted { differences.append("\(what): expected \(wanted), got \(got.map { $0.seconds } ?? 0)") }
  }
}
