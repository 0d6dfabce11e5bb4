import Kernel

/// The timetable of one history, made when it is first asked for and again, longer, when that is not enough.
final class TimetableCache: Sendable {
  private let timetable = Lock<Timetable?>(nil)

  /// Seconds kept on either side of what is asked for, so that the neighbours' questions find their answer: 100 days.
  private static let margin: Int64 = 100 * 86_400

  func timetable(covering range: Seconds, of history: CalendarHistory) -> Timetable {
    timetable.withLock { known in
      if let known, known.knows(range) { return known }
      var wanted = range.lowerBound - TimetableCache.margin..<range.upperBound + TimetableCache.margin
      if let known {
        // At least twice as long as before: whoever walks forward pays for the whole way only once.
        let length = known.covered.upperBound - known.covered.lowerBound
        wanted =
          min(wanted.lowerBound, known.covered.lowerBound)..<max(wanted.upperBound, known.covered.upperBound)
        if wanted.upperBound > known.covered.upperBound {
          wanted = wanted.lowerBound..<max(wanted.upperBound, known.covered.upperBound + length)
        }
      }
      let made = history.makeTimetable(covering: wanted.clamped(to: CalendarHistory.calculable))
      known = made
      return made
    }
  }
}

extension Timetable {
  /// The second after the range must be known too, for a question about that very instant.
  fileprivate func knows(_ range: Seconds) -> Bool {
    let end = covered.upperBound
    return covered.lowerBound <= range.lowerBound
      && (range.upperBound < end || end == CalendarHistory.calculable.upperBound)
  }
}
