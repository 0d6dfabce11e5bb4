import Commands
import Kernel

/// How many misses the goal still allows: `budget P1 this month`.
struct ShowBudget: Command {
  static let handler = "budget"
  static let changesState = false

  let question: ReportQuestion

  init(_ words: inout Words) throws(SyntaxProblem) {
    var question = try ReportQuestion(&words)
    question.grouping = .policy
    self.question = question
  }

  func arguments(in world: World) -> Arguments { question.said(in: world) }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let scope = try question.filter.scope(state, for: Self.handler, in: world)
    let (audience, language) = (world.person.audience, world.language)
    let lines = state.report(question, scope, periods: 1, at: world.now)
    var text: [RichText] = [
      audience.labelled("\(code: world.line("budget"))", "\(plain: audience.period(question.period))")
    ]
    for (group, counts) in lines.sorted(by: { audience.sortKey($0.key) < audience.sortKey($1.key) }) {
      guard case .policy(let name?) = group, let count = counts.last else { continue }
      let goal = state.slas.policies.named(name)?.terms(at: world.now)?.goal ?? Terms.usualGoal
      // Of everything that is due in the period: what runs still may be kept, and what is paused is not due.
      let due = count.judged + count.pending
      guard due > 0 else { continue }
      let allowed = due * (100 - goal) / 100
      let (used, policy) = (count.breached, RichText.user(name))
      let counted = language.counted(Int64(used), en: ("used", "used"), fr: ("utilisé", "utilisés"))
      let verdict: RichText =
        used > allowed
        ? language.pick(en: ", \(used - allowed) too many", fr: ", \(used - allowed) de trop") : ""
      text.append(
        audience.labelled(
          policy,
          language.pick(
            en: "\(allowed) allowed, \(plain: counted)\(verdict) (goal \(goal) %, n = \(due))",
            fr: "\(allowed) permis, \(plain: counted)\(verdict) (objectif \(goal) %, n = \(due))")))
    }
    if text.count == 1 { text.append(language.pick(en: "Nothing was due.", fr: "Rien n’était dû.")) }
    return Decision(reply: Reply(text.joined(separator: "\n")))
  }
}
