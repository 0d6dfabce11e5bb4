package import Kernel

extension CalendarHistory {
  /// The seconds since the Unix epoch about which anything is said, the years 1900 to 2200; nothing is open outside.
  static let calculable: Seconds = -2_208_988_800..<7_258_118_400

  /// How far after its start a due time is looked for, in seconds: twenty years.
  package static let horizon: Int64 = 20 * 366 * 86_400

  /// The index over at least these instants; take it once when many clocks are counted.
  package func timetable(from: Timestamp, to: Timestamp) -> Timetable {
    let low = CalendarHistory.clamped(from.seconds)
    return timetable(covering: low..<max(low, CalendarHistory.clamped(to.seconds)))
  }

  func timetable(covering range: Seconds) -> Timetable {
    cache.timetable(covering: range.clamped(to: CalendarHistory.calculable), of: self)
  }

  static func clamped(_ second: Int64) -> Int64 {
    min(max(second, calculable.lowerBound), calculable.upperBound - 1)
  }

  static func clamped(_ instant: Timestamp) -> Timestamp {
    Timestamp(milliseconds: clamped(instant.seconds) * 1000)
  }

  /// Cuts the time line at every change of version and of offset, and takes what each piece's wall clock shows open.
  func makeTimetable(covering range: Seconds) -> Timetable {
    var open: [Seconds] = []
    for (index, version) in versions.enumerated() {
      let start = index == 0 ? range.lowerBound : version.firstSecond
      let end = index + 1 < versions.count ? versions[index + 1].firstSecond : range.upperBound
      guard start < end else { continue }
      let piece = (start..<end).clamped(to: range)
      for segment in version.calendar.zone.offsetSegments(from: piece.lowerBound, to: piece.upperBound) {
        for stretch in version.calendar.openStretches(in: segment) {
          if let last = open.last, last.upperBound == stretch.lowerBound {
            open[open.count - 1] = last.lowerBound..<stretch.upperBound
          } else {
            open.append(stretch)
          }
        }
      }
    }
    return Timetable(open, covering: range)
  }
}

extension CalendarHistory.Version {
  /// The first whole second for which it holds.
  var firstSecond: Int64 { from.milliseconds > from.seconds * 1000 ? from.seconds + 1 : from.seconds }
}

extension BusinessCalendar {
  /// The open stretches of POSIX time inside a stretch of constant offset.
  fileprivate func openStretches(in segment: OffsetSegment) -> [Seconds] {
    let local = segment.from + segment.offset..<segment.to + segment.offset
    let stretches = openLocalTime(
      first: local.lowerBound.flooredDivision(by: 86_400), last: (local.upperBound - 1).flooredDivision(by: 86_400))
    return stretches.compactMap { stretch in
      let part = stretch.clamped(to: local)
      return part.isEmpty ? nil : part.lowerBound - segment.offset..<part.upperBound - segment.offset
    }
  }
}
