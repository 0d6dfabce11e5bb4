import BusinessTime
import Kernel

extension SLACase {
  /// Kind `ola`: each team's time in its own calendar, and the customer's time beside it.
  func ownership() throws -> [String: CaseValue] {
    let now = try fields.instant("now")
    let pauses = try SLACase.pauses(fields)
    let spans = try fields.list("ownership").map { value in
      let span = try CaseFields(value, "a span of ownership")
      return OwnershipSpan(
        team: try span.required("team").string("team"), calendar: try calendars.history(try span.required("calendar")),
        from: try span.required("from").instant("from"), to: try span.instant("to"),
        pauses: pauses + (try SLACase.pauses(span)))
    }
    guard let first = spans.map(\.from).min(), let last = spans.map({ $0.to ?? now ?? $0.from }).max() else {
      throw MalformedCase("nobody owned it")
    }
    let held = spans.held(at: now ?? last)
    var answer: [String: CaseValue] = [
      "per_team_s": .object(held.mapValues(CaseValue.seconds)), "wall_s": .seconds(last.seconds - first.seconds),
    ]
    let targets = try fields["targets_s"].map { try CaseFields($0, "targets_s") }
    answer["met"] = .object(
      try (targets?.keys ?? []).reduce(into: [:]) { met, team in
        met[team] = .bool((held[team] ?? 0) <= (try targets?.seconds(team) ?? 0))
      })
    if let customer = try fields["customer"].map({ try CaseFields($0, "customer") }) {
      let elapsed = try calendars.history(try customer.required("calendar"))
        .elapsed(from: first, to: last, pauses: pauses + (try SLACase.pauses(customer)))
      answer["customer_s"] = .seconds(elapsed)
      if let target = try customer.seconds("target_s") { answer["customer_met"] = .bool(elapsed <= target) }
    }
    return answer
  }

  /// Kind `compliance`: the clocks of a period, counted.
  func compliance() throws -> [String: CaseValue] {
    let now = try fields.required("now").instant("now")
    let ends = try fields.required("period").list("period")
    guard ends.count == 2 else { throw MalformedCase("a period with \(ends.count) ends") }
    let (from, to) = (try ends[0].instant("period"), try ends[1].instant("period"))
    guard from <= to else { throw MalformedCase.impossible("a period that ends before it starts") }
    let outcomes = try fields.list("clocks").map { value in
      let clock = try CaseFields(value, "a clock")
      let changes = try SLACase.changes(clock)
      guard let target = try SLACase.target(clock) ?? changes.first?.target else {
        throw MalformedCase("a clock without target_s")
      }
      return try SLAClock(
        calendar: try clock["calendar"].map(calendars.history) ?? calendar(),
        start: try clock.required("start").instant("start"), target: target, changes: changes,
        stop: try clock.instant("stop"), pauses: try SLACase.pauses(clock),
        isCancelled: clock["cancelled"]?.truth == true
      ).outcome(in: from..<to, now: now)
    }
    let compliance = Compliance(outcomes)
    return [
      "met": .number(Double(compliance.met)), "breached": .number(Double(compliance.breached)),
      "judged": .number(Double(compliance.judged)), "n": .number(Double(compliance.judged)),
      "overdue": .number(Double(compliance.overdue)), "pending": .number(Double(compliance.pending)),
      "paused": .number(Double(compliance.paused)), "excluded": .number(Double(compliance.excluded)),
      "outside": .number(Double(compliance.outside)),
      "compliance_pct": compliance.percentage.map(CaseValue.number) ?? .null,
    ]
  }
}
