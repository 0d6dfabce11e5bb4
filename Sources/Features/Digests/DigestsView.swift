package import Kernel

/// What the commands read: the schedules, and what the rest of the bot knows.
package struct DigestsView: Sendable {
  package var digests: Digests
  package var calendars: DigestCalendars
  /// What there is to say, most urgent first within a section.
  package var lines: @Sendable (DigestQuestion) -> [DigestLine]

  package init(
    digests: Digests, calendars: DigestCalendars,
    lines: @escaping @Sendable (DigestQuestion) -> [DigestLine] = { _ in [] }
  ) { (self.digests, self.calendars, self.lines) = (digests, calendars, lines) }
}
