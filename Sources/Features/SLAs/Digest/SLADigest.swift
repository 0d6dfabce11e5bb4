package import Kernel

/// What digests say of promises: those that are broken or soon will be, and which share of them was kept.
package struct SLADigest: DigestSource {
  /// As nobody in particular reads it: what is named may be read by a whole channel.
  let view: SLAView
  /// The open records that people are warned of, also those that not everybody may read of.
  let watched: @Sendable () -> [Tracked]
  /// The lines of `/sla`.
  let prompts: Prompts

  package init(_ view: SLAView, watched: @escaping @Sendable () -> [Tracked], prompts: Prompts) {
    (self.view, self.watched, self.prompts) = (view, watched, prompts)
  }

  package func digestLines(for question: DigestQuestion) -> [DigestLine] {
    let lines =
      switch question.kind {
      case .daily: urgent(question, within: 86_400)
      case .weekly: [kept(question)] + urgent(question, within: 7 * 86_400)
      case .monthly: promises(question)
      case .quarterly: pairs(question)
      }
    return lines.filter { $0.figure?.isEmpty != true }
  }

  /// A line that reports what was due in the window: `/sla report from 2026-03-19 to 2026-03-25 by pair`.
  func report(_ words: String = "", _ question: DigestQuestion) -> String {
    let (language, days) = (question.audience.language, question.dueDays[question.dueDays.count - 1])
    let period = language.dates(days.lowerBound, days.upperBound.adding(days: -1))
    return prompts.line("report", "\(period) \(words)", in: language, at: question.room).trimmed
  }
}

extension DigestQuestion {
  /// The days of each period, as a promise belongs to the day that it was due on: from the day on which a period begins
  /// up to the one on which it ends.
  var dueDays: [Range<CivilDate>] {
    periods.map { period in
      let first = audience.zone.civil(at: period.lowerBound).date
      return first..<max(first.adding(days: 1), audience.zone.civil(at: period.upperBound).date)
    }
  }
}
