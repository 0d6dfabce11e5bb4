import BusinessTime
import Kernel

extension Audience {
  /// A metric as people read it.
  func name(_ metric: Metric) -> RichText {
    switch metric {
    case .response: language.pick(en: "response", fr: "réponse")
    case .update: language.pick(en: "update", fr: "point")
    case .mitigation: language.pick(en: "mitigation", fr: "atténuation")
    case .resolution: language.pick(en: "resolution", fr: "résolution")
    case .ownership: language.pick(en: "ownership", fr: "détention")
    }
  }

  /// `15 min`, `24 h`, `2 business days`: as it is promised, never as something else.
  func target(_ target: Target) -> String {
    switch target {
    case .duration(let seconds) where seconds % 3600 == 0: "\(seconds / 3600) h"
    case .duration(let seconds): duration(milliseconds: seconds * 1000)
    case .businessDays(let days):
      language.counted(Int64(days), en: ("business day", "business days"), fr: ("jour ouvré", "jours ouvrés"))
    }
  }

  /// Open time in hours and minutes: of business time nobody knows how long a day is.
  func span(_ seconds: Int64) -> String {
    guard seconds >= 86_400 else { return duration(milliseconds: seconds * 1000) }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return minutes == 0 ? "\(hours) h" : "\(hours) h \(minutes < 10 ? "0" : "")\(minutes) min"
  }

  /// Where a clock stands: `92 % · due Thu 26 Mar 2026 16:00`, `late by 12 min (due …)`, `paused at 40 %, …`.
  func standing(_ standing: Standing) -> RichText {
    let (judgement, percent) = (standing.judgement, RichText.plain("\(standing.percent) %"))
    let due = judgement.due.map { RichText.plain(date($0)) }
    if let wait = standing.wait, standing.isPaused {
      let text: RichText = language.pick(
        en: "paused at \(percent), waiting for \(name(wait.kind))",
        fr: "en pause à \(percent), attend \(name(wait.kind))")
      return wait.why.isEmpty ? text : labelled(text, "\(wait.why)")
    }
    guard let due else { return percent }
    if judgement.isBreached {
      let late = RichText.plain(span(judgement.elapsed - judgement.target))
      return language.pick(en: "late by \(late) (due \(due))", fr: "en retard de \(late) (échéance \(due))")
    }
    return language.pick(en: "\(percent) · due \(due)", fr: "\(percent) · échéance \(due)")
  }

  /// Who can act: whoever took it, else the team that has it.
  func who(_ record: Tracked) -> RichText {
    let team: RichText = record.holder.map { "\("@" + $0)" } ?? ""
    guard let owner = record.owner else {
      return team.isEmpty ? language.pick(en: "nobody", fr: "personne") : team
    }
    return team.isEmpty ? "\(owner.mention)" : "\(team) \(owner.mention)"
  }

  /// One clock in one line.
  func line(_ standing: Standing) -> RichText {
    let (record, clock) = (standing.record, standing.commitment.id)
    let title = quoted(record.title.cut(to: 60))
    let head: RichText = "\(record.id) \(plain: record.label(record.level)) \(name(clock.metric))"
    return "\(head) \(self.standing(standing)) · \(who(record)) · \(title)"
  }
}
