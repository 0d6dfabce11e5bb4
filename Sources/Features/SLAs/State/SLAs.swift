import BusinessTime
import HashTreeCollections
package import Kernel

/// What is promised, on which calendars, and what was said about it; clocks themselves are derived on reading.
package struct SLAs: Sendable, Equatable {
  package private(set) var calendars = CalendarBook()
  package private(set) var policies = PolicyBook()
  /// What was sent about each record, for ever: a reopening may let the same clock go on.
  private(set) var warnings: TreeDictionary<ItemID, [WarningMark]> = [:]

  package init() {}

  /// Makes an event true.
  ///
  /// Total: whether it was allowed was decided before it was recorded.
  package mutating func apply(_ event: SLAEvent) {
    switch event {
    case .calendarChanged(let name, let calendar, let from): calendars.append(calendar, to: name, from: from)
    case .policyChanged(let match, let terms, let from):
      policies.append(Policy.Version(from: from, terms: terms), to: match)
    case .planDropped(let match, let at): policies.dropPlanned(of: match, at: at)
    case .warned(let warning): warnings[warning.clock.record, default: []] += WarningMark.marks(of: warning)
    }
  }

  /// The shares that somebody was told of, for a clock with so many targets.
  func sent(_ clock: ClockID, target: Int) -> Set<Int> {
    if warnings.isEmpty { return [] }
    return Set((warnings[clock.record] ?? []).filter { $0.isAbout(clock, target: target) }.map(\.percent))
  }
}

extension SLAs {
  /// One line per calendar, per policy that was changed, and per warning, for a snapshot.
  package var snapshot: [JSON] {
    let calendars = self.calendars.names.map { name -> JSON in
      let versions = self.calendars[name]?.versions ?? []
      return .fields([
        "name": .string(name),
        "versions": .array(
          versions.enumerated().map { index, version in
            .fields([
              "calendar": version.calendar.json, "from": index == 0 ? nil : .string(version.from.description),
            ])
          }),
      ])
    }
    let policies = self.policies.policies.map { policy -> JSON in
      .fields([
        "policy": policy.match.json,
        "versions": .array(
          policy.versions.map { version in
            .fields([
              "from": version.from == .distantPast ? nil : .string(version.from.description),
              "terms": version.terms.json,
            ])
          }),
      ])
    }
    let warnings = self.warnings.sorted { $0.key < $1.key }.flatMap { record, marks in
      marks.map { mark -> JSON in .fields(["warning": mark.warning(about: record).json]) }
    }
    return calendars + policies + warnings
  }

  /// Reads back what `snapshot` wrote.
  ///
  /// - Throws: `Fault` for lines of another shape.
  package init(snapshot lines: [JSON]) throws(Fault) {
    do throws(MalformedEvent) {
      for line in lines {
        let members = Members(line, of: "slas")
        if line["warning"] != nil {
          apply(.warned(try members.value("warning", SentWarning.init(json:))))
        } else if line["policy"] != nil {
          try restore(members.value("policy", Match.init(json:)), members.array("versions"))
        } else {
          try restore(members.string("name"), members.array("versions"))
        }
      }
    } catch {
      throw Fault("the snapshot of slas: \(error)")
    }
  }

  private mutating func restore(_ match: Match, _ versions: [JSON]) throws(MalformedEvent) {
    var policy: Policy?
    for version in versions {
      let members = Members(version, of: "policy")
      let read = Policy.Version(
        from: try members.optionalInstant("from") ?? .distantPast,
        terms: try members.value("terms", Terms.init(json:)))
      if policy == nil { policy = Policy(match, read) } else { policy?.append(read) }
    }
    if let policy { policies.put(policy) }
  }

  private mutating func restore(_ name: String, _ versions: [JSON]) throws(MalformedEvent) {
    for (index, version) in versions.enumerated() {
      let members = Members(version, of: "calendar")
      let calendar = try members.value("calendar", BusinessCalendar.init(json:))
      if index == 0 {
        calendars.put(name, CalendarHistory(calendar))
      } else {
        calendars.append(calendar, to: name, from: try members.instant("from"))
      }
    }
  }
}
