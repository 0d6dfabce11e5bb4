import BusinessTime
import Kernel

extension SLADigest {
  /// The promises that are broken, and those that will be within so many seconds; of each record the one that has used
  /// most of its time.
  func urgent(_ question: DigestQuestion, within seconds: Int64) -> [DigestLine] {
    let horizon = question.now.adding(seconds: seconds)
    let clocks = watched().compactMap { worst(of: $0, at: question.now) }
    let late = clocks.filter { $0.judgement.isBreached }
    let near = clocks.filter { clock in
      !clock.judgement.isBreached && clock.judgement.state == .running
        && clock.judgement.due.map { $0 <= horizon } ?? false
    }
    return lines(.breached, late, question) + lines(.atRisk, near, question)
  }

  private func worst(of record: Tracked, at now: Timestamp) -> Standing? {
    view.standings(of: record, at: now).max { $0.used < $1.used }
  }

  private func lines(
    _ section: DigestLine.Section, _ clocks: [Standing], _ question: DigestQuestion
  ) -> [DigestLine] {
    let shown = clocks.filter { !$0.record.visibility.isRestricted }.sorted { $0.urgency > $1.urgency }
    let hidden = clocks.count - shown.count
    var lines = shown.map { clock in
      var line = DigestLine(
        section, question.audience.digestLine(clock), about: clock.record.id,
        people: [clock.record.owner].compactMap(\.self))
      line.isLate = section == .breached
      return line
    }
    if hidden > 0 { lines.append(DigestLine(section, question.audience.privately(hidden, section))) }
    return lines
  }
}

extension Standing {
  fileprivate var used: Double { Double(judgement.elapsed) / Double(max(1, judgement.target)) }

  /// The most urgent first: by severity or priority, then by what is left.
  fileprivate var urgency: (Int, Int64) { (-record.level, -judgement.remaining) }
}

extension Audience {
  /// `INC-3 sev2 “checkout is down”: resolution was due Thu 26 Mar 2026 14:15`; what nobody has taken names the team that has it.
  ///
  /// A date, for how late something is would be told in the hours of its calendar, which a channel does not know.
  fileprivate func digestLine(_ clock: Standing) -> RichText {
    let (record, judgement) = (clock.record, clock.judgement)
    let head: RichText = "\(record.id) \(plain: record.label(record.level)) \(quoted(record.title.cut(to: 60)))"
    let team = record.holders.last.flatMap { record.owner == nil ? RichText.plain(" · @") + .user($0.value) : nil }
    guard let due = judgement.due.map({ RichText.plain(date($0)) }) else { return head + (team ?? "") }
    let metric = clock.commitment.id.metric
    let promise = promise(metric)
    // Of what is promised, an update alone is masculine in French.
    let awaited: RichText = metric == .update ? "attendu" : "attendue"
    let text: RichText =
      judgement.isBreached
      ? language.pick(en: "\(promise) was due \(due)", fr: "\(promise) était \(awaited) le \(due)")
      : language.pick(en: "\(promise) is due \(due)", fr: "\(promise) est \(awaited) le \(due)")
    return labelled(head, text) + (team ?? "")
  }

  /// What was promised, as the subject of a sentence.
  private func promise(_ metric: Metric) -> RichText {
    switch metric {
    case .response: language.pick(en: "response", fr: "la réponse")
    case .update: language.pick(en: "an update", fr: "un point")
    case .mitigation: language.pick(en: "mitigation", fr: "l’atténuation")
    case .resolution: language.pick(en: "resolution", fr: "la résolution")
    case .ownership: language.pick(en: "ownership", fr: "la détention")
    }
  }

  fileprivate func privately(_ count: Int, _ section: DigestLine.Section) -> RichText {
    let records = RichText.plain(
      language.counted(
        Int64(count), en: ("private record", "private records"), fr: ("dossier privé", "dossiers privés")))
    return section == .breached
      ? language.pick(en: "\(records) late", fr: "\(records) en retard")
      : language.pick(en: "\(records) due soon", fr: "\(records) bientôt dus")
  }
}
