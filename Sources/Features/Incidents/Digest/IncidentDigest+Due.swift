import HashTreeCollections
import Kernel

extension IncidentDigest {
  /// So many are named one by one; the rest is counted.
  private static let named = 10

  /// The updates, tasks and follow-ups that are due until people come back after the next day, or are late: what is due
  /// first comes first.
  func due(_ question: DigestQuestion) -> [DigestLine] {
    // On a Friday the weekend and the first hour after it are near.
    let horizon = incidents.promises.opening(question.now.adding(seconds: 86_400))
    let (all, shown) = (promised(incidents, horizon), promised(told, horizon))
    var lines = shown.prefix(Self.named).map { $0.line(at: question.now, for: question.audience) }
    if shown.count > Self.named {
      let list = line("tasks", "", question)
      lines.append(DigestLine(.due, question.audience.moreDue(shown.count - Self.named), list: list))
    }
    let hidden = all.count - shown.count
    if hidden > 0 { lines.append(DigestLine(.due, question.audience.privatelyDue(hidden))) }
    return lines
  }

  private func promised(_ incidents: Incidents, _ horizon: Timestamp) -> [Promised] {
    let updates = goingOn(incidents).compactMap { incident in
      incident.facts.presentUpdate?.next.map { Promised(incident: incident, item: nil, due: $0) }
    }
    let items = incidents.allOpenActions.compactMap { incident, item in
      incident.facts.isSomebodysWork ? item.due.map { Promised(incident: incident, item: item, due: $0) } : nil
    }
    return (updates + items).filter { $0.due <= horizon }.sorted { $0.due < $1.due }
  }
}

/// Something that somebody promised for an hour: an update, or a task or follow-up.
private struct Promised {
  let incident: Incident
  /// Nil for the next update.
  let item: ActionItem?
  let due: Timestamp

  func line(at now: Timestamp, for audience: Audience) -> DigestLine {
    let isLate = due < now
    guard let item else {
      let facts = incident.facts
      let person = facts.presentUpdate?.by ?? facts.roles[.comms] ?? facts.lead
      return DigestLine(
        .due, audience.updateDue(incident, due, isLate: isLate), about: incident.id,
        people: [person].compactMap(\.self))
    }
    return DigestLine(
      .due, audience.itemDue(item, of: incident, due, isLate: isLate), about: item.id,
      people: [item.owner].compactMap(\.self))
  }
}

extension Audience {
  fileprivate func updateDue(_ incident: Incident, _ due: Timestamp, isLate: Bool) -> RichText {
    let (head, hour) = (head(of: incident), RichText.plain(date(due)))
    return isLate
      ? language.pick(
        en: "\(head): the next update was promised for \(hour)",
        fr: "\(head) : le prochain point était promis pour le \(hour)")
      : language.pick(en: "\(head): next update by \(hour)", fr: "\(head) : prochain point avant le \(hour)")
  }

  fileprivate func itemDue(_ item: ActionItem, of incident: Incident, _ due: Timestamp, isLate: Bool) -> RichText {
    let (head, id, hour) = (head(of: item), incident.id, RichText.plain(date(due)))
    return isLate
      ? language.pick(
        en: "\(head) (\(id)) was due \(hour), not done", fr: "\(head) (\(id)) était à faire pour le \(hour), pas fait")
      : language.pick(en: "\(head) (\(id)) is due \(hour)", fr: "\(head) (\(id)) est à faire pour le \(hour)")
  }

  fileprivate func moreDue(_ count: Int) -> RichText {
    .plain(
      language.counted(
        Int64(count), en: ("more task, follow-up or update due", "more tasks, follow-ups or updates due"),
        fr: ("autre tâche, suivi ou point à faire", "autres tâches, suivis ou points à faire")))
  }

  fileprivate func privatelyDue(_ count: Int) -> RichText {
    .plain(
      language.counted(
        Int64(count), en: ("task or update of a private incident due", "tasks or updates of private incidents due"),
        fr: ("tâche ou point d’un incident privé à faire", "tâches ou points d’incidents privés à faire")))
  }
}
