package import Kernel

/// What alerts do to incidents: one per alert and open episode, whatever is repeated.
///
/// People come first: what they ended stays ended until the alert is over, and what they lowered is raised only by
/// something worse than the alert ever said.
package enum AlertDesk {
  /// What a notice leads to.
  package struct Verdict: Sendable {
    package var outcome: AlertOutcome
    /// The incident that it is about; nil when there is none.
    package var incident: ItemID?
    package var decision: Decision<IncidentEvent>
  }

  /// An alert that fires again within this time after its incident was resolved opens it again, in milliseconds.
  package static let reopeningWindow: Int64 = 24 * 3600 * 1000

  /// An alert that is back within this time flaps, in milliseconds; unless the operator says otherwise.
  package static let usualFlapWindow: Int64 = 600_000

  /// Pure: the same notice again leads to nothing.
  ///
  /// - Parameters:
  ///   - room: where a new incident is announced.
  ///   - channel: who reads there.
  ///   - flapWindow: how short a silence is no silence, in milliseconds; 0 tells of every one.
  package static func decide(
    _ notice: AlertNotice, in state: Incidents, room: Place, channel: Audience,
    flapWindow: Int64 = usualFlapWindow, at now: Timestamp
  ) -> Verdict {
    guard let declared = state.newest(of: notice.key), let alert = declared.facts.alert else {
      return notice.status == .firing
        ? declare(notice, as: state.nextNumber, room: room, at: now) : Verdict(.unknown, nil)
    }
    let scene = AlertScene(notice, declared, alert, in: state, channel: channel, flapWindow: flapWindow, now: now)
    let incident = scene.incident
    switch (notice.status, alert.isFiring) {
    case (.resolved, false): return Verdict(.unchanged, incident)
    case (.resolved, true): return incident.facts.phase.isOpen ? scene.resolve() : scene.end()
    case (.firing, true): return incident.facts.phase.isOpen ? scene.change() : Verdict(.quiet, incident)
    case (.firing, false):
      if incident.facts.phase.isOpen { return scene.change() }
      if scene.isFresh { return scene.reopen() }
      return declare(notice, as: state.nextNumber, room: room, at: now)
    }
  }

  /// What claims to have begun longer ago, ten years in milliseconds, is a clock that nobody set: impact counts from now.
  private static let oldest: Int64 = 3650 * 86_400_000

  private static func declare(_ notice: AlertNotice, as number: Int, room: Place, at now: Timestamp) -> Verdict {
    let declaration = IncidentEvent.Declaration(
      title: notice.title, severity: notice.level ?? .unsaid, area: notice.area,
      since: notice.began.flatMap { now.milliseconds(since: $0) > oldest ? nil : min($0, now) },
      room: room.room,
      alert: IncidentEvent.Alert(key: notice.key, firing: notice.firing, text: notice.text, url: notice.url))
    let event = IncidentEvent(incident: number, byName: notice.key.source, change: .declared(declaration))
    let id = ItemID(Incident.prefix, number)
    return Verdict(
      outcome: .declared, incident: id,
      decision: Decision(events: [event], reply: Reply(""), posts: [Post(.card(id), to: .room(room))]))
  }
}

extension AlertDesk.Verdict {
  /// Nothing becomes true.
  fileprivate init(_ outcome: AlertOutcome, _ incident: Incident?) {
    self.init(outcome: outcome, incident: incident?.id, decision: Decision(reply: Reply("")))
  }
}

extension AlertNotice {
  /// What it calls itself, in our scale.
  var level: Severity? { severity.flatMap(Severity.init(rawValue:)) }
}
