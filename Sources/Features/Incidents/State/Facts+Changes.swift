import Kernel

extension Facts {
  /// The facts of an incident that was just declared.
  init(_ declaration: IncidentEvent.Declaration, at now: Timestamp, by declarer: Participant) {
    self.init(
      title: declaration.title, severity: declaration.severity, area: declaration.area, customer: declaration.customer,
      lead: declaration.lead, isDrill: declaration.isDrill, isPrivate: declaration.isPrivate,
      declarer: declarer, room: declaration.room,
      alert: declaration.alert.map { AlertState($0, declaration.severity) })
    let isAlert = declaration.alert != nil
    read(.impactStart, declaration.since, from: isAlert ? .alert : .typed, else: .default, at: now, by: declarer)
    // An alert is how it was detected.
    read(.detected, nil, else: isAlert ? .derived : .default, at: now, by: declarer)
    read(.declared, nil, else: .derived, at: now, by: declarer)
  }

  /// What a later event changes.
  ///
  /// Total: whether the event was allowed was decided before it was recorded.
  mutating func apply(_ change: IncidentEvent.Change, at now: Timestamp, by person: Participant) {
    switch change {
    case .declared, .imported, .noted: return
    case .nudged(let nudge):
      // No change of the incident: what was done before can still be taken back.
      nudges.removeAll { $0.reason == nudge.reason }
      return nudges.append(nudge)
    case .reviewed(let place): postMortem = PostMortem(at: now, by: person, place: place)
    case .acknowledged(let at):
      phase = .acknowledged
      read(.acknowledged, at, at: now, by: person)
    case .leadChanged(let lead, let acknowledges):
      if acknowledges { acknowledge(at: now, by: person) }
      keep(self.lead)
      (self.lead, offeredTo) = (lead, nil)
    case .detailed(let change): apply(change, by: person)
    case .role(.given(let role, let person)):
      keep(roles[role])
      roles[role] = person
    case .role(.invited(let person)): invited.append(person)
    case .role(.uninvited(let person)): remove(person)
    case .role(.offered(let person, _)):
      keep(offeredTo)
      offeredTo = person
    case .role(.declined): offeredTo = nil
    case .tasked(let change): apply(change, at: now, by: person)
    case .corrected(let clock, let at): correct(clock, at, recorded: now, by: person)
    case .severityChanged(_, let severity):
      severitiesBefore.append(SeverityBefore(severity: self.severity, until: now))
      self.severity = severity
    case .updated(let text, let next, let acknowledges):
      if acknowledges { acknowledge(at: now, by: person) }
      var promise: Timestamp?
      if case .by(let instant) = next { promise = instant }
      if phase.isOpen { breakSilence(at: now) }
      updateCount += 1
      lastUpdate = StatusUpdate(text: text, at: now, by: person, next: promise, isLast: next == .never)
    case .mitigated(_, let at):
      phase = .mitigated
      read(.mitigated, at, at: now, by: person)
    case .resolved(let how, let at):
      resolve(how, at, at: now, by: person)
    case .closed:
      if phase.isOpen { breakSilence(at: now) }
      endHold(at: now)
      phase = .closed
      read(.closed, nil, at: now, by: person)
    case .cancelled(let why):
      if phase.isOpen { breakSilence(at: now) }
      endHold(at: now)
      phase = .cancelled
      cancelledAt = now
      reason = why
    case .reopened:
      reopen(at: now)
      alert?.flapping = nil
    case .alerted(let change):
      apply(alert: change, at: now, by: person)
      guard change.isRevision else { return }
    case .related(let relation): apply(relation, at: now)
    case .held(let change): apply(change, at: now)
    case .undone(let undoing): restore(undoing.facts)
    }
    revision &+= 1
  }

  /// Reads a clock: the moment that somebody named, or else `now`.
  mutating func read(
    _ name: ClockName, _ named: Timestamp?, from origin: ClockReading.Source = .typed,
    else source: ClockReading.Source = .derived, at now: Timestamp, by person: Participant
  ) {
    clocks[name] = ClockReading(at: named ?? now, source: named == nil ? source : origin, by: person, recorded: now)
  }

  /// Ends an episode: somebody says so, or an alert has gone.
  mutating func resolve(
    _ how: String, _ typed: Timestamp?, from origin: ClockReading.Source = .typed, at now: Timestamp,
    by person: Participant
  ) {
    if phase.isOpen {
      communicationsBefore = communications
      breakSilence(at: typed ?? now)
    }
    endHold(at: typed ?? now)
    phase = .resolved
    resolution = how
    read(.resolved, typed, from: origin, at: now, by: person)
  }

  /// What was done about it says that somebody is on it.
  private mutating func acknowledge(at now: Timestamp, by person: Participant) {
    guard phase == .declared else { return }
    phase = .acknowledged
    read(.acknowledged, nil, at: now, by: person)
  }

  /// Begins another episode.
  mutating func reopen(at now: Timestamp) {
    // Closed without a resolution: the paperwork's end is the latest moment at which it can have been over.
    let end = clocks[.resolved]?.at ?? clocks[.closed]?.at ?? cancelledAt ?? now
    reopenings.finished &+= max(0, end.milliseconds(since: episodeStart ?? end))
    reopenings.count &+= 1
    if let began = reopenings.last ?? clocks[.declared]?.at {
      reopenings.episodes.append(
        Reopenings.Episode(began: began, mitigated: clocks[.mitigated]?.at, ended: max(began, end)))
    }
    reopenings.last = now
    phase = clocks[.acknowledged] == nil ? .declared : .acknowledged
    for name in [ClockName.mitigated, .resolved, .closed] { clocks[name] = nil }
    resolution = nil
    cancelledAt = nil
    communicationsBefore = nil
  }

  private mutating func restore(_ facts: Facts) {
    let (revision, nudges, alert) = (revision, nudges, alert)
    self = facts
    // What was said was said, and what nobody in a chat did is still so.
    (self.revision, self.nudges, self.alert) = (revision, nudges, alert)
  }
}
