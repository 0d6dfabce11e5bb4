import Kernel

/// An alert that is heard of again, and the incident that it declared.
struct AlertScene {
  let incident: Incident
  let alert: AlertState
  /// Who reads the news.
  let channel: Audience
  let now: Timestamp

  /// Whether the incident was resolved so lately that the same trouble is back.
  var isFresh: Bool {
    guard incident.facts.phase == .resolved, let resolved = incident.facts.clocks[.resolved] else { return false }
    return now.milliseconds(since: resolved.at) <= AlertDesk.reopeningWindow
  }

  /// How many alerts fire is kept in silence; that it has become worse is said.
  func change(_ notice: AlertNotice) -> AlertDesk.Verdict {
    let level = notice.level.flatMap { $0 < alert.severity ? $0 : nil }
    guard notice.firing != alert.firing || level != nil else { return verdict(.unchanged, nil) }
    var news: RichText?
    if let level, level < incident.facts.severity {
      let (old, new) = (RichText.plain(incident.facts.severity.label), RichText.plain(level.label))
      news = channel.language.pick(
        en: "\(title) goes from \(old) to \(new).", fr: "\(title) passe de \(old) à \(new).")
    }
    return verdict(.changed, .changed(firing: notice.firing, severity: level), news: news)
  }

  func resolve(_ notice: AlertNotice) -> AlertDesk.Verdict {
    let how = channel.language.pick(en: "alert resolved", fr: "alerte résolue")
    let change = IncidentEvent.AlertChange.resolved(how: how, at: notice.ended.map(fitted))
    var after = incident.facts
    after.apply(alert: change, at: now, by: Participant(id: nil, name: alert.key.source))
    let moment = channel.moment(typed: change.at, now: now)
    let length = RichText.plain(channel.duration(milliseconds: after.impact(until: now) ?? 0))
    return verdict(
      .resolved, change,
      news: channel.language.pick(
        en: "the alert is over: \(title) is resolved, \(moment), after \(length) of impact.",
        fr: "l’alerte est terminée : \(title) est résolu, \(moment), après \(length) d’impact."))
  }

  /// What a person ended stays as it is; only the next alarm is heard again.
  func end(_ notice: AlertNotice) -> AlertDesk.Verdict { verdict(.ended, .ended) }

  func reopen(_ notice: AlertNotice) -> AlertDesk.Verdict {
    let why = channel.language.pick(en: "the alert fires again", fr: "l’alerte se déclenche à nouveau")
    let pause = channel.span(from: incident.facts.clocks[.resolved]?.at ?? now, to: now)
    return verdict(
      .reopened, .reopened(why: why, firing: notice.firing, severity: notice.level),
      news: channel.language.pick(
        en: "the alert fires again: \(title) is open again, \(pause) after it was over.",
        fr: "l’alerte se déclenche à nouveau : \(title) est rouvert, \(pause) après sa fin."))
  }

  /// The nearest moment to the one that the alert names at which the clocks stay in order.
  private func fitted(_ ended: Timestamp) -> Timestamp {
    let facts = incident.facts
    let before = [facts.clocks[.impactStart]?.at, facts.clocks[.mitigated]?.at, facts.reopenings.last]
    return min(now, before.compactMap(\.self).reduce(ended, max))
  }

  private var title: RichText { channel.quoted(incident.facts.title) }

  private func verdict(
    _ outcome: AlertOutcome, _ change: IncidentEvent.AlertChange?, news: RichText? = nil
  ) -> AlertDesk.Verdict {
    let id = incident.id
    var decision = Decision<IncidentEvent>(reply: Reply(""))
    if let change {
      decision.events = [IncidentEvent(incident: id.number, byName: alert.key.source, change: .alerted(change))]
      decision.posts = [Post(.card(id), to: .here)]
    }
    if let news {
      let text = channel.labelled("\(strong: id.description) (\(alert.key.source))", news)
      decision.posts.append(Post(.message(Message(text)), to: .thread(of: id)))
    }
    return AlertDesk.Verdict(outcome: outcome, incident: id, decision: decision)
  }
}
