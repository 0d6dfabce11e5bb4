import BusinessTime
import Kernel

extension Audience {
  /// A line of a report and, where there is one to be seen, its trend.
  func report(_ group: LedgerGroup, _ counts: [ReportCount]) -> [RichText] {
    guard let now = counts.last else { return [] }
    var lines = [labelled(name(group), result(now) + previous(counts.dropLast().last) + rest(now))]
    if let trend = trend(counts) { lines.append(trend) }
    return lines
  }

  /// Those with a name first, in its order.
  func sortKey(_ group: LedgerGroup) -> String {
    (group.isNamed ? "" : "~") + Folding.fold(name(group).unsafePlainText)
  }

  private func name(_ group: LedgerGroup) -> RichText {
    let team: RichText = language.pick(en: "no team", fr: "sans équipe")
    return switch group {
    case .all: language.pick(en: "All", fr: "Ensemble")
    case .team(let name): name.map { "\("@" + $0)" } ?? team
    case .policy(let name): name.map { "\($0)" } ?? language.pick(en: "private", fr: "privé")
    case .client(let name): name.map { "\($0)" } ?? language.pick(en: "no client", fr: "sans client")
    case .pair(nil, nil): team
    case .pair(let from, let to): (from.map { "\($0)" } ?? team) + " → " + (to.map { "\($0)" } ?? team)
    case .level(let level, let kind): "\(plain: "\(kind == "INC" ? "sev" : "P")\(level)")"
    }
  }

  /// `41 of 45 kept, 91 %`; below five without a percentage, and with none at all without a fraction.
  private func result(_ count: ReportCount) -> RichText {
    guard count.judged > 0 else { return language.pick(en: "nothing judged", fr: "rien à juger") }
    let kept = language.counted(Int64(count.met), en: ("", ""), fr: ("tenu", "tenus"))
    var text: RichText = language.pick(
      en: "\(count.met) of \(count.judged) kept", fr: "\(plain: kept) sur \(count.judged)")
    if let percentage = count.percentage { text += ", \(percentage) %" }
    return text
  }

  private func previous(_ count: ReportCount?) -> RichText {
    guard let count, count.judged > 0 else { return "" }
    let figure: RichText =
      count.percentage.map { "\($0) % (n = \(count.judged))" }
      ?? language.pick(en: "\(count.met) of \(count.judged)", fr: "\(count.met) sur \(count.judged)")
    return language.pick(en: ", before \(figure)", fr: ", avant \(figure)")
  }

  private func rest(_ count: ReportCount) -> RichText {
    var parts: [RichText] = []
    if !count.late.isEmpty { parts.append(late(count)) }
    if !count.overdue.isEmpty {
      let overdue = language.counted(
        Int64(count.overdue.count), en: ("open past due", "open past due"),
        fr: ("ouverte et en retard", "ouvertes et en retard"))
      parts.append("\(plain: overdue)")
    }
    if count.pending > 0 {
      parts.append(language.pick(en: "\(count.pending) still running", fr: "\(count.pending) en cours"))
    }
    if count.paused > 0 { parts.append(language.pick(en: "\(count.paused) paused", fr: "\(count.paused) en pause")) }
    if count.excluded > 0 {
      parts.append(language.pick(en: "\(count.excluded) called off", fr: "\(count.excluded) sans objet"))
    }
    return parts.isEmpty ? "" : " · " + parts.joined(separator: " · ")
  }

  /// The first records that were late, and where there are more, how many clocks were: `late REQ-1, REQ-2`.
  private func late(_ count: ReportCount) -> RichText {
    var seen = Set<ItemID>()
    let records = count.late.map(\.record).filter { seen.insert($0).inserted }
    let list = records.prefix(Report.idLimit).map { RichText.plain($0.description) }.joined(separator: ", ")
    let isWhole = records.count <= Report.idLimit && count.late.count == count.breached
    let more: RichText =
      isWhole
      ? ""
      : language.pick(en: ", … (\(count.breached) clocks in all)", fr: ", … (\(count.breached) horloges en tout)")
    return language.pick(en: "late \(list)\(more)", fr: "en retard \(list)\(more)")
  }

  /// `Trend ▁▅▇ 80, 91, 97 %`; a period with fewer than five has a dot and no figure.
  private func trend(_ counts: [ReportCount]) -> RichText? {
    let known = counts.drop { $0.judged == 0 }
    let figures = known.map(\.percentage)
    guard figures.compactMap(\.self).count >= 2,
      let bars = Sparkline(figures.map { $0.map(Int64.init) }, .percent).drawing
    else { return nil }
    let list = figures.map { $0.map(String.init) ?? "–" }.joined(separator: ", ")
    return language.pick(
      en: "  trend \(plain: bars) \(plain: list) %", fr: "  tendance \(plain: bars) \(plain: list) %")
  }
}
