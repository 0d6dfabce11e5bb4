package import BusinessTime
package import Kernel

/// The calendars of the house, as far as schedules need them.
package struct DigestCalendars: Sendable {
  /// Nil for a name that nobody knows.
  package var named: @Sendable (String) -> CalendarHistory?
  /// The name of the calendar of whoever reads a conversation.
  package var ofReaders: @Sendable (Place) -> String

  package init(
    named: @escaping @Sendable (String) -> CalendarHistory?, ofReaders: @escaping @Sendable (Place) -> String
  ) { (self.named, self.ofReaders) = (named, ofReaders) }
}
