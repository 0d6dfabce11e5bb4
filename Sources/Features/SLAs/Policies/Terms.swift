package import BusinessTime

/// What a policy promises.
package struct Terms: Sendable, Hashable {
  package var targets: [Metric: Target]
  /// The name of the calendar that counts; nil for that of the team that was asked, or `fr-office`.
  package var calendar: String?
  /// The pauses that stop its clocks.
  package var pausedBy: Set<PauseKind>
  /// What a reopening does.
  package var reopening: Reopening
  /// The shares of a target, in percent, at which somebody is warned.
  package var warnings: [Int]

  package init(
    _ targets: [Metric: Target], calendar: String? = nil, pausedBy: Set<PauseKind> = Set(PauseKind.allCases),
    reopening: Reopening = .newCycle, warnings: [Int] = Terms.usualWarnings
  ) {
    (self.targets, self.calendar, self.pausedBy) = (targets, calendar, pausedBy)
    (self.reopening, self.warnings) = (reopening, warnings)
  }

  /// 50, 75, 90 and 100 %.
  package static let usualWarnings = [50, 75, 90, 100]
}
