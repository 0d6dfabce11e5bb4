import BusinessTime
import Commands
import Kernel

/// What was late, by how much, and who held it: `breached last month`.
struct ListBreaches: Command {
  static let handler = "breached"
  static let changesState = false

  /// Lines per page.
  private static let size = 20

  let question: ReportQuestion
  /// Counted from 1.
  let page: Int
  /// The question as it was typed.
  let typed: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    page = words.takePage()
    typed = words.source
    question = try ReportQuestion(&words)
  }

  func arguments(in world: World) -> Arguments { question.arguments(in: world) }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let scope = try question.filter.scope(state, for: Self.handler, in: world)
    let (audience, language) = (world.person.audience, world.language)
    let judged = state.judged(scope, due: question.period.dates, outcomes: [.breached])
    let over = judged.filter { state.record($0.id.record) != nil }.map {
      Breach(id: $0.id, late: $0.elapsed - $0.target, due: $0.due, holder: $0.holder, isOpen: false)
    }
    let open = state.open().filter { state.record($0.id) != nil }.flatMap { record in
      state.slas.commitments(of: record, teams: state.teams).filter {
        scope.isReported(record, $0, policy: $0.promise.policy)
      }.compactMap {
        Breach($0, of: record, in: question.period.dates, at: world.now)
      }
    }
    let all = (over + open).sorted { ($1.late, $0.id.record, $0.id.metric) < ($0.late, $1.id.record, $1.id.metric) }
    let period = RichText.plain(audience.period(question.period))
    guard !all.isEmpty else {
      return Decision(
        reply: Reply(
          language.pick(
            en: "\(code: world.line("breached")): nothing was late, \(period).",
            fr: "\(code: world.line("breached")) : rien n’a été en retard, \(period).")))
    }
    let zone = RichText.plain(audience.zone.name)
    let lines = [
      audience.labelled(
        "\(code: world.line("breached"))",
        language.pick(
          en: "\(all.count) late, \(period), most overdue first (\(zone))",
          fr: "\(all.count) en retard, \(period), le plus grand retard d’abord (\(zone))"))
    ]
    return Decision(reply: Reply((lines + shown(all, in: world)).joined(separator: "\n")))
  }

  /// The lines of the page, and where there are more, how to see them.
  private func shown(_ all: [Breach], in world: World) -> [RichText] {
    let pages = (all.count + Self.size - 1) / Self.size
    let page = min(page, pages)
    let lines = all.dropFirst((page - 1) * Self.size).prefix(Self.size).map(world.person.audience.line)
    guard pages > 1 else { return lines }
    let next = world.line("breached", typed.isEmpty ? "page \(page + 1)" : "\(typed) page \(page + 1)")
    let more: RichText =
      page == pages ? "" : world.language.pick(en: " More: \(code: next)", fr: " Suite : \(code: next)")
    return lines + [
      world.language.pick(
        en: "Page \(page) of \(pages), \(Self.size) lines each.\(more)",
        fr: "Page \(page) sur \(pages), \(Self.size) lignes chacune.\(more)")
    ]
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
    guard let (outcome, day) = commitment.outcome(at: now), outcome == .overdue || outcome == .breached,
      dates.contains(day), let judgement = commitment.judgement(at: now)
    else { return nil }
    // As in a verdict: whoever held it when it became late, whatever has become of it since.
    let holder = judgement.due.flatMap { due in record.holders.last { $0.at <= due }?.value }
    self.init(
      id: commitment.id, late: judgement.elapsed - judgement.target, due: judgement.due,
      holder: holder ?? record.holder ?? record.owner?.name, isOpen: outcome == .overdue)
  }
}

extension Audience {
  fileprivate func line(_ breach: Breach) -> RichText {
    let late = RichText.plain(span(breach.late))
    let due = RichText.plain(breach.due.map(date) ?? "–")
    let isFeminine = breach.id.metric.isFeminine
    let state: RichText =
      breach.isOpen
      ? language.pick(en: ", still open", fr: ", toujours \(plain: isFeminine ? "ouverte" : "ouvert")") : ""
    let holder: RichText = breach.holder.map { " · \("@" + $0)" } ?? ""
    return language.pick(
      en: "\(breach.id.record) \(name(breach.id.metric)) late by \(late) (due \(due))\(state)\(holder)",
      fr: """
        \(breach.id.record) \(name(breach.id.metric)) \(plain: isFeminine ? "dépassée" : "dépassé") de \(late) \
        (échéance \(due))\(state)\(holder)
        """)
  }
}

extension Metric {
  /// The gender of its French name.
  var isFeminine: Bool { self != .update }
}
