package import Kernel

/// A day without its year that has passed this year: it is read as next year’s, and that is said.
extension Words {
  /// `12/3`, `12 mars`, `March 12th` without a year anywhere in the line.
  package var namesDayWithoutYear: Bool {
    let words = tokens.filter(\.isWord).map { $0.folded.filter { $0 != "," && $0 != ";" } }
    let hasYear = words.contains { $0.count == 4 && $0.hasPrefix("20") && $0.utf8.allSatisfy(UInt8.isDigit) }
    return !hasYear && words.contains { month(in: $0) != nil || Self.isDayAndMonth($0) }
  }

  private static func isDayAndMonth(_ word: String) -> Bool {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(UInt8.isDigit) }
  }
}

extension UInt8 {
  fileprivate static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Audience {
  /// That a day was read as next year’s.
  ///
  /// Nil for a day that is still to come this year, or that everybody takes for next year’s, being near.
  package func nextYearRemark(_ due: Timestamp, at now: Timestamp) -> RichText? {
    let (year, today) = (zone.civil(at: due).date.year, zone.civil(at: now).date.year)
    guard year == today + 1, due.milliseconds(since: now) > 183 * 86_400_000 else { return nil }
    return language.pick(
      en: "That day has passed in \(today), so I read the one in \(year).",
      fr: "Ce jour est passé en \(today) : j’ai lu celui de \(year).")
  }
}
