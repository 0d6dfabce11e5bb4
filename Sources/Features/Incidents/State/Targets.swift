package import Kernel

/// What is promised for an incident.
package struct Targets: Sendable, Hashable {
  package var acknowledge: PromisedTime?
  package var update: PromisedTime?
  package var mitigate: PromisedTime?
  package var resolve: PromisedTime?

  /// What is promised.
  package enum Name: Sendable, Hashable, CaseIterable { case acknowledge, update, mitigate, resolve }

  package init(acknowledge: PromisedTime?, update: PromisedTime?, mitigate: PromisedTime?, resolve: PromisedTime?) {
    (self.acknowledge, self.update) = (acknowledge, update)
    (self.mitigate, self.resolve) = (mitigate, resolve)
  }

  /// The defaults of `product/incidents.md`.
  init(_ severity: Severity) {
    switch severity {
    case .sev1: (acknowledge, update, mitigate, resolve) = (.minutes(5), .minutes(30), .minutes(60), .minutes(240))
    case .sev2: (acknowledge, update, mitigate, resolve) = (.minutes(15), .minutes(60), .minutes(240), .minutes(1440))
    case .sev3:
      (acknowledge, update, mitigate, resolve) = (
        .businessHours(1), .businessHours(4), .businessDays(1), .businessDays(3)
      )
    case .sev4:
      (acknowledge, update, mitigate, resolve) = (.businessDays(1), .dailyDigest, nil, .businessDays(10))
    }
  }
}

/// One promise: on the clock, where it has an instant, or in business time.
package enum PromisedTime: Sendable, Hashable {
  case minutes(Int64)
  case businessMinutes(Int)
  case businessHours(Int)
  case businessDays(Int)
  case dailyDigest

  /// What counts day and night.
  package var minutes: Int64? { if case .minutes(let minutes) = self { minutes } else { nil } }
}

/// When a promise is broken.
package enum PromisedEnd: Sendable, Hashable {
  case at(Timestamp)
  /// Not as long as the incident is on hold.
  case held

  /// The instant, where there is one.
  var instant: Timestamp? { if case .at(let instant) = self { instant } else { nil } }
}

extension Timestamp {
  fileprivate func adding(minutes: Int64) -> Timestamp { adding(seconds: minutes * 60) }
}

/// Where the promises for incidents come from: from the policies where the bot has any, else from the defaults.
package struct Promises: Sendable {
  /// For an incident as it stands, as promised at an instant.
  package var targets: @Sendable (Facts, Timestamp) -> Targets
  /// When a promise about an incident that runs from an instant is broken; nil where nobody has a calendar for it.
  package var due: @Sendable (Targets.Name, PromisedTime, Facts, Timestamp) -> PromisedEnd?
  /// The same instant where people work then, else when they begin again.
  package var opening: @Sendable (Timestamp) -> Timestamp
  /// So many business days later.
  package var businessDaysAfter: @Sendable (Int, Timestamp) -> Timestamp

  package init(
    _ targets: @escaping @Sendable (Facts, Timestamp) -> Targets,
    due: @escaping @Sendable (Targets.Name, PromisedTime, Facts, Timestamp) -> PromisedEnd?,
    opening: @escaping @Sendable (Timestamp) -> Timestamp,
    businessDaysAfter: @escaping @Sendable (Int, Timestamp) -> Timestamp
  ) {
    (self.targets, self.due) = (targets, due)
    (self.opening, self.businessDaysAfter) = (opening, businessDaysAfter)
  }

  /// Where nobody has a calendar, every day is one.
  static let usual = Promises(
    { facts, _ in Targets(facts.severity) },
    due: { _, target, facts, start in
      if let minutes = target.minutes { return .at(start.adding(minutes: minutes)) }
      return facts.openHold.flatMap { $0.kind == .internal ? nil : .held }
    },
    opening: { $0 }, businessDaysAfter: { days, instant in instant.adding(seconds: Int64(days) * 86_400) })
}

extension Promises: Equatable {
  // Part of the view, not of what is true of incidents.
  package static func == (a: Promises, b: Promises) -> Bool { true }
}
