import Kernel

/// What the wall clock of a zone shows at every minute of a few days: the zone is asked each time.
struct WallClock {
  /// Seconds since the Unix epoch, a whole minute.
  let start: Int64
  let dates: [CivilDate]
  /// Minutes after midnight.
  let minutes: [Int]

  /// `days` on either side of a second.
  init(_ zone: Zone, around second: Int64, days: Int64) {
    start = (second - days * 86_400).flooredDivision(by: 60) * 60
    var dates: [CivilDate] = []
    var minutes: [Int] = []
    for minute in 0..<days * 2 * 1440 {
      let wall = zone.civil(at: Timestamp(milliseconds: (start + minute * 60) * 1000))
      precondition(wall.secondOfDay % 60 == 0, "an offset that is no whole number of minutes")
      dates.append(wall.date)
      minutes.append(wall.secondOfDay / 60)
    }
    self.dates = dates
    self.minutes = minutes
  }

  var count: Int { dates.count }
  var end: Int64 { start + Int64(count) * 60 }
}
