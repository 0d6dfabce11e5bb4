import BusinessTime
import Kernel

extension SLACase {
  /// Kind `schedule`: every firing from one instant to another.
  func schedule() throws -> [String: CaseValue] {
    let from = try fields.required("from").instant("from")
    let to = try fields.required("to").instant("to")
    guard to.seconds - from.seconds < 100 * 366 * 86_400 else { throw MalformedCase("more than a hundred years") }
    let schedule = try rule(calendar: try calendar(), at: from)
    let answer = AnswerFields(zone: schedule.zone)
    return ["fires": .array(schedule.occurrences(from: from, to: to).map { answer.text($0.at) })]
  }

  /// Kind `catch_up`: what a restart runs, and what it names as skipped.
  func catchUp() throws -> [String: CaseValue] {
    let now = try fields.required("restart_at").instant("restart_at")
    let grace = try fields.required("grace_s").integer("grace_s")
    // Who never ran has missed nothing that is older than the grace.
    let lastDone = try fields.instant("last_done") ?? now.adding(seconds: -grace).adding(milliseconds: -1)
    let schedule = try rule(calendar: try calendar(), at: now)
    let catchUp = CatchUp(schedule, lastDone: lastDone, now: now, grace: grace)
    let answer = AnswerFields(zone: schedule.zone)
    return [
      "run_now": .array(catchUp.runNow.map { [answer.text($0.at)] } ?? []),
      "skipped": .array(catchUp.skipped.map { answer.text($0.at) }),
    ]
  }
}
