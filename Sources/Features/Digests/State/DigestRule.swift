package import BusinessTime
package import Kernel

/// When a digest is sent: a rule on the wall clock of a zone, never an interval.
package struct DigestRule: Sendable, Hashable {
  package var recurrence: Recurrence
  /// Seconds after midnight.
  package var second: Int
  package var onHoliday: HolidayRule
  package var zone: Zone
  /// The name of the calendar whose business days and holidays count.
  package var calendar: String
  /// Whether nothing is sent when nothing needs anyone.
  package var isQuiet = false

  package init(
    _ recurrence: Recurrence, at second: Int, onHoliday: HolidayRule, zone: Zone, calendar: String,
    isQuiet: Bool = false
  ) {
    (self.recurrence, self.second, self.onHoliday) = (recurrence, second, onHoliday)
    (self.zone, self.calendar, self.isQuiet) = (zone, calendar, isQuiet)
  }

  /// Its occurrences; nil where nobody knows its calendar.
  package func schedule(_ calendars: DigestCalendars) -> Schedule? {
    calendars.named(calendar).map {
      Schedule(recurrence, at: second, onHoliday: onHoliday, zone: zone, calendar: $0)
    }
  }
}
