package import Kernel

/// A day as somebody named it, before it is known which one that is.
package enum Day: Hashable, Sendable {
  /// Which of the days of one name.
  package enum Choice: Hashable, Sendable {
    /// The nearest in the direction of reading.
    case nearest
    /// `next fri`, `vendredi prochain`: in the next ISO week.
    case nextWeek
    /// `last fri`, `vendredi dernier`: the one before today.
    case last
    /// `lundi en huit`, `monday week`: so many weeks behind the next one.
    case behind(weeks: Int)
  }

  /// Days that are worked.
  package enum OpenDays: Hashable, Sendable {
    /// Monday to Friday, `ouvrés`.
    case business
    /// Monday to Saturday, `ouvrables`.
    case working
  }

  /// Calendar days from today: 0 is today, -1 yesterday.
  case offset(Int)
  /// Open days from today, which is not counted.
  case open(Int, OpenDays)
  case weekday(Weekday, Choice)
  /// A day of a month; without a year it is the nearest one in the direction of reading.
  case date(day: Int, month: Int, year: Int?, weekday: Weekday?)
  /// `the 31st`, `vendredi 27`: that day of the next month that has it.
  case dayOfMonth(Int, weekday: Weekday?)
  /// `le 3 du mois prochain`.
  case dayOfNextMonth(Int)
  /// `dans 2 mois`: the same day of a later month, or its last where it is shorter.
  case months(Int)
  /// The last day of a quarter; without one, of the current quarter.
  case endOfQuarter(Int?)
  /// The last day of a month; without one, of the current month.
  case endOfMonth(Int?, year: Int?)
  /// The last day of the week that is worked, Friday; of this week up to then.
  case endOfWeek
  /// The next ISO week: its Friday for a deadline, else its Monday.
  case nextWeek
  /// The next month: its last day for a deadline, else its first.
  case nextMonth
}

/// A moment as somebody named it.
package enum TimePhrase: Hashable, Sendable {
  case at(Day, second: Int?)
  /// An hour alone.
  case clock(second: Int)
  /// `since 2h`, `depuis 1h30`: that hour or that long ago, whichever is nearer to now; seconds.
  case lengthOrClock(Int)
  /// `in 2 hours`: seconds from now, negative when ago.
  case shift(Int64)
  /// `20 min` without a direction: the reading gives it.
  case span(Span)
}
