package import Kernel

/// What the commands read: the schedules, and what the rest of the bot knows.
package struct DigestsView: Sendable {
  package var digests: Digests
  package var calendars: DigestCalendars
  /// What people call a channel, without its mark; nil where nobody has said.
  package var channelName: @Sendable (Place) -> String?
  /// When the first record was written; nil where nobody knows.
  package var beginning: Timestamp?
  /// What there is to say, most urgent first within a section.
  package var lines: @Sendable (DigestQuestion) -> [DigestLine]

  package init(
    digests: Digests, calendars: DigestCalendars, channelName: @escaping @Sendable (Place) -> String? = { _ in nil },
    beginning: Timestamp? = nil, lines: @escaping @Sendable (DigestQuestion) -> [DigestLine] = { _ in [] }
  ) {
    (self.digests, self.calendars) = (digests, calendars)
    (self.channelName, self.beginning, self.lines) = (channelName, beginning, lines)
  }
}
