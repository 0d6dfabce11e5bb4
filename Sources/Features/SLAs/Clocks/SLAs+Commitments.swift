package import BusinessTime
package import Kernel

extension SLAs {
  /// Every clock of a record, whether it runs or has stopped: by metric, then by cycle.
  ///
  /// The policy in force when a cycle starts holds for it; another severity or priority brings the target in force at
  /// that instant, and all that has elapsed is kept.
  package func commitments(of record: Tracked, teams: Teams) -> [Commitment] {
    var commitments: [Commitment] = []
    for metric in [Metric.response, .update, .mitigation, .resolution] {
      guard let events = record.courses[metric], !events.isEmpty else { continue }
      // Only the last update is known of what is over, and nobody waits for it any more.
      if metric == .update, record.ended != nil { continue }
      commitments += self.commitments(of: record, metric, events, teams)
    }
    return commitments + ownership(of: record, teams)
  }

  /// Whether a promise about a record is broken now, and not over.
  package func isLate(_ record: Tracked, teams: Teams, at now: Timestamp) -> Bool {
    commitments(of: record, teams: teams).contains { $0.isLate(at: now) }
  }

  private func commitments(
    of record: Tracked, _ metric: Metric, _ events: [ClockEvent], _ teams: Teams
  ) -> [Commitment] {
    // A promise is asked for as of the first start: which pauses count and what a reopening does follow from it.
    let terms =
      (events.first.flatMap { policies.promise(for: record, metric, at: $0.at) }
      ?? policies.promise(for: record, metric, at: record.levels.last?.at ?? .distantFuture))?.terms
    guard let terms, let start = events.first?.at,
      let cycles = try? Cycle.cycles(
        of: events + waits(of: record, metric, from: start, terms), reopening: terms.reopening)
    else { return [] }
    let first = metric == .update ? record.updateNumber : 1
    return cycles.enumerated().compactMap { index, cycle in
      commitment(ClockID(record.id, metric, cycle: first + index), cycle, of: record, teams)
    }
  }

  /// The pauses that count, as events.
  private func waits(of record: Tracked, _ metric: Metric, from start: Timestamp, _ terms: Terms) -> [ClockEvent] {
    pauses(of: record, metric, from: start, terms).flatMap { pause in
      [ClockEvent(at: pause.from, .pause, reason: pause.reason)]
        + (pause.to.map { [ClockEvent(at: $0, .resume)] } ?? [])
    }
  }

  /// The times in which a clock that started at an instant stands still, as the policy says that is in force then, or
  /// with the severity or priority of later.
  package func pauses(of record: Tracked, _ metric: Metric, from start: Timestamp, _ usual: Terms? = nil) -> [Pause] {
    let changes = record.levels.map(\.at).filter { $0 > start }
    return record.waits.flatMap { wait -> [Pause] in
      let from = max(wait.from, start)
      let ends = changes.filter { $0 > from && $0 < wait.to ?? .distantFuture }
      var pauses: [Pause] = []
      for (begin, end) in zip([from] + ends, ends.map { $0 } + [wait.to]) {
        let terms = policies.promise(for: record, metric, at: changes.last { $0 <= begin } ?? start)?.terms ?? usual
        guard terms?.pausedBy.contains(wait.kind) == true, end.map({ begin < $0 }) ?? true else { continue }
        // One that goes on with another severity is one.
        let isSame = pauses.last.map { $0.to == begin } ?? false
        let since = isSame ? pauses.removeLast().from : begin
        if let pause = try? Pause(from: since, to: end, reason: wait.reason) { pauses.append(pause) }
      }
      return pauses
    }
  }

  private func commitment(_ id: ClockID, _ cycle: Cycle, of record: Tracked, _ teams: Teams) -> Commitment? {
    if id.metric == .update, let promised = record.promisedUpdate, cycle.stop == nil {
      return self.promised(promised, id, cycle)
    }
    let changes = record.levels.filter { $0.at > cycle.start && $0.at < cycle.stop ?? .distantFuture }.map(\.at)
    var current: Promise?
    var clock: SLAClock?
    var calendarName = CalendarBook.office
    var former: Commitment.Former?
    for instant in [cycle.start] + changes {
      current = policies.promise(for: record, id.metric, at: instant)
      guard let promise = current else { continue }
      let name = calendar(of: promise, for: record, at: cycle.start, teams)
      guard let calendar = calendars[name] ?? calendars[CalendarBook.office] else { return nil }
      if clock == nil {
        clock = cycle.clock(calendar: calendar, target: promise.target)
      } else if promise.target != clock?.targets.last?.target || name != calendarName {
        clock?.change(to: promise.target, from: instant)
        if name != calendarName, let before = clock?.calendar {
          clock?.calendar = before.switching(to: calendar, at: instant)
          former = Commitment.Former(calendar: calendarName, until: instant)
        }
      }
      calendarName = name
    }
    // Lowered to where nothing is promised any more.
    guard let current, let clock else { return nil }
    var commitment = Commitment(id, promise: current, calendar: calendarName, clock: clock)
    commitment.former = former
    return commitment
  }

  /// An update for which somebody named the hour: it is due then, whatever the calendar says.
  private func promised(_ instant: Timestamp, _ id: ClockID, _ cycle: Cycle) -> Commitment? {
    let seconds = instant.seconds - cycle.start.seconds
    guard seconds > 0, let always = calendars[CalendarBook.always] else { return nil }
    // An hour that was named holds, whoever is waited for.
    var cycle = cycle
    cycle.pauses = []
    let target = Target.duration(seconds)
    let promise = Promise(policy: Promise.byWord, version: 1, terms: Terms([.update: target]), target: target)
    return Commitment(
      id, promise: promise, calendar: CalendarBook.always, clock: cycle.clock(calendar: always, target: target))
  }

  /// How long each team may hold it, where that is promised; in the team's own calendar.
  private func ownership(of record: Tracked, _ teams: Teams) -> [Commitment] {
    let isCalledOff = record.courses[.resolution]?.last?.kind == .cancel
    return record.spans.enumerated().compactMap { index, span in
      guard
        let promise = policies.promise(for: record, .ownership, at: span.from, holder: span.team),
        let calendar = calendars[promise.terms.calendar ?? self.calendar(of: span.team, at: span.from, teams)]
      else { return nil }
      let pauses = record.pauses { promise.terms.pausedBy.contains($0) }
      let clock = SLAClock(
        calendar: calendar, start: span.from, target: promise.target, stop: span.to, pauses: pauses,
        isCancelled: isCalledOff && span.to == record.ended)
      return Commitment(
        ClockID(record.id, .ownership, cycle: index + 1), promise: promise,
        calendar: promise.terms.calendar ?? self.calendar(of: span.team, at: span.from, teams), clock: clock)
    }
  }

  /// How long each team has held it, in seconds of its own business time, in the order in which they got it.
  package func held(_ record: Tracked, teams: Teams, at now: Timestamp) -> [(team: String, seconds: Int64)] {
    let pauses = record.pauses { _ in true }
    let spans = record.spans.compactMap { span -> OwnershipSpan<String>? in
      guard let calendar = calendars[calendar(of: span.team, at: span.from, teams)] else { return nil }
      return OwnershipSpan(team: span.team, calendar: calendar, from: span.from, to: span.to, pauses: pauses)
    }
    let sums = spans.held(at: now)
    var seen: Set<String> = []
    return spans.map(\.team).filter { seen.insert($0).inserted }.map { ($0, sums[$0] ?? 0) }
  }

  /// The calendar that a promise is counted on by a clock that started at an instant.
  ///
  /// Without one of its own it is that of the team that was asked; an incident, which asks nobody, takes it from what is
  /// promised for its severity.
  package func calendar(of promise: Promise, for record: Tracked, at start: Timestamp, _ teams: Teams) -> String {
    promise.terms.calendar ?? record.to.map { calendar(of: $0, at: start, teams) }
      ?? (record.kind == .incident ? policies.calendar(for: record, at: start) : nil) ?? CalendarBook.office
  }

  /// The calendar that a team had at an instant; `fr-office` for one that has none, or one that nobody knows.
  func calendar(of team: String, at instant: Timestamp, _ teams: Teams) -> String {
    let name = teams.calendar(of: team, at: instant) ?? CalendarBook.office
    return calendars.name(of: name) ?? CalendarBook.office
  }
}

extension Promise {
  /// What stands in the place of a policy's name when a person named the hour.
  package static let byWord = "promised"
}

extension Tracked {
  /// The waits of some kinds, and the times between an end and a reopening, in which nobody held it.
  fileprivate func pauses(_ counts: (PauseKind) -> Bool) -> [Pause] {
    var pauses = waits.filter { counts($0.kind) }.compactMap { try? Pause(from: $0.from, to: $0.to, reason: $0.why) }
    var over: Timestamp?
    for event in courses[.resolution] ?? [] {
      if let end = over, event.kind == .start, let gap = try? Pause(from: end, to: event.at, reason: "closed") {
        pauses.append(gap)
      }
      over = event.kind == .start ? nil : event.at
    }
    return pauses
  }

  /// Which team had it from when to when; consecutive stays of one team are one.
  fileprivate var spans: [(team: String, from: Timestamp, to: Timestamp?)] {
    var spans: [(team: String, from: Timestamp, to: Timestamp?)] = []
    for holder in holders {
      if spans.last?.team == holder.value { continue }
      if !spans.isEmpty { spans[spans.count - 1].to = holder.at }
      spans.append((holder.value, holder.at, nil))
    }
    if let ended, !spans.isEmpty { spans[spans.count - 1].to = max(ended, spans[spans.count - 1].from) }
    return spans
  }
}
