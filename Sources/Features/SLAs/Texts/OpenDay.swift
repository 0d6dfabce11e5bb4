import BusinessTime
import Kernel

/// What was open on one date of the wall clock.
struct OpenDay {
  var date: CivilDate
  /// `09:00–12:30`, to the second where there are any.
  var windows: [String]
  var seconds: Int64

  /// Dates one after another that were open alike; dates without any open time in between do not end a run.
  struct Run {
    var day: OpenDay
    var last: CivilDate
    var count: Int

    var seconds: Int64 { day.seconds * Int64(count) }
  }

  /// Stretches of open time, by date and then by run; a stretch over midnight is cut there.
  static func runs(of intervals: [OpenInterval], in zone: Zone) -> [Run] {
    var days: [OpenDay] = []
    for piece in joined(intervals).flatMap({ pieces(of: $0, in: zone) }) {
      if let last = days.last, last.date == piece.date {
        days[days.count - 1].windows.append(piece.text)
        days[days.count - 1].seconds += piece.seconds
      } else {
        days.append(OpenDay(date: piece.date, windows: [piece.text], seconds: piece.seconds))
      }
    }
    var runs: [Run] = []
    for day in days {
      if let run = runs.last, run.day.windows == day.windows, run.day.seconds == day.seconds {
        runs[runs.count - 1].last = day.date
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(day: day, last: day.date, count: 1))
      }
    }
    return runs
  }

  /// What is open on both sides of a change of the calendar is one stretch to a reader.
  private static func joined(_ intervals: [OpenInterval]) -> [OpenInterval] {
    intervals.reduce(into: []) { joined, interval in
      if let last = joined.last, last.to == interval.from {
        joined[joined.count - 1].to = interval.to
      } else {
        joined.append(interval)
      }
    }
  }

  private static func pieces(
    of interval: OpenInterval, in zone: Zone
  ) -> [(date: CivilDate, text: String, seconds: Int64)] {
    var pieces: [(date: CivilDate, text: String, seconds: Int64)] = []
    var from = interval.from
    while from < interval.to {
      let start = zone.civil(at: from)
      let midnight = zone.instant(of: CivilTime(date: start.date.adding(days: 1), secondOfDay: 0))
      let to = midnight > from ? min(midnight, interval.to) : interval.to
      let end = zone.civil(at: to)
      let endText = end.date == start.date ? end.secondText : "24:00"
      pieces.append((start.date, "\(start.secondText)–\(endText)", to.seconds - from.seconds))
      from = to
    }
    return pieces
  }
}

extension CivilTime {
  /// `14:05`, and `14:05:30` where there are seconds.
  var secondText: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let seconds = secondOfDay % 60
    return "\(two(hour)):\(two(minute))" + (seconds == 0 ? "" : ":\(two(seconds))")
  }
}
