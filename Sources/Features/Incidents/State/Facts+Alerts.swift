import Kernel

extension Facts {
  /// What an alert changes.
  mutating func apply(alert change: IncidentEvent.AlertChange, at now: Timestamp, by source: Participant) {
    switch change {
    case .changed(let firing, let severity):
      alert?.firing = firing
      raise(to: severity, at: now)
    case .resolved(let how, let at, let isQuiet):
      resolve(how, at, from: .alert, at: now, by: source)
      alert?.firing = 0
      if !isQuiet { alert?.told = now }
    case .reopened(let back):
      alert?.count(back, since: clocks[.resolved]?.at ?? now, at: now)
      reopen(at: now)
      raise(to: back.severity, at: now)
    case .ended(let isTold):
      alert?.firing = 0
      if isTold { alert?.told = now }
    case .heard(_, _, let severity): raise(to: severity, at: now)
    }
  }

  /// Alerts only ever make it worse: whoever lowered it knew more.
  private mutating func raise(to severity: Severity?, at now: Timestamp) {
    guard let severity else { return }
    // One that was merged away keeps what its alert says, and stays as it was.
    if let said = alert?.severity { alert?.severity = min(said, severity) }
    guard phase.isOpen, severity < self.severity else { return }
    severitiesBefore.append(SeverityBefore(severity: self.severity, until: now))
    self.severity = severity
  }
}

extension AlertState {
  /// Makes true that it is back after a silence.
  fileprivate mutating func count(_ back: IncidentEvent.Return, since silence: Timestamp, at now: Timestamp) {
    if back.firing > 0 { (firing, severity) = (back.firing, .sev4) }
    if !back.isQuiet { told = now }
    let since = back.flap > 1 ? flapping?.since ?? silence : silence
    flapping = back.flap > 0 ? Flapping(count: back.flap, since: since, last: now) : nil
  }
}
