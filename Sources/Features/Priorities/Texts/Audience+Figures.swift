import Kernel

/// How figures are told: each with its definition, how many it is made of, and the cases where there are few.
extension Audience {
  func figures(_ figures: PromiseFigures) -> [RichText] {
    let total = figures.promised.count
    let times = RichText.plain(language.counted(Int64(figures.moves), en: ("move", "moves"), fr: ("report", "reports")))
    return [
      language.pick(
        en: "Promises whose first date fell into the period (n=\(total)).",
        fr: "Promesses dont la première date tombait dans la période (n=\(total))."),
      part(
        language.pick(en: "kept (done by the first date)", fr: "tenues (faites à la première date)"), figures.kept,
        total),
      part(
        language.pick(en: "moved (given another date, \(times))", fr: "déplacées (autre date, \(times))"),
        figures.moved, total),
      part(
        language.pick(
          en: "late (not done by the date that held)", fr: "en retard (pas faites à la date en vigueur)"), figures.late,
        total),
      part(language.pick(en: "dropped", fr: "abandonnées"), figures.dropped, total),
      labelled(
        language.pick(
          en: "Delay behind the first date, of those not kept", fr: "Retard sur la première date, des non tenues"),
        spread(figures.delay)),
      labelled(
        language.pick(
          en: "Age of what is open, since it was proposed", fr: "Âge de ce qui est ouvert, depuis la proposition"),
        spread(figures.age)),
    ]
  }

  /// `– kept …: 3 of 6 (50 %): PRI-1, PRI-2, PRI-4`; below five without a percentage.
  private func part(_ label: RichText, _ numbers: [Int], _ total: Int) -> RichText {
    var text = language.pick(en: "\(numbers.count) of \(total)", fr: "\(numbers.count) sur \(total)")
    if total >= Spread.leastForPercentiles {
      text += " (\((numbers.count * 200 + total) / (total * 2)) %)"
    }
    if !numbers.isEmpty {
      let ids = numbers.prefix(10).map { ItemID(PriorityItem.prefix, $0).description }.joined(separator: ", ")
      text += " · \(ids)\(numbers.count > 10 ? "…" : "")"
    }
    return labelled("– \(label)", .plain(text))
  }

  private func spread(_ spread: Spread) -> RichText {
    let count = "(n=\(spread.values.count))"
    guard spread.values.count >= Spread.leastForPercentiles, let median = spread.percentile(50),
      let p90 = spread.percentile(90)
    else {
      let cases = spread.values.reversed().map {
        "\(ItemID(PriorityItem.prefix, $0.number)) \(duration(milliseconds: $0.length))"
      }
      return .plain((cases.isEmpty ? [count] : [cases.joined(separator: ", "), count]).joined(separator: " "))
    }
    let (middle, high) = (duration(milliseconds: median), duration(milliseconds: p90))
    return .plain(
      language.pick(en: "median \(middle), p90 \(high) \(count)", fr: "médiane \(middle), p90 \(high) \(count)"))
  }
}
