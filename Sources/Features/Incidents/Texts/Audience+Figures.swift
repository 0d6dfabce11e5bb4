import Kernel

/// How figures are told: each with its definition, how many it is made of, and what was left out.
extension Audience {
  func figures(_ figures: Figures) -> [RichText] {
    var lines = [
      language.pick(
        en: "Counted by declaration; TTR and handling by resolution.",
        fr: "Comptés à la déclaration ; TTR et traitement à la résolution.") as RichText,
      counts(figures),
    ]
    let (impact, declared) = (name(ClockName.impactStart), name(ClockName.declared))
    lines.append(
      line(
        "TTD", impact, name(ClockName.detected), figures.detect,
        without: language.pick(en: "both times", fr: "les deux heures")
      ))
    lines.append(
      line(
        "TTA", declared, name(ClockName.acknowledged), figures.acknowledge,
        without: language.pick(en: "ack", fr: "prise en compte")))
    lines.append(
      line(
        "TTM", impact, name(ClockName.mitigated), figures.mitigate,
        without: language.pick(en: "mitigation", fr: "atténuation")))
    lines.append(
      line(
        "TTR", impact, name(ClockName.resolved), figures.resolve,
        without: language.pick(en: "impact start", fr: "début")))
    lines.append(
      line(
        language.pick(en: "Handling", fr: "Traitement"), declared, name(ClockName.resolved), figures.handling,
        without: language.pick(en: "start", fr: "début")))
    lines.append(rates(figures))
    lines.append(updates(figures))
    lines.append(open(figures.stillOpen))
    return lines
  }

  /// For example: `14 declared (2 sev1, 12 sev3), 9 resolved`.
  private func counts(_ figures: Figures) -> RichText {
    let total = language.counted(
      Int64(figures.total), en: ("declared", "declared"), fr: ("déclaré", "déclarés"))
    let levels = Severity.allCases.compactMap { severity in
      figures.declared[severity].map { "\($0) \(severity.label)" }
    }
    let split = levels.count > 1 || figures.total > 0 ? " (\(levels.joined(separator: ", ")))" : ""
    let resolved = language.counted(Int64(figures.resolved), en: ("resolved", "resolved"), fr: ("résolu", "résolus"))
    let resumed =
      figures.resumed == 0
      ? ""
      : language.pick(
        en: " (\(figures.resumed) of them reopened since)",
        fr: " (dont \(figures.resumed) \(figures.resumed < 2 ? "rouvert" : "rouverts") depuis)")
    return .plain("\(total)\(split), \(resolved)\(resumed)")
  }

  /// For example: `TTA (declared → acknowledged): median 6 min, p90 25 min, max INC-7 40 min, mean 9 min (n=14)`.
  private func line(
    _ name: String, _ start: RichText, _ end: RichText, _ figure: Figure, without: String
  ) -> RichText {
    let missing =
      figure.missing == 0 ? "" : ", \(figure.missing) \(language.pick(en: "without", fr: "sans")) \(without)"
    return labelled("\(plain: name) (\(start) → \(end))", values(figure, missing: missing))
  }

  private func values(_ figure: Figure, missing: String) -> RichText {
    guard let summary = figure.summary else { return .plain("n=0\(missing)") }
    let count = "(n=\(summary.count)\(missing))"
    guard summary.count >= Figure.leastForPercentiles else {
      return .plain("\(summary.longestFirst.map(value).joined(separator: ", ")) \(count)")
    }
    let (median, p90, mean) = (
      duration(milliseconds: summary.median.milliseconds), duration(milliseconds: summary.p90.milliseconds),
      duration(milliseconds: summary.mean)
    )
    let longest = value(summary.longest)
    return .plain(
      language.pick(
        en: "median \(median), p90 \(p90), max \(longest), mean \(mean) \(count)",
        fr: "médiane \(median), p90 \(p90), max \(longest), moyenne \(mean) \(count)"))
  }

  private func value(_ value: Figure.Value) -> String {
    let name =
      value.incident.map { ItemID(Incident.prefix, $0).description } ?? language.pick(en: "private", fr: "privé")
    return "\(name) \(duration(milliseconds: value.milliseconds))"
  }

  private func rates(_ figures: Figures) -> RichText {
    let noise = share(figures.cancelled, of: figures.cancelled + figures.total)
    let reopened = share(figures.reopened, of: figures.resolved)
    let recurring = share(figures.recurring, of: figures.total)
    return .plain(
      language.pick(
        en: "Cancelled: \(noise) · Reopened within 7 days: \(reopened) · Recurring: \(recurring)",
        fr: "Annulés : \(noise) · Rouverts sous 7 jours : \(reopened) · Récidives : \(recurring)"))
  }

  /// `8 of 10 (80 %)`; below five without a percentage.
  private func share(_ part: Int, of whole: Int) -> String {
    let fraction = language.pick(en: "\(part) of \(whole)", fr: "\(part) sur \(whole)")
    guard whole >= Figure.leastForPercentiles else { return fraction }
    return "\(fraction) (\((part * 200 + whole) / (whole * 2)) %)"
  }

  private func updates(_ figures: Figures) -> RichText {
    let kept =
      figures.updates.promised == 0
      ? language.pick(en: "none was promised", fr: "aucun n’était promis")
      : share(figures.updates.kept, of: figures.updates.promised)
    var text = language.pick(en: "Updates promised and in time: \(kept)", fr: "Points promis et à l’heure : \(kept)")
    if let silence = figures.silence {
      text += language.pick(
        en: " · longest silence of a sev1 or sev2: \(value(silence))",
        fr: " · plus long silence d’un sev1 ou sev2 : \(value(silence))")
    }
    return .plain(text)
  }

  /// The oldest of them by name.
  private func open(_ values: [Figure.Value]) -> RichText {
    let count = values.count
    let label = language.pick(en: "Still open", fr: "Toujours ouverts")
    guard count > 0 else { return labelled("\(plain: label)", "0") }
    var shown = values.prefix(Figure.leastForPercentiles).map(value).joined(separator: ", ")
    if count > Figure.leastForPercentiles { shown += ", …" }
    return labelled(
      "\(plain: label)",
      .plain(language.pick(en: "\(count), age so far: \(shown)", fr: "\(count), âge : \(shown)")))
  }
}
