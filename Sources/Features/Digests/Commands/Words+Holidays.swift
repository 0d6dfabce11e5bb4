import BusinessTime
import Commands
import Kernel

extension Words {
  /// What a holiday does to a schedule: `holidays→next`, `fériés skip`, `fériés : quand même`; nil when nothing is said.
  mutating func takeHolidayRule() -> HolidayRule? {
    var ahead = self
    if let rule = ahead.takeRuleBefore() {
      self = ahead
      return rule
    }
    var front: [String] = []
    while let first = ahead.upcoming.first {
      let parts = first.replacing("->", with: "→").split(whereSeparator: { "→:=".contains($0) }).map(String.init)
      if let head = parts.first, ["holidays", "holiday", "feries", "ferie"].contains(head) {
        _ = ahead.takeNext(1)
        ahead.push(Array(parts.dropFirst()))
        _ = ahead.takeNext("→", "->", ":", "=")
        guard let rule = ahead.takeRule() else { return nil }
        ahead.push(front)
        self = ahead
        return rule
      }
      front.append(ahead.takeNext(1))
    }
    return nil
  }

  /// `skip holidays`, `sauf les fériés`, `même les jours fériés`, at the end of the line.
  private mutating func takeRuleBefore() -> HolidayRule? {
    guard takeFlag("holidays", "fériés") else { return nil }
    _ = takeFlag("public", "bank", "jours")
    _ = takeFlag("on", "the", "les")
    if takeFlag("even", "also", "même", "aussi") { return .anyway }
    return takeFlag("skip", "except", "without", "not", "no", "sauf", "sauter", "hors", "sans", "pas") ? .skip : nil
  }

  private mutating func takeRule() -> HolidayRule? {
    if takeNext("next business day", "next day", "next", "lendemain", "le lendemain", "jour ouvré suivant") != nil {
      return .next
    }
    if takeNext("skip", "none", "no", "sauter", "aucun", "pas") != nil { return .skip }
    return takeNext("anyway", "quand même") != nil ? .anyway : nil
  }
}
