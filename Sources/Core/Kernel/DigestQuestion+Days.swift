extension DigestQuestion {
  /// The time that it is about, in words that filters read: `from 2026-03-19 09:00 to 2026-03-26 09:00`.
  package var days: String {
    let (beginning, end) = (audience.zone.civil(at: window.lowerBound), audience.zone.civil(at: window.upperBound))
    return audience.language.period(from: beginning, to: end)
  }
}

extension Language {
  /// From one hour up to another, which is not included, in words that filters read; of whole days, the dates alone, both
  /// included.
  package func period(from beginning: CivilTime, to end: CivilTime) -> String {
    guard !beginning.isMidnight || !end.isMidnight else { return dates(beginning.date, end.date.adding(days: -1)) }
    return pick(en: "from \(beginning.text) to \(end.text)", fr: "du \(beginning.text) au \(end.text)")
  }

  /// From one date to another, both included, in words that filters read.
  package func dates(_ first: CivilDate, _ last: CivilDate) -> String {
    pick(en: "from \(first.text) to \(last.text)", fr: "du \(first.text) au \(last.text)")
  }
}
