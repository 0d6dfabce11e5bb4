import BusinessTime
import Incidents
import Kernel
import SLAs

extension BotState {
  /// The incidents, whose replies promise what the policies say.
  var promisedIncidents: Incidents {
    var incidents = incidents
    incidents.promises = Promises { [slas] severity, area, instant in slas.targets(severity, area, at: instant) }
    return incidents
  }
}

extension SLAs {
  fileprivate func targets(_ severity: Severity, _ area: String?, at instant: Timestamp) -> Targets {
    let record = Tracked(
      id: ItemID(Incident.prefix, 0), kind: .incident, title: "",
      levels: [Tracked.Since(severity.rawValue, at: instant)], area: area,
      reporter: Participant(id: nil, name: ""), courses: [:])
    func target(_ metric: Metric) -> PromisedTime? {
      policies.promise(for: record, metric, at: instant).map { promise in
        promise.target.worded(
          isAlwaysOn: calendar(of: promise, for: record, at: instant, Teams()) == CalendarBook.always)
      }
    }
    return Targets(
      acknowledge: target(.response), update: target(.update) ?? (severity == .sev4 ? .dailyDigest : nil),
      mitigate: target(.mitigation), resolve: target(.resolution))
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
