import Kernel

extension Audience {
  /// What the severity promises, from the declaration on.
  ///
  /// For example: `Targets: acknowledge by 10:20, update every … (Europe/Paris).`
  func targets(_ severity: Severity, from declared: Timestamp) -> RichText {
    let targets = Targets(severity)
    let parts = [
      part(targets.acknowledge, from: declared, language.pick(en: "acknowledge", fr: "prise en compte")),
      update(targets.update, from: declared),
      part(targets.mitigate, from: declared, language.pick(en: "mitigate", fr: "atténuation")),
      part(targets.resolve, from: declared, language.pick(en: "resolve", fr: "résolution")),
    ]
    let list = RichText.plain(parts.compactMap { $0 }.joined(separator: ", "))
    let isTimed = if case .minutes = targets.acknowledge { true } else { false }
    let zone = RichText.plain(isTimed ? " (\(zone.name))" : "")
    return language.pick(en: "Targets: \(list)\(zone).", fr: "Objectifs : \(list)\(zone).")
  }

  private func part(_ target: Target?, from start: Timestamp, _ word: String) -> String? {
    switch target {
    case .minutes(let minutes): "\(word) \(language.pick(en: "by", fr: "avant")) \(due(start, minutes))"
    case .businessHours(let hours): "\(word) \(within) \(businessHours(hours))"
    case .businessDays(let days): "\(word) \(within) \(businessDays(days))"
    case .dailyDigest, nil: nil
    }
  }

  private func update(_ target: Target?, from start: Timestamp) -> String? {
    switch target {
    case .minutes(let minutes): language.pick(en: "first update by ", fr: "premier point avant ") + due(start, minutes)
    case .businessHours(let hours):
      language.pick(en: "update every ", fr: "un point toutes les ") + businessHours(hours)
    case .businessDays(let days): language.pick(en: "update every ", fr: "un point tous les ") + businessDays(days)
    case .dailyDigest: language.pick(en: "updates in the daily digest", fr: "points dans le résumé quotidien")
    case nil: nil
    }
  }

  private func due(_ start: Timestamp, _ minutes: Int64) -> String {
    let due = zone.civil(at: start.adding(seconds: minutes * 60))
    return due.date == zone.civil(at: start).date ? clock(due) : "\(day(due.date)) \(clock(due))"
  }

  private var within: String { language.pick(en: "within", fr: "sous") }

  private func businessHours(_ hours: Int) -> String {
    language.counted(
      Int64(hours), en: ("business hour", "business hours"), fr: ("heure ouvrée", "heures ouvrées"))
  }

  private func businessDays(_ days: Int) -> String {
    language.counted(Int64(days), en: ("business day", "business days"), fr: ("jour ouvré", "jours ouvrés"))
  }
}
