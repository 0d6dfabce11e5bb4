import Kernel

extension Facts {
  /// The facts of a decision that was just proposed, or decided at once.
  init(_ proposal: DecisionEvent.Proposal, _ mark: Mark) {
    self.init(
      title: proposal.title, driver: proposal.driver, approver: proposal.approver, proposed: mark,
      wanted: proposal.wanted, review: proposal.review, isOneWay: proposal.isOneWay, room: proposal.room,
      thread: proposal.thread, topic: proposal.topic)
    switch proposal.outcome {
    case .waiting: break
    case .decided(let going): decide(going, mark, isDirect: true)
    case .silence(let until): consents.append(Consent(until: until, began: mark))
    }
  }

  /// What a later event changes.
  ///
  /// Total: whether the event was allowed was decided before it was recorded.
  mutating func apply(_ change: DecisionEvent.Change, _ mark: Mark) {
    switch change {
    case .proposed: return
    case .amended(let amendment): amend(amendment, mark)
    case .decided(let going): decide(going, mark, isDirect: false)
    case .assigned(let person, let due): assignments.append(Assignment(person: person, due: due, since: mark))
    case .consentAsked(let until): consents.append(Consent(until: until, began: mark))
    case .objected(let why): edit(&consents) { ($0.objection, $0.why) = (mark, why) }
    case .consented: passSilence(mark)
    case .executed(let at, let evidence, let contestableUntil):
      executions.append(
        Execution(at: at, evidence: evidence, said: mark, contestableUntil: contestableUntil))
    case .contested(let why): edit(&executions) { ($0.contest, $0.why) = (mark, why) }
    case .superseded(let by, let why):
      if let end { formerEnds.append(end) }
      end = End(kind: .superseded(by: by), why: why, mark: mark)
    case .reversed(let why): end = End(kind: .reversed, why: why, mark: mark)
    case .dropped(let why): end = End(kind: .dropped, why: why, mark: mark)
    case .reminded(let reminder):
      // Nobody did anything: what somebody did just before can still be taken back.
      reminders.removeAll { $0.reason == reminder.reason }
      reminders.append(reminder)
      return
    case .undone(let undoing): restore(undoing.facts)
    }
    revision &+= 1
  }

  private mutating func amend(_ change: DecisionEvent.Amendment, _ mark: Mark) {
    amendments.append(
      Amendment(
        mark: mark, title: change.title == nil ? nil : title, approver: change.approver, driver: change.driver,
        wanted: change.wanted))
    title = change.title ?? title
    driver = change.driver ?? driver
    approver = change.approver ?? approver
    wanted = change.wanted ?? wanted
  }

  private mutating func decide(_ going: DecisionEvent.Going, _ mark: Mark, isDirect: Bool) {
    approver = going.approver
    review = going.review ?? review
    isOneWay = going.isOneWay ?? isOneWay
    go = Go(at: mark.at, by: mark.by, authority: going.authority, words: going.words, isDirect: isDirect)
    assignments.append(Assignment(person: going.executor, due: going.executeBy, since: mark))
  }

  /// It counts from the instant that was set, however late somebody noticed.
  private mutating func passSilence(_ mark: Mark) {
    let at = consents.last?.until ?? mark.at
    go = Go(at: at, by: mark.by, authority: .silence, words: nil, isDirect: false)
    assignments.append(Assignment(person: nil, due: nil, since: Mark(at: at, by: mark.by)))
  }

  private func edit<Part>(_ parts: inout [Part], _ change: (inout Part) -> Void) {
    if !parts.isEmpty { change(&parts[parts.count - 1]) }
  }

  private mutating func restore(_ facts: Facts) {
    let (revision, reminders) = (revision, reminders)
    self = facts
    (self.revision, self.reminders) = (revision, reminders)
  }
}
