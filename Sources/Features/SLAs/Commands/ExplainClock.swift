import Commands
import Kernel

/// The arithmetic of one clock: `why REQ-7`, `pourquoi INC-3 atténuation`.
struct ExplainClock: Command {
  static let handler = "why"
  static let changesState = false

  let id: ItemID?
  let metric: Metric?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeRecord()
    metric = words.takeMetric()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "metric": metric?.rawValue] }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let record = try state.find(id, command: "why", in: world)
    let audience = world.person.audience
    let commitments = state.slas.commitments(of: record, teams: state.teams)
    guard let commitment = choose(from: commitments, state, record, at: world.now),
      let judgement = commitment.judgement(at: world.now)
    else { throw .nothingPromised(record, metric, in: world) }
    let line = world.line("why", "\(record.id) \(audience.name(commitment.id.metric).unsafePlainText)")
    return Decision(
      reply: Reply(
        audience.labelled("\(code: line)", audience.quoted(record.title)) + "\n"
          + audience.arithmetic(
            of: commitment, judgement, calendar: state.slas.calendars, at: world.now
          ).joined(separator: "\n")))
  }

  /// The clock that is asked for; else the one that is nearest to its end; else the last one that stopped.
  private func choose(
    from commitments: [Commitment], _ state: SLAView, _ record: Tracked, at now: Timestamp
  ) -> Commitment? {
    if let metric { return commitments.last { $0.id.metric == metric } }
    let running = state.standings(of: record, at: now).max {
      ($0.isPaused ? 0 : 1, $0.percent) < ($1.isPaused ? 0 : 1, $1.percent)
    }
    return running?.commitment ?? commitments.last { $0.id.metric == .resolution } ?? commitments.last
  }
}

extension Words {
  /// The name of a clock in either language.
  mutating func takeMetric() -> Metric? {
    let response = takeNext(
      "response", "respond", "réponse", "ack", "acknowledge", "acknowledgement", "prise en compte", "prise en charge")
    if response != nil { return .response }
    if takeNext("update", "updates", "point", "points") != nil { return .update }
    if takeNext("mitigation", "mitigate", "atténuation", "atténuer") != nil { return .mitigation }
    if takeNext("resolution", "resolve", "résolution", "résoudre") != nil { return .resolution }
    return takeNext("ownership", "détention", "possession") != nil ? .ownership : nil
  }
}

extension Refusal {
  fileprivate static func nothingPromised(_ record: Tracked, _ metric: Metric?, in world: World) -> Refusal {
    let what: RichText = metric.map { "\(world.person.audience.name($0)): " } ?? ""
    return Refusal(
      "clock.none",
      world.language.pick(
        en: "\(what)nothing is promised for \(record.id).", fr: "\(what)rien n’est promis pour \(record.id)."))
  }
}
