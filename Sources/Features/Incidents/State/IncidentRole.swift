/// A part in an incident besides leading it.
package enum IncidentRole: String, Sendable, CaseIterable {
  /// Writes the updates.
  case comms
  /// Keeps the timeline.
  case scribe
}
