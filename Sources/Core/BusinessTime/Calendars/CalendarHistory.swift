package import Kernel

/// A calendar with its versions: the one in force at each instant decides.
///
/// A change appends a version; it never rewrites what was. The first version also holds for all time before it.
package struct CalendarHistory: Sendable {
  package struct Version: Hashable, Sendable {
    /// The instant at which it takes effect.
    package var from: Timestamp
    package var calendar: BusinessCalendar

    package init(from: Timestamp, calendar: BusinessCalendar) { (self.from, self.calendar) = (from, calendar) }
  }

  /// In the order of their effect; never empty.
  package let versions: [Version]
  let cache = TimetableCache()

  /// One version, for ever.
  package init(_ calendar: BusinessCalendar) {
    versions = [Version(from: Timestamp(milliseconds: .min), calendar: calendar)]
  }

  /// Refused when a version does not take effect after the one before it, or never opens.
  package init(_ first: Version, _ later: [Version] = []) throws(CalendarProblem) {
    versions = [first] + later
    for (earlier, version) in zip(versions, later) where version.from <= earlier.from {
      throw .overlapsVersion(from: version.start, last: earlier.start)
    }
    guard let last = versions.last else { return }
    try checkReach(of: last)
  }

  private init(unchecked versions: [Version]) { self.versions = versions }

  /// The history with one more version; refused when it would take effect in the past, or before the last one, or
  /// would never open.
  package func appending(_ calendar: BusinessCalendar, from: Timestamp, now: Timestamp) throws(CalendarProblem) -> Self
  {
    let version = Version(from: from, calendar: calendar)
    guard from >= now else { throw .versionInThePast(from: version.start) }
    if let last = versions.last, from <= last.from { throw .overlapsVersion(from: version.start, last: last.start) }
    let longer = CalendarHistory(unchecked: versions + [version])
    try longer.checkReach(of: version)
    return longer
  }

  private func checkReach(of version: Version) throws(CalendarProblem) {
    guard version.from > Timestamp(milliseconds: CalendarHistory.calculable.lowerBound * 1000) else { return }
    guard nextOpening(from: version.from) != nil else { throw .neverOpensAfter(version.start) }
  }

  /// Where in `versions` the one in force at an instant stands.
  package func versionIndex(at instant: Timestamp) -> Int {
    versions.dropFirst().lastIndex { $0.from <= instant } ?? 0
  }

  /// The calendar in force at an instant.
  package func calendar(at instant: Timestamp) -> BusinessCalendar { versions[versionIndex(at: instant)].calendar }
}

extension CalendarHistory: Hashable {
  package static func == (a: CalendarHistory, b: CalendarHistory) -> Bool { a.versions == b.versions }
  package func hash(into hasher: inout Hasher) { hasher.combine(versions) }
}

extension CalendarHistory.Version {
  /// When it takes effect, on its own wall clock.
  var start: CivilTime { calendar.zone.civil(at: from) }
}
