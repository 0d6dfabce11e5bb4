import BusinessTime
import Kernel
import Operations
import SLAs

/// The promises that are broken, and those that will be before the next digest.
struct PromiseLines: DigestSource {
  let state: BotState

  func digestLines(for question: DigestQuestion) -> [DigestLine] {
    let horizon = question.now.adding(seconds: PromiseLines.horizon)
    let records = state.openRecords.sorted().compactMap(state.watched)
    let clocks = records.compactMap { worst(of: $0, at: question.now) }
    let late = clocks.filter { $0.judgement.isBreached }
    let near = clocks.filter { clock in
      !clock.judgement.isBreached && clock.judgement.state == .running
        && clock.judgement.due.map { $0 <= horizon } ?? false
    }
    return lines(.breached, late, question) + lines(.atRisk, near, question)
  }

  /// How far ahead somebody can still do something about it, in seconds.
  private static let horizon: Int64 = 86_400

  fileprivate struct Clock {
    var record: Tracked
    var metric: Metric
    var judgement: Judgement
  }

  /// The clock of a record that has used most of its time.
  private func worst(of record: Tracked, at now: Timestamp) -> Clock? {
    state.slas.commitments(of: record, teams: state.operations.teams).filter(\.isOpen).compactMap { commitment in
      commitment.judgement(at: now).map { Clock(record: record, metric: commitment.id.metric, judgement: $0) }
    }.max { $0.used < $1.used }
  }

  private func lines(_ section: DigestLine.Section, _ clocks: [Clock], _ question: DigestQuestion) -> [DigestLine] {
    let shown = clocks.filter { !$0.record.visibility.isRestricted }.sorted { $0.urgency > $1.urgency }
    let hidden = clocks.count - shown.count
    var lines = shown.map { clock in
      DigestLine(
        section, question.audience.line(clock.record, clock.judgement), about: clock.record.id,
        people: [clock.record.owner].compactMap(\.self))
    }
    if hidden > 0 { lines.append(DigestLine(section, question.audience.privately(hidden, section))) }
    return lines
  }
}

extension PromiseLines.Clock {
  fileprivate var used: Double { Double(judgement.elapsed) / Double(max(1, judgement.target)) }

  /// The most urgent first: by severity or priority, then by what is left.
  fileprivate var urgency: (Int, Int64) { (-record.level, -judgement.remaining) }
}

extension Audience {
  /// `INC-3 sev2 “checkout is down”, late by 2 h 05 min`.
  fileprivate func line(_ record: Tracked, _ judgement: Judgement) -> RichText {
    let head: RichText = "\(record.id) \(plain: record.label(record.level)) \(quoted(record.title.cut(to: 60)))"
    if judgement.isBreached {
      let late = RichText.plain(duration(milliseconds: -judgement.remaining * 1000))
      return head + language.pick(en: ", late by \(late)", fr: ", en retard de \(late)")
    }
    guard let due = judgement.due.map({ RichText.plain(date($0)) }) else { return head }
    return head + language.pick(en: ", due \(due)", fr: ", à tenir pour le \(due)")
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
