/// What files of phrases call the roots and handlers of the word files; what is not named here has the same name there.
enum WordCaseVerbs {
  /// By root.
  static let commands = ["inc": "incident"]

  /// By root and handler, and by what the line does where one handler does several things.
  static let verbs = [
    "ask.ask": "open", "decision.go": "decide", "decision.open": "pending", "digest.schedules": "list",
    "inc.declare": "open", "inc.sev": "severity", "ops.access-review": "access_review", "ops.onboarding": "onboard",
    "ops.risk": "risk_add", "ops.risks": "risk_list", "ops.source": "source_of_truth",
    "ops.team.disband": "team_disband",
    "ops.team.remove": "team_remove", "ops.team.set": "team_set", "ops.where": "find",
    "sla.calendar.holiday": "calendar_holiday", "sla.calendar.list": "calendar_list",
    "sla.calendar.set": "calendar_set", "sla.calendar.show": "calendar_show", "sla.calendar.worked": "calendar_worked",
    "sla.closed": "calendar_exception", "sla.due": "what_if", "sla.explain-calendar": "calendar_explain",
    "sla.ola": "ola_set", "sla.open": "calendar_exception", "sla.report": "compliance", "sla.risk": "at_risk",
    "sla.set": "policy_set",
  ]

  /// Why nothing was read, by the code of the answer.
  static let reasons = [
    "root.unknown": "no_such_command", "verb.suggested": "no_such_verb", "verb.unknown": "no_such_verb",
    "verb.unclear": "no_such_verb", "verb.ambiguous": "ambiguous_verb", "time.contradiction": "date_contradiction",
    "date.impossible": "no_such_date", "time.unreadable": "date_unreadable", "time.hour": "hour_missing",
  ]

  /// The verb of a line, and how a suggestion names the handler.
  static func verb(_ root: String, _ handler: String, act: String? = nil) -> String {
    let key = "\(root).\(handler)"
    return act.flatMap { verbs["\(key).\($0)"] } ?? verbs[key] ?? handler
  }
}
