import Kernel

/// How figures are told: each with its definition, how many it is made of, and the cases where they are few.
extension Audience {
  func figures(_ figures: Figures, before: Figures) -> [RichText] {
    [
      measured(
        language.pick(
          en: "Lead time (go → done, of those done in the period)",
          fr: "Délai d’exécution (accord → fait, des exécutées de la période)"),
        figures.lead, work: figures.leadWork, before: before.lead),
      measured(
        language.pick(
          en: "Latency (proposed → go, of those decided in the period)",
          fr: "Délai de décision (proposée → accord, des décidées de la période)"),
        figures.latency, work: figures.latencyWork, before: before.latency, direct: figures.direct),
      aged(
        language.pick(en: "Decided and not done", fr: "Décidées et non faites"), figures.undone,
        late: figures.overdue),
      aged(language.pick(en: "Not decided yet", fr: "Pas encore décidées"), figures.undecided, late: []),
      shared(
        language.pick(
          en: "Decided without an executor (at the go)", fr: "Décidées sans exécutant (au moment de l’accord)"),
        figures.ownerless, of: figures.decided),
      reversals(figures),
      shared(
        language.pick(en: "Contested (of those said to be done)", fr: "Contestées (de celles dites faites)"),
        figures.contested, of: figures.executed),
      shared(
        language.pick(
          en: "Late (done after the date that was set, of those with one)",
          fr: "En retard (faites après la date fixée, de celles qui en avaient une)"),
        figures.late, count: figures.dated),
    ]
  }

  private func measured(
    _ label: RichText, _ figure: Figure, work: Figure, before: Figure, direct: Int = 0
  ) -> RichText {
    var count = "n=\(figure.count)"
    if direct > 0 {
      let number = Int64(direct)
      count +=
        ", "
        + language.counted(
          number, en: ("decided at once", "decided at once"), fr: ("décidée d’emblée", "décidées d’emblée"))
    }
    var text = labelled(label, .plain("\(values(figure, work: work)) (\(count))"))
    guard before.count > 0 else { return text }
    let past = values(before, work: nil)
    text += .plain(
      language.pick(
        en: "; the period before: \(past) (n=\(before.count))",
        fr: " ; période précédente : \(past) (n=\(before.count))"))
    return text
  }

  /// In calendar time, and in working time where there is one.
  private func values(_ figure: Figure, work: Figure?) -> String {
    guard let median = figure.percentile(50), let p90 = figure.percentile(90) else {
      return language.pick(en: "none", fr: "aucune")
    }
    let worked = language.pick(en: "of work", fr: "ouvrées")
    if figure.count < Figure.leastForPercentiles {
      let lengths = Dictionary(work?.values.map { ($0.decision, $0.milliseconds) } ?? []) { first, _ in first }
      return figure.longestFirst.map { value in
        let length = lengths[value.decision].map { ", \(self.work(milliseconds: $0)) \(worked)" } ?? ""
        return "\(id(value.decision)) \(duration(milliseconds: value.milliseconds))\(length)"
      }.joined(separator: language.pick(en: "; ", fr: " ; "))
    }
    var text = language.pick(en: "median", fr: "médiane") + " \(duration(milliseconds: median))"
    text += ", p90 \(duration(milliseconds: p90))"
    guard let median = work?.percentile(50), let p90 = work?.percentile(90) else { return text }
    let (first, second) = (self.work(milliseconds: median), self.work(milliseconds: p90))
    return text
      + language.pick(
        en: "; of work: median \(first), p90 \(second)", fr: " ; ouvrées : médiane \(first), p90 \(second)")
  }

  /// The oldest of them by name.
  private func aged(_ label: RichText, _ figure: Figure, late: Set<Int>) -> RichText {
    guard figure.count > 0 else { return labelled(label, "0") }
    var shown = figure.longestFirst.prefix(Figure.leastForPercentiles).map { value -> String in
      let mark = late.contains(value.decision) ? language.pick(en: " (late)", fr: " (en retard)") : ""
      return "\(id(value.decision)) \(duration(milliseconds: value.milliseconds))\(mark)"
    }.joined(separator: ", ")
    if figure.count > Figure.leastForPercentiles { shown += ", …" }
    return labelled(
      label,
      .plain(language.pick(en: "\(figure.count), age so far: \(shown)", fr: "\(figure.count), âge : \(shown)")))
  }

  private func reversals(_ figures: Figures) -> RichText {
    var text = shared(
      language.pick(
        en: "Reversed within 90 days of the go (of those decided)",
        fr: "Annulées dans les 90 jours suivant l’accord (des décidées)"), figures.reversed, of: figures.decided)
    if figures.young > 0 {
      text += .plain(
        language.pick(en: "; \(figures.young) not 90 days old yet", fr: " ; \(figures.young) de moins de 90 jours"))
    }
    return text
  }

  private func shared(_ label: RichText, _ part: [Int], of whole: [Int]) -> RichText {
    shared(label, part, count: whole.count)
  }

  /// `2 of 8 (25 %): DEC-2, DEC-5`; below five without a percentage.
  private func shared(_ label: RichText, _ part: [Int], count: Int) -> RichText {
    var text = language.pick(en: "\(part.count) of \(count)", fr: "\(part.count) sur \(count)")
    if count >= Figure.leastForPercentiles { text += " (\((part.count * 200 + count) / (count * 2)) %)" }
    let named = part.sorted().prefix(Figure.leastForPercentiles).map(id)
    if !named.isEmpty { text += ", " + named.joined(separator: ", ") }
    if part.count > named.count { text += ", …" }
    return labelled(label, .plain(text))
  }

  private func id(_ number: Int) -> String { ItemID(DecisionDesk.prefix, number).description }
}
