import Kernel

extension BusinessCalendar {
  /// The years about which a calendar may say something by date.
  package static let years = 1970...2199

  /// Refuses a date outside `years`: nothing is counted there, so it could only be a slip.
  ///
  /// Apart from `init`, for what was recorded once must be read for ever.
  ///
  /// - Throws: `dateOutOfReach` with the earliest such date.
  package func checkDates() throws(CalendarProblem) {
    var dates = Array(exceptions.keys) + Array(holidays.added.keys) + Array(holidays.removed)
    // A closure of the last day ends on the day after it.
    for closure in closures { dates += [closure.from.date, CivilTime(seconds: closure.to.seconds - 1).date] }
    if let date = dates.filter({ !BusinessCalendar.years.contains($0.year) }).min() { throw .dateOutOfReach(date) }
  }
}
