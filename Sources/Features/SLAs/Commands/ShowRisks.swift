import BusinessTime
import Commands
import Kernel

/// What will be late by a moment unless somebody acts: `at risk`, `at risk 4h`, `à risque demain 14h`.
struct ShowRisks: Command {
  static let handler = "risk"
  static let changesState = false

  /// Lines at most.
  private static let size = 15
  /// What nobody names: a working day ahead, seconds.
  private static let usualHorizon: Int64 = 86_400
  /// Fewer past clocks that had come as far say nothing.
  private static let fewest = 8

  /// Up to when it looks, as it was said.
  enum Horizon {
    /// Seconds from now.
    case length(Int64)
    case moment(Timestamp)
  }

  /// Nil where nothing was said.
  let typed: Horizon?
  let horizon: Timestamp

  init(_ words: inout Words) throws(SyntaxProblem) {
    let isEnd = words.takeNext("by", "until", "before", "d’ici à", "d’ici", "avant", "jusqu’à") != nil
    _ = words.takeNext(
      "in the next", "over the next", "within the next", "the next", "next", "in", "within", "dans les", "sous", "dans",
      "les prochaines", "prochaines", "les")
    typed = try words.takeHorizon(behindEnd: isEnd)
    horizon =
      switch typed {
      case .length(let seconds): words.world.now.adding(seconds: seconds)
      case .moment(let instant): instant
      case nil: words.world.now.adding(seconds: ShowRisks.usualHorizon)
      }
    try words.end()
  }

  func arguments(in world: World) -> Arguments {
    switch typed {
    case .length(let seconds): ["horizon_min": Int(seconds / 60), "clock": "wall"]
    case .moment(let instant): ["until": instant]
    case nil: [:]
    }
  }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let (audience, language) = (world.person.audience, world.language)
    let risks = state.standings(at: world.now).filter { standing in
      !standing.isPaused && (standing.judgement.due.map { $0 <= horizon } ?? false)
    }.sorted { ($0.judgement.due ?? .distantFuture, $0.record.id) < ($1.judgement.due ?? .distantFuture, $1.record.id) }
    let until = RichText.plain(audience.full(horizon))
    guard !risks.isEmpty else {
      return Decision(
        reply: Reply(
          language.pick(
            en: "\(code: world.line("risk")): nothing is due by \(until).",
            fr: "\(code: world.line("risk")) : rien n’est dû d’ici \(until).")))
    }
    var lines: [RichText] = [
      audience.labelled(
        "\(code: world.line("risk"))",
        language.pick(en: "\(risks.count) due by \(until)", fr: "\(risks.count) à tenir d’ici \(until)"))
    ]
    let shown = risks.prefix(Self.size)
    let ends = state.judged().ends(of: Set(shown.filter { !$0.judgement.isBreached }.map(\.kind)))
    lines += shown.map { risk in audience.line(risk) + Self.chance(of: risk, among: ends[risk.kind] ?? [], language) }
    if risks.count > Self.size {
      lines.append(
        language.pick(en: "and \(risks.count - Self.size) more", fr: "et \(risks.count - Self.size) de plus"))
    }
    return Decision(reply: Reply(lines.joined(separator: "\n")))
  }

  /// How many of those that had used as much under the same policy were kept all the same.
  private static func chance(of risk: Standing, among ends: [ClockEnd], _ language: Language) -> RichText {
    guard !risk.judgement.isBreached else { return "" }
    let similar = ends.filter { $0.percent >= risk.percent }
    guard similar.count >= fewest else { return "" }
    let kept = similar.count(where: \.isMet)
    let have = RichText.plain(kept < 2 ? "a" : "ont")
    return language.pick(
      en: " · \(kept) of \(similar.count) similar made it",
      fr: " · \(kept) sur \(similar.count) semblables \(have) tenu")
  }
}

extension Standing {
  /// Those it may be compared with.
  fileprivate var kind: ClockKind {
    ClockKind(prefix: record.id.prefix, metric: commitment.id.metric, policy: commitment.promise.policy)
  }
}

extension Words {
  /// `4h`, `tomorrow 14:00`, `tonight`; a day that has ended at work goes on until midnight.
  ///
  /// “D’ici 18h” is an hour of the clock where that is nearer than so many hours from now.
  /// - Throws: `time.past` for a moment that is over.
  fileprivate mutating func takeHorizon(behindEnd isEnd: Bool) throws(SyntaxProblem) -> ShowRisks.Horizon? {
    if let (seconds, count) = length(upcoming), !isEnd || !isClock(upcoming, nearerThan: seconds) {
      _ = takeNext(count)
      return .length(seconds)
    }
    return try takeHorizonMoment().map(ShowRisks.Horizon.moment)
  }

  private func isClock(_ words: [String], nearerThan seconds: Int64) -> Bool {
    guard let (second, _) = ClockReader.read(words[...]) else { return false }
    let now = world.person.audience.zone.civil(at: world.now).secondOfDay
    return Int64((second - now + 86_400) % 86_400) < seconds
  }

  /// `4h`, and `4 prochaines heures`.
  private func length(_ words: [String]) -> (seconds: Int64, count: Int)? {
    if words.count > 2, ["prochaines", "prochains"].contains(words[1]),
      let (span, count) = SpanReader.read([words[0], words[2]]), count == 2
    {
      return (span.seconds, 3)
    }
    return SpanReader.read(words[...]).map { ($0.span.seconds, $0.count) }
  }

  private mutating func takeHorizonMoment() throws(SyntaxProblem) -> Timestamp? {
    let typed = upcoming.joined(separator: " ")
    let isEvening = takeNext("tonight", "this evening", "ce soir") != nil
    guard let moment = try takeNextTime(reading: .deadline) else { return isEvening ? midnight : nil }
    if moment.instant > world.now { return moment.instant }
    if moment.isDay, midnight > world.now, midnight.seconds - moment.instant.seconds < 86_400 { return midnight }
    throw SyntaxProblem(
      "time.past", language.pick(en: "this is over already.", fr: "ce moment est déjà passé."), word: typed)
  }

  /// The end of today.
  private var midnight: Timestamp {
    let zone = world.person.audience.zone
    let tomorrow = zone.civil(at: world.now).date.adding(days: 1)
    return zone.instant(of: CivilTime(date: tomorrow, secondOfDay: 0))
  }
}
