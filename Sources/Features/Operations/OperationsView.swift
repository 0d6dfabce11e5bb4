package import Kernel

/// What the `/ops` questions read: people, and how the bot itself is doing.
package struct OperationsView: Sendable {
  package var operations: Operations
  package var vitals: Vitals
  /// The names of the calendars that a team can have.
  package var calendars: [String]
  /// The codes that people were given.
  package var codes: LinkCodes

  package init(operations: Operations, vitals: Vitals, calendars: [String], codes: LinkCodes) {
    self.operations = operations
    self.vitals = vitals
    self.calendars = calendars
    self.codes = codes
  }
}

/// How the bot is doing, at the moment of the question.
package struct Vitals: Sendable, Hashable {
  /// A message that was given up.
  package struct FailedPost: Sendable, Hashable {
    package var key: String
    package var platform: String
    /// A fixed word, and what the chat added to it: `no_token`, `http_404`, `channel_not_found`.
    package var reason: String
    package var at: Timestamp

    package init(key: String, platform: String, reason: String, at: Timestamp) {
      self.key = key
      self.platform = platform
      self.reason = reason
      self.at = at
    }
  }

  package var version: String
  package var startedAt: Timestamp
  /// Whether the journal takes events; while it does not, every command is refused.
  package var isSaving: Bool
  /// The last event that is on the disk.
  package var lastSequence: Int64
  package var openIncidents: Int
  package var pendingPosts: Int
  /// Since the beginning.
  package var failedPosts: Int
  /// The newest ones, oldest first.
  package var failures: [FailedPost]

  package init(
    version: String, startedAt: Timestamp, isSaving: Bool, lastSequence: Int64, openIncidents: Int, pendingPosts: Int,
    failedPosts: Int, failures: [FailedPost]
  ) {
    self.version = version
    self.startedAt = startedAt
    self.isSaving = isSaving
    self.lastSequence = lastSequence
    self.openIncidents = openIncidents
    self.pendingPosts = pendingPosts
    self.failedPosts = failedPosts
    self.failures = failures
  }
}
