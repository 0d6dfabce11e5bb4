import Kernel

/// An alert that is heard of again, the incident that it declared, and the one that it is about now.
struct AlertScene {
  let notice: AlertNotice
  /// What the alert declared: it keeps what is known of the alert.
  let declared: Incident
  let alert: AlertState
  /// What answers for `declared` since a merger, or `declared` itself.
  let incident: Incident
  /// Whether another alert keeps the incident open.
  let othersFire: Bool
  /// Who reads the news.
  let channel: Audience
  /// How short a silence is no silence, in milliseconds.
  let flapWindow: Int64
  let now: Timestamp

  init(
    _ notice: AlertNotice, _ declared: Incident, _ alert: AlertState, in state: Incidents, channel: Audience,
    flapWindow: Int64, now: Timestamp
  ) {
    (self.notice, self.declared, self.alert, self.channel, self.now) = (notice, declared, alert, channel, now)
    self.flapWindow = flapWindow
    incident = state.landing(of: declared)
    let own = incident.number == declared.number ? 0 : incident.facts.alert?.firing ?? 0
    let joined = state.joinedAlerts(of: incident.number).filter { $0.incident != declared.number }
    othersFire = own > 0 || joined.contains { $0.firing > 0 }
  }

  /// Whether the incident was resolved so lately that the same trouble is back.
  var isFresh: Bool {
    guard incident.facts.phase == .resolved, let resolved = incident.facts.clocks[.resolved] else { return false }
    return now.milliseconds(since: resolved.at) <= AlertDesk.reopeningWindow
  }

  /// How many alerts fire is kept in silence; that it has become worse is said.
  func change() -> AlertDesk.Verdict {
    let level = notice.level.flatMap { $0 < alert.severity ? $0 : nil }
    guard notice.firing != alert.firing || level != nil else { return verdict(.unchanged, []) }
    var news: RichText?
    if let level, level < incident.facts.severity {
      let (old, new) = (RichText.plain(incident.facts.severity.label), RichText.plain(level.label))
      news = channel.language.pick(
        en: "\(title) goes from \(old) to \(new).", fr: "\(title) passe de \(old) à \(new).")
    }
    return verdict(.changed, heard(.changed(firing: notice.firing, severity: level), level), news: news)
  }

  /// The last alert that stops takes along what an alert declared; what a person declared is resolved by people.
  func resolve() -> AlertDesk.Verdict {
    if othersFire || incident.facts.alert == nil { return stop() }
    let how = channel.language.pick(en: "alert resolved", fr: "alerte résolue")
    let isQuiet = row != nil && wasToldLately(incident.facts.alert)
    let change = IncidentEvent.AlertChange.resolved(how: how, at: notice.ended.map(fitted), isQuiet: isQuiet)
    var after = incident.facts
    after.apply(alert: change, at: now, by: Participant(id: nil, name: alert.key.source))
    let moment = channel.moment(typed: change.at, now: now)
    let length = RichText.plain(channel.duration(milliseconds: after.printedImpact(until: now) ?? 0))
    return verdict(
      .resolved, (isJoined ? heard(.ended()) : []) + [event(change)],
      news: isQuiet
        ? nil
        : channel.language.pick(
          en: "the alert is over: \(title) is resolved, \(moment), after \(length) of impact.",
          fr: "l’alerte est terminée : \(title) est résolu, \(moment), après \(length) d’impact."))
  }

  /// It is over, and its incident stays open: another alert fires, or a person declared what it was merged into.
  private func stop() -> AlertDesk.Verdict {
    guard isJoined else { return verdict(.changed, [event(.changed(firing: 0, severity: nil))]) }
    let isTold = !othersFire && incident.facts.alert == nil && !wasToldLately(alert)
    return verdict(
      .changed, heard(.ended(isTold: isTold)),
      news: isTold
        ? channel.language.pick(
          en: "the alerts are over. \(title) stays open until somebody resolves it: a person declared it.",
          fr: "les alertes sont terminées. \(title) reste ouvert jusqu’à ce que quelqu’un le résolve : "
            + "c’est une personne qui l’a déclaré.") : nil)
  }

  /// What a person ended stays as it is; only the next alarm is heard again.
  func end() -> AlertDesk.Verdict { verdict(.ended, [event(.ended(), of: declared)]) }

  func reopen() -> AlertDesk.Verdict {
    let pause = channel.span(from: incident.facts.clocks[.resolved]?.at ?? now, to: now)
    let flap = isFlap ? (row?.count ?? 0) + 1 : 0
    let back = IncidentEvent.Return(
      why: channel.language.pick(en: "the alert fires again", fr: "l’alerte se déclenche à nouveau"),
      firing: isJoined ? 0 : notice.firing, severity: notice.level, flap: flap,
      isQuiet: flap > 1 && wasToldLately(incident.facts.alert))
    let heard = isJoined ? heard(.changed(firing: notice.firing, severity: notice.level)) : []
    var news: RichText = channel.language.pick(
      en: "the alert fires again: \(title) is open again, \(pause) after it was over.",
      fr: "l’alerte se déclenche à nouveau : \(title) est rouvert, \(pause) après sa fin.")
    if let row, flap > 1 { news += " (\(channel.flapping(Flapping(count: flap, since: row.since, last: now))))" }
    return verdict(.reopened, [event(.reopened(back))] + heard, news: back.isQuiet ? nil : news)
  }

  /// Whether the silence was a short one; what a person resolved was no silence.
  private var isFlap: Bool {
    guard let resolved = incident.facts.clocks[.resolved], resolved.by.id == nil else { return false }
    return now.milliseconds(since: resolved.recorded) < flapWindow
  }

  /// The short silences so far, unless the last one is long ago.
  private var row: Flapping? {
    incident.facts.alert?.flapping.flatMap { now.milliseconds(since: $0.last) < flapWindow * 6 ? $0 : nil }
  }

  /// While an alert flaps, its thread is told once per window at most.
  private func wasToldLately(_ alert: AlertState?) -> Bool {
    alert?.told.map { now.milliseconds(since: $0) < flapWindow } ?? false
  }

  /// Whether another incident answers for the one that the alert declared.
  private var isJoined: Bool { incident.number != declared.number }

  /// What is kept of the alert, and, where another incident answers for its own, what that one is told of it.
  private func heard(_ change: IncidentEvent.AlertChange, _ severity: Severity? = nil) -> [IncidentEvent] {
    let kept = event(change, of: declared)
    guard isJoined else { return [kept] }
    return [kept, event(.heard(of: declared.number, firing: notice.firing, severity: severity))]
  }

  private func event(_ change: IncidentEvent.AlertChange, of other: Incident? = nil) -> IncidentEvent {
    IncidentEvent(incident: (other ?? incident).number, byName: alert.key.source, change: .alerted(change))
  }

  /// The nearest moment to the one that the alert names at which the clocks stay in order.
  private func fitted(_ ended: Timestamp) -> Timestamp {
    let facts = incident.facts
    let before = [facts.clocks[.impactStart]?.at, facts.clocks[.mitigated]?.at, facts.reopenings.last]
    return min(now, before.compactMap(\.self).reduce(ended, max))
  }

  private var title: RichText { channel.quoted(incident.facts.title) }

  private func verdict(
    _ outcome: AlertOutcome, _ events: [IncidentEvent], news: RichText? = nil
  ) -> AlertDesk.Verdict {
    let id = incident.id
    var decision = Decision<IncidentEvent>(reply: Reply(""))
    decision.events = events
    if !events.isEmpty {
      let cards = isJoined ? [declared.id, id] : [id]
      decision.posts = cards.map { Post(.card($0), to: .here) }
    }
    if let news {
      let text = channel.labelled("\(strong: id.description) (\(alert.key.source))", news)
      decision.posts += incident.posts(Message(text))
    }
    return AlertDesk.Verdict(outcome: outcome, incident: id, decision: decision)
  }
}
