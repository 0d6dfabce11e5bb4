import Kernel

/// Counts business time by stepping through it, a minute at a time, and a second at a time where something happens
/// within a minute; it knows no segments, sums or dates of instants.
struct Oracle {
  let wall: WallClock
  /// Whether each minute is open.
  let open: [Bool]

  /// `later` is in force from a whole minute on.
  init(_ wall: WallClock, _ first: CalendarSketch, later: (from: Int64, sketch: CalendarSketch)? = nil) {
    self.wall = wall
    var open: [Bool] = []
    open.reserveCapacity(wall.count)
    var day = Day(first, wall.dates[0])
    var isLater = false
    for minute in 0..<wall.count {
      if let later, !isLater, wall.start + Int64(minute) * 60 >= later.from {
        isLater = true
        day = Day(later.sketch, wall.dates[minute])
      } else if wall.dates[minute] != day.date {
        day = Day(isLater ? later?.sketch ?? first : first, wall.dates[minute])
      }
      open.append(day.isOpen(wall.minutes[minute]))
    }
    self.open = open
  }

  /// What one date's wall times are, so that the sketch is not asked a thousand times a day.
  private struct Day {
    let date: CivilDate
    let isHoliday: Bool
    let today: [CalendarSketch.Pair]
    let yesterday: [CalendarSketch.Pair]
    let closures: [(from: CivilTime, to: CivilTime)]

    init(_ sketch: CalendarSketch, _ date: CivilDate) {
      self.date = date
      isHoliday = sketch.isHoliday(date)
      today = sketch.pairs(startingOn: date)
      yesterday = sketch.pairs(startingOn: date.adding(days: -1)).filter { $0.to < $0.from }
      closures = sketch.closures.filter { $0.from.date <= date && date <= $0.to.date }
    }

    func isOpen(_ minute: Int) -> Bool {
      if isHoliday { return false }
      if !closures.isEmpty {
        let wall = CivilTime(date: date, secondOfDay: minute * 60)
        for closure in closures where closure.from <= wall && wall < closure.to { return false }
      }
      for pair in today where pair.from <= minute && (minute < pair.to || pair.to < pair.from) { return true }
      for pair in yesterday where minute < pair.to { return true }
      return false
    }
  }

  /// A pause; the end is `.max` while it is open.
  struct Hole {
    var from: Int64
    var to: Int64
  }

  /// Running seconds, and the second by which `target` of them have gone by, when that is before `to`.
  func walk(from: Int64, to: Int64, holes: [Hole], target: Int64 = .max) -> (elapsed: Int64, due: Int64?) {
    var elapsed: Int64 = 0
    var minute = Int((from - wall.start) / 60)
    var second = wall.start + Int64(minute) * 60
    while second < to {
      if open[minute] {
        let isWhole = second >= from && second + 60 <= to && elapsed + 60 < target
        if isWhole && !isTouched(second, holes) {
          elapsed += 60
        } else {
          var instant = max(second, from)
          while instant < min(second + 60, to) {
            if !isPaused(instant, holes) { elapsed += 1 }
            instant += 1
            if elapsed == target { return (elapsed, instant) }
          }
        }
      }
      minute += 1
      second += 60
    }
    return (elapsed, nil)
  }

  /// The first open second outside the holes; nil when there is none in sight.
  func running(atOrAfter from: Int64, holes: [Hole] = []) -> Int64? {
    var minute = Int((from - wall.start) / 60)
    while minute < open.count {
      if open[minute] {
        let start = wall.start + Int64(minute) * 60
        for second in max(from, start)..<start + 60 where !isPaused(second, holes) { return second }
      }
      minute += 1
    }
    return nil
  }

  private func isPaused(_ second: Int64, _ holes: [Hole]) -> Bool {
    var index = 0
    while index < holes.count {
      if holes[index].from <= second && second < holes[index].to { return true }
      index += 1
    }
    return false
  }

  /// Whether a pause has a second of this minute.
  private func isTouched(_ minute: Int64, _ holes: [Hole]) -> Bool {
    var index = 0
    while index < holes.count {
      if holes[index].from < minute + 60 && minute < holes[index].to { return true }
      index += 1
    }
    return false
  }

  /// Open seconds that the wall clock shows with a date.
  func dayLength(_ date: CivilDate) -> Int64 {
    Int64(wall.dates.indices.count { open[$0] && wall.dates[$0] == date }) * 60
  }

  /// The first minute of a date whose wall clock is at or past a minute of the day.
  func firstInstant(_ date: CivilDate, _ minute: Int) -> Int64? {
    wall.dates.indices.first { wall.dates[$0] == date && wall.minutes[$0] >= minute }
      .map { wall.start + Int64($0) * 60 }
  }
}
