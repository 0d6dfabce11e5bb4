import BusinessTime
import Incidents
import Kernel
import SLAs

extension BotState {
  /// The incidents, whose replies promise what the policies say.
  var promisedIncidents: Incidents {
    var incidents = incidents
    incidents.promises = Promises(
      { [slas] facts, instant in slas.targets(facts, at: instant) },
      due: { [slas] name, target, facts, start in slas.due(name, target, facts, from: start) },
      opening: { [slas] in slas.office?.nextOpening(from: $0) ?? $0 },
      businessDaysAfter: { [slas] days, instant in
        (try? slas.office?.adding(businessDays: days, to: instant)) ?? instant.adding(seconds: Int64(days) * 86_400)
      })
    return incidents
  }
}

extension SLAs {
  /// The hours in which people are reminded of what is not urgent.
  fileprivate var office: CalendarHistory? { calendars[CalendarBook.office] }

  fileprivate func targets(_ facts: Facts, at instant: Timestamp) -> Targets {
    let record = Tracked(facts, at: instant)
    func target(_ metric: Metric) -> PromisedTime? {
      policies.promise(for: record, metric, at: instant).map { promise in
        promise.target.worded(
          isAlwaysOn: calendar(of: promise, for: record, at: instant, Teams()) == CalendarBook.always)
      }
    }
    return Targets(
      acknowledge: target(.response), update: target(.update) ?? (facts.severity == .sev4 ? .dailyDigest : nil),
      mitigate: target(.mitigation), resolve: target(.resolution))
  }

  /// Nil for what has no instant, or where the calendar never opens again.
  fileprivate func due(
    _ name: Targets.Name, _ target: PromisedTime, _ facts: Facts, from start: Timestamp
  ) -> PromisedEnd? {
    let isAlwaysOn = target.minutes != nil
    let calendarName =
      isAlwaysOn
      ? CalendarBook.always : policies.calendar(for: Tracked(facts, at: start), at: start) ?? CalendarBook.office
    guard let calendar = calendars[calendarName], let target = target.counted,
      let seconds = try? target.seconds(from: start, in: calendar)
    else { return nil }
    let pauses = pauses(of: Tracked(facts, since: start), name.metric, from: start)
    guard let due = try? calendar.due(from: start, target: seconds, pauses: pauses) else {
      return pauses.last.map { $0.to == nil } == true ? .held : nil
    }
    return .at(due)
  }
}

extension Tracked {
  /// An incident as far as pauses matter, with every severity that it has had.
  fileprivate init(_ facts: Facts, since start: Timestamp) {
    self.init(facts, at: start)
    levels = facts.levels(since: min(start, facts.clocks[.declared]?.at ?? start))
    waits = facts.waits
  }

  /// An incident as far as policies look at it.
  fileprivate init(_ facts: Facts, at instant: Timestamp) {
    self.init(
      id: ItemID(Incident.prefix, 0), kind: .incident, title: "",
      levels: [Tracked.Since(facts.severity.rawValue, at: instant)], area: facts.area, customer: facts.customer,
      reporter: Participant(id: nil, name: ""), courses: [:])
  }
}

extension Targets.Name {
  fileprivate var metric: Metric {
    switch self {
    case .acknowledge: .response
    case .update: .update
    case .mitigate: .mitigation
    case .resolve: .resolution
    }
  }
}

extension PromisedTime {
  /// As calendars count it; nil for what has no instant.
  fileprivate var counted: BusinessTime.Target? {
    switch self {
    case .minutes(let minutes): .duration(minutes * 60)
    case .businessMinutes(let minutes): .duration(Int64(minutes) * 60)
    case .businessHours(let hours): .duration(Int64(hours) * 3600)
    case .businessDays(let days): .businessDays(days)
    case .dailyDigest: nil
    }
  }
}

extension BusinessTime.Target {
  /// As the replies about incidents say it.
  fileprivate func worded(isAlwaysOn: Bool) -> PromisedTime {
    switch self {
    case .businessDays(let days): .businessDays(days)
    case .duration(let seconds) where isAlwaysOn: .minutes(max(1, seconds / 60))
    case .duration(let seconds) where seconds % 3600 == 0: .businessHours(Int(seconds / 3600))
    case .duration(let seconds): .businessMinutes(max(1, Int(seconds / 60)))
    }
  }
}
