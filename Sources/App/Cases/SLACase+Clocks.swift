import BusinessTime
import Kernel

extension SLACase {
  /// Kind `sla`: one clock from `start`, with what is asked of it.
  func clock() throws -> [String: CaseValue] {
    let calendar = try calendar()
    let start = try fields.required("start").instant("start")
    let (stop, now) = (try fields.instant("stop"), try fields.instant("now"))
    let pauses = try SLACase.pauses(fields)
    let changes = try SLACase.changes(fields)
    let marks = [start] + pauses.map(\.from) + changes.map(\.from)
    let reading = now ?? stop ?? marks.max() ?? start
    var answer = AnswerFields(zone: calendar.calendar(at: start).zone)
    guard let target = try SLACase.target(fields) ?? changes.first?.target else {
      let end = min(stop ?? reading, reading)
      answer["elapsed_s"] = .seconds(calendar.elapsed(from: start, to: end, pauses: pauses))
      return answer.values
    }
    let clock = SLAClock(calendar: calendar, start: start, target: target, changes: changes, stop: stop, pauses: pauses)
    let judgement = try clock.judgement(at: reading)
    answer["target_s"] = .seconds(judgement.target)
    answer.setBoth("due", judgement.due)
    answer["wall_s"] = judgement.due.map { .seconds($0.seconds - start.seconds) } ?? .null
    answer.set("breach_after", judgement.breachAfter)
    SLACase.set(judgement, in: &answer)
    let thresholds = try fields.list("thresholds").map { try $0.integer("thresholds") }
    answer["threshold_at"] = .object(
      try thresholds.reduce(into: [:]) { instants, percent in
        instants["\(percent)"] = answer.text(try clock.instant(ofPercent: percent, now: reading))
      })
    return answer.values
  }

  /// Kind `cycles`: the runs that a list of events leads to.
  func cycles() throws -> [String: CaseValue] {
    let calendar = try calendar()
    let mode = try fields.string("mode") ?? Reopening.newCycle.rawValue
    let known: [String: Reopening] = [
      "new_cycle": .newCycle, "resume": .resume, "continue": .resume, "first_only": .firstOnly, "first": .firstOnly,
    ]
    guard let reopening = known[mode] else { throw MalformedCase("unknown mode \(mode)") }
    guard let target = try SLACase.target(fields) else { throw MalformedCase("the case has no target_s") }
    let events = try fields.list("events").flatMap(SLACase.events)
    let now = try fields.instant("now") ?? events.map(\.at).max() ?? Timestamp(milliseconds: 0)
    let cycles = try Cycle.cycles(of: events.filter { $0.at <= now }, reopening: reopening).map { cycle in
      var answer = AnswerFields(zone: calendar.calendar(at: cycle.start).zone)
      let judgement = try cycle.clock(calendar: calendar, target: target).judgement(at: now)
      answer.set("start", cycle.start)
      answer.set("stop", cycle.stop)
      answer.setBoth("due", judgement.due)
      SLACase.set(judgement, in: &answer)
      return CaseValue.object(answer.values)
    }
    return ["cycles": .array(cycles)]
  }

  private static func set(_ judgement: Judgement, in answer: inout AnswerFields) {
    answer["elapsed_s"] = .seconds(judgement.elapsed)
    answer["remaining_s"] = .seconds(judgement.remaining)
    answer["state"] = .string(judgement.state.rawValue)
    answer["paused"] = .bool(judgement.state == .paused)
    answer["breached"] = .bool(judgement.isBreached)
    answer["met"] = judgement.isMet.map(CaseValue.bool) ?? .null
  }

  /// `{"at": …, "do": "start"}`; several in one event when `do` is a list.
  private static func events(_ value: CaseValue) throws -> [ClockEvent] {
    let fields = try CaseFields(value, "an event")
    let at = try fields.required("at").instant("at")
    let what = try fields.required("do")
    let words = if case .array(let words) = what { words } else { [what] }
    return try words.map { word in
      let kind: ClockEvent.Kind =
        switch try word.string("do") {
        case "start", "reopen": .start
        case "resume": .resume
        case "pause": .pause
        case "stop": .stop
        case "cancel": .cancel
        case let other: throw MalformedCase("unknown event \(other)")
        }
      return ClockEvent(at: at, kind, reason: try fields.string("reason") ?? unnamed)
    }
  }
}

/// What clocks of several kinds are made of.
extension SLACase {
  /// `target_s`, or `target_bd` for business days; nil when there is neither.
  static func target(_ fields: CaseFields) throws -> Target? {
    if let seconds = try fields.seconds("target_s") { return .duration(seconds) }
    return try fields.first("target_bd", "target_business_days").map { .businessDays(Int(try $0.integer("target_bd"))) }
  }

  static func changes(_ fields: CaseFields) throws -> [TargetChange] {
    try fields.list("targets").map { value in
      let change = try CaseFields(value, "a target")
      guard let target = try target(change) else { throw MalformedCase("a target without target_s") }
      return TargetChange(from: try change.required("from").instant("from"), target: target)
    }
  }

  /// Pairs of instants, the second null while a pause is open, or objects with `from`, `to` and `reason`.
  static func pauses(_ fields: CaseFields) throws -> [Pause] {
    try fields.list("pauses").map { value in
      if case .object = value {
        let pause = try CaseFields(value, "a pause")
        return try Pause(
          from: try pause.required("from").instant("from"), to: try pause.instant("to"),
          reason: try pause.string("reason") ?? unnamed)
      }
      let ends = try value.list("a pause")
      guard ends.count >= 2 else { throw MalformedCase("a pause with \(ends.count) ends") }
      let to = ends[1] == .null ? nil : try ends[1].instant("the end of a pause")
      return try Pause(from: try ends[0].instant("the start of a pause"), to: to, reason: unnamed)
    }
  }

  /// The files give pauses no reasons.
  private static let unnamed = "not said"
}
