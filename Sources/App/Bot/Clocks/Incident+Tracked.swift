import BusinessTime
import Incidents
import Kernel
import SLAs

extension Incident {
  /// The incident as its clocks see it: they count from the declaration, and again from every reopening.
  var tracked: Tracked {
    let declared = facts.clocks[.declared]?.at ?? .distantPast
    var tracked = Tracked(
      id: id, kind: .incident, title: facts.title, levels: levels(since: declared), area: facts.area, owner: facts.lead,
      reporter: facts.declarer,
      courses: [
        .response: response(since: declared), .mitigation: course(since: declared, \.mitigated, .mitigated),
        .resolution: course(since: declared, { _ in nil }, .resolved), .update: update(since: declared),
      ])
    tracked.ended = end
    tracked.promisedUpdate = facts.lastUpdate?.next
    tracked.updateNumber = facts.updateCount + 1
    return tracked
  }

  /// Resolved, closed or called off.
  private var end: Timestamp? { facts.clocks[.resolved]?.at ?? facts.clocks[.closed]?.at ?? facts.cancelledAt }

  private func levels(since declared: Timestamp) -> [Tracked.Since<Int>] {
    var levels: [Tracked.Since<Int>] = []
    var start = declared
    for before in facts.severitiesBefore {
      levels.append(Tracked.Since(before.severity.rawValue, at: start))
      start = before.until
    }
    return levels + [Tracked.Since(facts.severity.rawValue, at: start)]
  }

  private func response(since declared: Timestamp) -> [ClockEvent] {
    let start = ClockEvent(at: declared, .start)
    let seen = [facts.clocks[.acknowledged]?.at, facts.clocks[.mitigated]?.at].compactMap(\.self).min()
    if let seen { return [start, ClockEvent(at: seen, .stop)] }
    // Whoever kept the history may never have noted who saw it first: that is no answer at the end.
    if facts.origin != nil { return [] }
    if let first = facts.reopenings.episodes.first { return [start, ClockEvent(at: first.ended, .stop)] }
    return [start] + ending
  }

  /// One start per episode, and its stop: at its own moment, else at the end of the episode.
  private func course(
    since declared: Timestamp, _ stop: (Reopenings.Episode) -> Timestamp?, _ clock: ClockName
  ) -> [ClockEvent] {
    var events = facts.reopenings.episodes.flatMap { episode in
      [ClockEvent(at: episode.began, .start), ClockEvent(at: stop(episode) ?? episode.ended, .stop)]
    }
    events.append(ClockEvent(at: facts.reopenings.last ?? declared, .start))
    if let reading = facts.clocks[clock] { return events + [ClockEvent(at: reading.at, .stop)] }
    return events + ending
  }

  /// What the channel waits for now; nothing after the last word was said.
  private func update(since declared: Timestamp) -> [ClockEvent] {
    let opened = facts.reopenings.last ?? declared
    let last = facts.lastUpdate.flatMap { $0.at >= opened ? $0 : nil }
    if last?.isLast == true { return [] }
    return [ClockEvent(at: last?.at ?? opened, .start)] + ending
  }

  private var ending: [ClockEvent] {
    end.map { [ClockEvent(at: $0, facts.phase == .cancelled ? .cancel : .stop)] } ?? []
  }
}
