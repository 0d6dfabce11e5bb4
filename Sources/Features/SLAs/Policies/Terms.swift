package import BusinessTime
package import Kernel

/// What a policy promises.
package struct Terms: Sendable, Hashable {
  package var targets: [Metric: Target]
  /// What is expressly not promised: no other policy is asked for it.
  package var unpromised: Set<Metric> = []
  /// The name of the calendar that counts; nil for that of the team that was asked, or `fr-office`.
  package var calendar: String?
  /// The pauses that stop its clocks.
  package var pausedBy: Set<PauseKind>
  /// What a reopening does.
  package var reopening: Reopening
  /// The shares of a target, in percent, at which somebody is warned.
  package var warnings: [Int]
  /// Who is told as a clock runs out; whoever is left out is named in the thread and no more.
  package var ladder: Set<LadderStep> = Set(LadderStep.allCases)
  /// How many of a hundred clocks are to be kept.
  package var goal: Int

  package init(
    _ targets: [Metric: Target], calendar: String? = nil, pausedBy: Set<PauseKind> = Set(PauseKind.allCases),
    reopening: Reopening = .newCycle, warnings: [Int] = Terms.usualWarnings, goal: Int = Terms.usualGoal
  ) {
    (self.targets, self.calendar, self.pausedBy) = (targets, calendar, pausedBy)
    (self.reopening, self.warnings, self.goal) = (reopening, warnings, goal)
  }

  /// Nothing yet, as the policy of a match begins.
  package static func blank(_ match: Match) -> Terms { Terms([:], pausedBy: usualPauses(of: match)) }

  /// What stops a clock where nobody says otherwise: whatever a request waits for; of an incident what nobody in the house
  /// can hasten, and nothing of a sev1 or sev2, which counts day and night.
  package static func usualPauses(of match: Match) -> Set<PauseKind> {
    guard match.kind == .incident else { return Set(PauseKind.allCases) }
    return match.levels.contains { $0 <= 2 } || match.levels.isEmpty ? [] : [.client, .vendor]
  }

  /// 50, 75, 90 and 100 %.
  package static let usualWarnings = [50, 75, 90, 100]
  /// 95 of a hundred.
  package static let usualGoal = 95
}

/// A step of the ladder that warnings climb.
package enum LadderStep: String, Sendable, Hashable, CaseIterable {
  /// Whoever has it is called from 75 % on.
  case owner
  /// The channel of the team that has it is told from 90 % on.
  case channel
  /// The team's lead is called at 100 %.
  case lead
}
