import Kernel

extension Facts {
  /// What an alert changes.
  mutating func apply(alert change: IncidentEvent.AlertChange, at now: Timestamp, by source: Participant) {
    switch change {
    case .changed(let firing, let severity):
      alert?.firing = firing
      raise(to: severity, at: now)
    case .resolved(let how, let at):
      if phase.isOpen { breakSilence(at: at ?? now) }
      phase = .resolved
      resolution = how
      read(.resolved, at, from: .alert, at: now, by: source)
      alert?.firing = 0
    case .reopened(_, let firing, let severity):
      reopen(at: now)
      if firing > 0 {
        alert?.firing = firing
        alert?.severity = .sev4
      }
      raise(to: severity, at: now)
    case .ended: alert?.firing = 0
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
