package import Commands
package import Kernel

/// The front door of promises and their clocks: what the bot plugs in.
package enum SLADesk {
  /// The root word that its words stand under.
  package static let root = "sla"

  /// Every handler that `commands/sla.yaml` gives words to.
  package static let entries: [Entry<SLAView, SLAEvent>] = [
    .of(ShowStatus.self), .of(ShowClocks.self), .of(ExplainClock.self), .of(WhatIf.self),
    .of(SetPolicy.self), .of(SetAgreement.self), .of(ShowReport.self), .of(ListBreaches.self), .of(ShowBudget.self),
    .of(ShowRisks.self),
    .of(CalendarCommand.self), .of(CloseCalendar.self), .of(OpenCalendar.self), .of(ShowCalendarHolidays.self),
    .of(ExplainCalendarDay.self),
  ]
}

/// What the commands read: promises, teams, and the records of every feature as their clocks see them.
package struct SLAView: Sendable {
  package var slas: SLAs
  package var teams: Teams
  /// A record by its id, as far as whoever asks may read of it.
  package var record: @Sendable (ItemID) -> Tracked?
  /// Every record that is still open, for counting: only those that `record` gives may be told of.
  package var open: @Sendable () -> [Tracked]
  /// The verdicts on the clocks of those that are over.
  package var judged: @Sendable () -> Ledger

  package init(
    slas: SLAs, teams: Teams, record: @escaping @Sendable (ItemID) -> Tracked?,
    open: @escaping @Sendable () -> [Tracked], judged: @escaping @Sendable () -> Ledger
  ) {
    (self.slas, self.teams) = (slas, teams)
    (self.record, self.open, self.judged) = (record, open, judged)
  }
}
