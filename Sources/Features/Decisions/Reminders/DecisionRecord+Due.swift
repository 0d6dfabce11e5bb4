import Kernel

extension DecisionRecord {
  /// When something has to be done about it that nobody types; nil when nothing has.
  func nextInstant(_ hours: BusinessHours) -> Timestamp? {
    if let consent = facts.consent { return consent.until }
    guard let late = facts.late else { return nil }
    return Reminder.instants(since: late.since, hours).dropFirst(facts.reminded(late.reason, since: late.since)).first
  }

  /// What has to be done about it now: the last reminder that has come, or the go that silence was.
  func dueChange(_ hours: BusinessHours, at now: Timestamp) -> DecisionEvent.Change? {
    if let consent = facts.consent { return consent.until <= now ? .consented : nil }
    guard let late = facts.late else { return nil }
    let come = Reminder.instants(since: late.since, hours).prefix { $0 <= now }.count
    guard come > facts.reminded(late.reason, since: late.since) else { return nil }
    return .reminded(Reminder(reason: late.reason, since: late.since, step: come))
  }
}

extension Facts {
  /// What somebody may have to be reminded of, and since when.
  fileprivate var late: (reason: Reminder.Reason, since: Timestamp)? {
    switch stage {
    case .proposed: wanted.map { (.decision, $0) }
    case .decided: executeBy.map { (.execution, $0) }
    case .contested:
      // What was thought to be done is late from then on, however late it was before.
      executeBy.map { (.execution, max($0, executions.last?.contest?.at ?? $0)) }
    case .consenting, .executed, .superseded, .reversed, .dropped: nil
    }
  }

  /// How many reminders of a series were sent.
  fileprivate func reminded(_ reason: Reminder.Reason, since: Timestamp) -> Int {
    reminders.first { $0.reason == reason && $0.since == since }?.step ?? 0
  }
}
