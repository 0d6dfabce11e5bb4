extension DigestQuestion {
  /// The days that it is about, the first and the last one included, in words that filters read:
  /// `from 2026-03-19 to 2026-03-26`.
  package var days: String {
    let zone = audience.zone
    return audience.language.dates(zone.civil(at: window.lowerBound).date, zone.civil(at: window.upperBound).date)
  }
}

extension Language {
  /// From one date to another, both included, in words that filters read.
  package func dates(_ first: CivilDate, _ last: CivilDate) -> String {
    pick(en: "from \(first.text) to \(last.text)", fr: "du \(first.text) au \(last.text)")
  }
}
