package import Kernel

/// What a file of policies changes: the events that make it true, and what is said of it beforehand.
package struct PolicyFileChanges: Sendable {
  package internal(set) var events: [SLAEvent] = []
  /// Teams as they are to be; their calendars are among the events.
  package internal(set) var teams: [Team] = []
  /// A line per calendar, team and policy of the file, and one per part of it that changes, set in by two blanks.
  package internal(set) var lines: [String] = []
  /// What is odd, and no reason to refuse the file.
  package internal(set) var notes: [String] = []

  /// True for a file whose every word is so already.
  package var isEmpty: Bool { events.isEmpty && teams.isEmpty }
}

extension PolicyFile {
  /// What the file changes of a state, as of an instant.
  ///
  /// - Throws: `PolicyFileProblems` with everything that cannot be so.
  package func changes(of state: SLAs, teams: Teams, now: Timestamp) throws(PolicyFileProblems) -> PolicyFileChanges {
    var comparison = PolicyFileComparison(file: name, state: state, teams: teams, now: now)
    for entry in calendars { comparison.take(entry) }
    for entry in self.teams { comparison.take(entry) }
    for entry in policies { comparison.take(entry) }
    guard comparison.problems.isEmpty else { throw PolicyFileProblems(name, comparison.problems) }
    comparison.changes.notes += notes
    return comparison.changes
  }
}
