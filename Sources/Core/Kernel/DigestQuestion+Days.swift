extension DigestQuestion {
  /// The days that it is about, in words that filters read: `from 2026-03-19 to 2026-03-26`.
  ///
  /// Whole days, both included: what the window leaves of its first and last date is listed too.
  package var days: String {
    let (first, last) = (window.lowerBound, window.upperBound.adding(milliseconds: -1))
    return audience.language.dates(audience.zone.civil(at: first).date, audience.zone.civil(at: last).date)
  }
}

extension Language {
  /// From one date to another, both included, in words that filters read.
  package func dates(_ first: CivilDate, _ last: CivilDate) -> String {
    pick(en: "from \(first.text) to \(last.text)", fr: "du \(first.text) au \(last.text)")
  }
}
