import BusinessTime
import Commands
import Kernel

/// What was late, by how much, and who held it: `breached last month`.
struct ListBreaches: Command {
  static let handler = "breached"
  static let changesState = false

  /// Lines at most.
  private static let size = 20

  let question: ReportQuestion

  init(_ words: inout Words) throws(SyntaxProblem) { question = try ReportQuestion(&words) }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let scope = try question.filter.scope(state, for: Self.handler, in: world)
    let (audience, language) = (world.person.audience, world.language)
    let over = state.judged(scope, due: question.period.dates, outcomes: [.breached]).map {
      Breach(id: $0.id, late: $0.elapsed - $0.target, due: $0.due, holder: $0.holder, isOpen: false)
    }
    let open = state.open().flatMap { record in
      state.slas.commitments(of: record, teams: state.teams).filter { scope.isReported(record, $0) }.compactMap {
        Breach($0, of: record, in: question.period.dates, at: world.now)
      }
    }
    let all = (over + open).sorted { ($1.late, $0.id.record) < ($0.late, $1.id.record) }
    let period = RichText.plain(audience.period(question.period))
    guard !all.isEmpty else {
      return Decision(
        reply: Reply(
          language.pick(
            en: "\(code: world.line("breached")): nothing was late, \(period).",
            fr: "\(code: world.line("breached")) : rien n’a été en retard, \(period).")))
    }
    let zone = RichText.plain(audience.zone.name)
    var lines: [RichText] = [
      audience.labelled(
        "\(code: world.line("breached"))",
        language.pick(
          en: "\(all.count) late, \(period), the latest first (\(zone))",
          fr: "\(all.count) en retard, \(period), les plus tardives d’abord (\(zone))"))
    ]
    lines += all.prefix(Self.size).map(audience.line)
    if all.count > Self.size {
      lines.append(language.pick(en: "and \(all.count - Self.size) more", fr: "et \(all.count - Self.size) de plus"))
    }
    return Decision(reply: Reply(lines.joined(separator: "\n")))
  }
}

/// A clock that was late, or is.
struct Breach: Sendable {
  let id: ClockID
  /// Seconds of open time beyond the target.
  let late: Int64
  let due: Timestamp?
  let holder: String?
  let isOpen: Bool
}

extension Breach {
  /// Nil for a clock of an open record that is not late, or due in another period.
  fileprivate init?(_ commitment: Commitment, of record: Tracked, in dates: Range<CivilDate>, at now: Timestamp) {
    guard let outcome = commitment.outcome(in: dates, at: now), outcome == .overdue || outcome == .breached,
      let judgement = commitment.judgement(at: now)
    else { return nil }
    self.init(
      id: commitment.id, late: judgement.elapsed - judgement.target, due: judgement.due,
      holder: record.holder ?? record.owner?.name, isOpen: outcome == .overdue)
  }
}

extension Audience {
  fileprivate func line(_ breach: Breach) -> RichText {
    let late = RichText.plain(span(breach.late))
    let due = RichText.plain(breach.due.map(date) ?? "–")
    let state: RichText = breach.isOpen ? language.pick(en: ", still open", fr: ", toujours ouverte") : ""
    let holder: RichText = breach.holder.map { " · \("@" + $0)" } ?? ""
    return language.pick(
      en: "\(breach.id.record) \(name(breach.id.metric)) by \(late) (due \(due))\(state)\(holder)",
      fr: "\(breach.id.record) \(name(breach.id.metric)) de \(late) (échéance \(due))\(state)\(holder)")
  }
}
