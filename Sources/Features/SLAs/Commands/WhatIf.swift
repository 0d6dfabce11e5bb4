import BusinessTime
import Commands
import Kernel

/// When something would be due, before anybody promises it: `due P1`, `due sev2 from fri 17:00`, `due P2 @finance`.
struct WhatIf: Command {
  static let handler = "due"
  static let changesState = false

  let kind: Tracked.Kind
  let level: Int
  let customer: String?
  let area: String?
  let team: String?
  let from: Timestamp?

  init(_ words: inout Words) throws(SyntaxProblem) {
    customer = words.takeValue(after: "client", "customer")
    area = words.takeArea()
    let priority = try words.takePriority()
    let severity = priority == nil ? try words.takeSeverity() : nil
    from = try words.takeTime(
      after: "from", "at", "à partir du", "à partir de", "à", "dès", "du", "depuis", reading: .schedule)?.instant
    team = words.takeMention()?.name
    try words.end()
    guard let level = priority ?? severity else {
      throw SyntaxProblem(
        "level.missing",
        words.language.pick(
          en: "say for what: P1 to P4, or sev1 to sev4.", fr: "dites pour quoi : P1 à P4, ou sev1 à sev4."))
    }
    (kind, self.level) = (severity == nil ? .request : .incident, level)
  }

  func arguments(in world: World) -> Arguments {
    [
      (kind == .request ? "priority" : "severity"): level, "client": customer, "area": area, "team": team,
      "start": from,
    ]
  }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let (audience, language) = (world.person.audience, world.language)
    let start = from ?? world.now
    let asked = try team.map { name throws(Refusal) in try state.teams.named(name, in: world).name }
    let own = state.teams.teams(of: Participant(world.person)).map(\.name)
    let begin = [ClockEvent(at: start, .start)]
    let record = Tracked(
      id: ItemID(kind == .request ? "REQ" : "INC", 0), kind: kind, title: "", levels: [Tracked.Since(level, at: start)],
      area: area, customer: customer, from: own.count == 1 ? own[0] : nil, to: asked,
      reporter: Participant(world.person),
      courses: kind == .request
        ? [.response: begin, .resolution: begin]
        : [.response: begin, .update: begin, .mitigation: begin, .resolution: begin])
    let moment = RichText.plain(audience.full(start))
    let label = RichText.plain(record.label(level))
    var lines: [RichText] = [
      language.pick(en: "\(label) from \(moment):", fr: "\(label) à partir de \(moment) :")
    ]
    for commitment in state.slas.commitments(of: record, teams: state.teams) {
      guard let judgement = commitment.judgement(at: start), let due = judgement.due else { continue }
      let (target, date) = (
        RichText.plain(audience.target(commitment.promise.target)), RichText.plain(audience.full(due))
      )
      var line: RichText = language.pick(
        en: "– \(audience.name(commitment.id.metric)) \(target): due \(date)",
        fr: "– \(audience.name(commitment.id.metric)) \(target) : échéance \(date)")
      if let breach = judgement.breachAfter, breach != due {
        let after = RichText.plain(audience.full(breach))
        line += language.pick(en: ", late only after \(after)", fr: ", en retard seulement après \(after)")
      }
      let policy: RichText = "\(commitment.promise.policy)"
      lines.append(
        line
          + language.pick(
            en: " (policy \(policy), \(commitment.calendar))", fr: " (engagement \(policy), \(commitment.calendar))"))
    }
    if lines.count == 1 { lines.append(language.pick(en: "nothing is promised.", fr: "rien n’est promis.")) }
    return Decision(reply: Reply(lines.joined(separator: "\n")))
  }
}
