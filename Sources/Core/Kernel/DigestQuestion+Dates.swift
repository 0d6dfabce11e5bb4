extension DigestQuestion {
  /// The dates of what it is about, as a line that lists it takes them: `from 16/3/2026 to 23/3/2026`.
  ///
  /// Whole days, both included: what the window leaves of its first and last date is listed too.
  package var dates: String {
    func typed(_ instant: Timestamp) -> String {
      let date = audience.zone.civil(at: instant).date
      return "\(date.day)/\(date.month)/\(date.year)"
    }
    let (first, last) = (typed(window.lowerBound), typed(window.upperBound.adding(milliseconds: -1)))
    return audience.language.pick(en: "from \(first) to \(last)", fr: "du \(first) au \(last)")
  }
}
