import Kernel

extension Facts {
  /// What is missing, and since when it is: everything that somebody may have to be reminded of.
  ///
  /// Drills remind nobody, and neither does history that was brought in and never touched here.
  func missing(_ promises: Promises) -> [(reason: Nudge.Reason, since: Timestamp)] {
    // Somebody else answers for what was merged or said twice, but its tasks are still somebody's.
    let isElsewhere = mergedInto != nil || duplicateOf != nil
    guard !isDrill, origin == nil || revision > 1, phase != .cancelled || isElsewhere else { return [] }
    var missing: [(Nudge.Reason, Timestamp)] = []
    if phase.isOpen {
      if severity <= .sev2, lead == nil, let since = leadExpected { missing.append((.lead, since)) }
      if let due = updateDue(promises) { missing.append((.update, due)) }
      if let until = openHold?.until { missing.append((.hold, until)) }
    }
    for item in openActions { if let due = item.due { missing.append((.action(item.number), due)) } }
    if let due = postMortemDue(promises) { missing.append((.postMortem, due)) }
    return missing.map { (reason: $0.0, since: $0.1) }
  }

  /// Five minutes after it was declared, came back, or became as bad as that.
  private var leadExpected: Timestamp? {
    let start = [clocks[.declared]?.at, lastReturn, severitiesBefore.last { $0.severity > .sev2 }?.until]
    return start.compactMap(\.self).max()?.adding(seconds: 300)
  }

  /// When it last came back; a row of short silences is one return, so that it reminds nobody anew each time.
  private var lastReturn: Timestamp? { alert?.flapping?.since ?? reopenings.last }

  /// The hour that was promised; else what the severity asks for, where that is counted day and night.
  private func updateDue(_ promises: Promises) -> Timestamp? {
    if let update = presentUpdate, update.next != nil || update.isLast { return update.next }
    guard let start = presentUpdate?.at ?? lastReturn ?? clocks[.declared]?.at,
      let target = promises.targets(self, severitiesBefore.last?.until ?? start).update, target.minutes != nil
    else { return nil }
    return promises.due(.update, target, self, start)?.instant
  }

  /// Five business days after a sev1 or sev2 was resolved, as long as its post-mortem is not done.
  func postMortemDue(_ promises: Promises) -> Timestamp? {
    guard owesPostMortem, let resolved = clocks[.resolved]?.at else { return nil }
    return promises.businessDaysAfter(5, resolved)
  }

  /// A sev1 or sev2 that is over, and whose post-mortem was not held.
  var owesPostMortem: Bool {
    severity <= .sev2 && postMortem == nil && !isDrill && origin == nil && clocks[.resolved] != nil
      && (phase == .resolved || phase == .closed)
  }
}

extension Nudge.Reason {
  /// When reminders of a series come, in order.
  func instants(since: Timestamp, _ severity: Severity, _ promises: Promises) -> [Timestamp] {
    delays(severity).map { delay in
      switch delay {
      case .minutes(let minutes): since.adding(seconds: minutes * 60)
      case .openings(let days): promises.opening(days == 0 ? since : promises.businessDaysAfter(days, since))
      }
    }
  }
}

extension Incident {
  /// When somebody has to be reminded of something next; nil when of nothing any more.
  func nextNudge(_ promises: Promises) -> Timestamp? {
    facts.missing(promises).lazy.compactMap { [facts] missing in
      let sent = facts.nudges.first { $0.reason == missing.reason && $0.since == missing.since }?.step ?? 0
      return missing.reason.instants(since: missing.since, facts.severity, promises).dropFirst(sent).first
    }.min()
  }

  /// What somebody has to be reminded of now: the last step that has come of every series.
  func dueNudges(_ promises: Promises, at now: Timestamp) -> [Nudge] {
    facts.missing(promises).compactMap { missing in
      let sent = facts.nudges.first { $0.reason == missing.reason && $0.since == missing.since }?.step ?? 0
      let come = missing.reason.instants(since: missing.since, facts.severity, promises).prefix { $0 <= now }.count
      return come > sent ? Nudge(reason: missing.reason, since: missing.since, step: come) : nil
    }
  }
}
