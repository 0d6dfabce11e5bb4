import BusinessTime
import Incidents
import Kernel
import SLAs

extension Incident {
  /// The incident as its clocks see it: they count from the declaration, and again from every reopening.
  ///
  /// People may say that something stopped before it was declared: then its clock stopped as it started.
  var tracked: Tracked {
    let declared = facts.clocks[.declared]?.at ?? .distantPast
    var tracked = Tracked(
      id: id, kind: .incident, title: facts.title, levels: facts.levels(since: declared), area: facts.area,
      customer: facts.customer, owner: facts.lead,
      reporter: facts.declarer,
      courses: [
        .response: response(since: declared), .mitigation: course(since: declared, \.mitigated, .mitigated),
        .resolution: course(since: declared, { _ in nil }, .resolved), .update: update(since: declared),
      ])
    tracked.waits = facts.waits
    tracked.ended = end
    tracked.visibility = facts.visibility
    tracked.promisedUpdate = facts.presentUpdate?.next
    tracked.updateNumber = facts.updateCount + 1
    return tracked
  }

  /// Resolved, closed or called off.
  private var end: Timestamp? { facts.clocks[.resolved]?.at ?? facts.clocks[.closed]?.at ?? facts.cancelledAt }

  private func response(since declared: Timestamp) -> [ClockEvent] {
    let start = ClockEvent(at: declared, .start)
    let acknowledged = facts.clocks[.acknowledged]?.at
    // Whoever kept the history may never have noted who saw it first: that is no answer at the end.
    if facts.origin != nil, acknowledged == nil { return [] }
    if let seen = [acknowledged, facts.clocks[.mitigated]?.at].compactMap(\.self).min() {
      return [start, .stop(at: seen, of: declared)]
    }
    if let first = facts.reopenings.episodes.first { return [start, .stop(at: first.ended, of: declared)] }
    return [start] + ending(of: declared)
  }

  /// One start per episode, and its stop: at its own moment, else at the end of the episode.
  private func course(
    since declared: Timestamp, _ stop: (Reopenings.Episode) -> Timestamp?, _ clock: ClockName
  ) -> [ClockEvent] {
    var events = facts.reopenings.episodes.flatMap { episode -> [ClockEvent] in
      [ClockEvent(at: episode.began, .start), .stop(at: stop(episode) ?? episode.ended, of: episode.began)]
    }
    let start = facts.reopenings.last ?? declared
    events.append(ClockEvent(at: start, .start))
    if let reading = facts.clocks[clock] { return events + [.stop(at: reading.at, of: start)] }
    return events + ending(of: start)
  }

  /// What the channel waits for now; nothing after the last word was said.
  private func update(since declared: Timestamp) -> [ClockEvent] {
    let last = facts.presentUpdate
    if last?.isLast == true || facts.origin != nil { return [] }
    let start = last?.at ?? facts.reopenings.last ?? declared
    return [ClockEvent(at: start, .start)] + ending(of: start)
  }

  private func ending(of start: Timestamp) -> [ClockEvent] {
    guard let end else { return [] }
    return [facts.phase == .cancelled ? ClockEvent(at: max(end, start), .cancel) : .stop(at: end, of: start)]
  }
}

extension Facts {
  /// The severities, oldest first, each with the instant since which it held.
  func levels(since declared: Timestamp) -> [Tracked.Since<Int>] {
    var levels: [Tracked.Since<Int>] = []
    var start = declared
    for before in severitiesBefore {
      levels.append(Tracked.Since(before.severity.rawValue, at: start))
      start = before.until
    }
    return levels + [Tracked.Since(severity.rawValue, at: start)]
  }

  /// The times in which nobody in the house could go on.
  var waits: [Tracked.Wait] {
    holds.map { hold in
      Tracked.Wait(hold.kind, why: hold.why ?? "", from: hold.began, to: hold.ended, until: hold.until)
    }
  }
}

extension ClockEvent {
  fileprivate static func stop(at instant: Timestamp, of start: Timestamp) -> ClockEvent {
    ClockEvent(at: max(instant, start), .stop)
  }
}
