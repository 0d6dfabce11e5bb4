import Kernel

extension IncidentDigest {
  /// How many came back, and how long it took to end them; both as `/inc stats` has them.
  func month(_ question: DigestQuestion) -> [DigestLine] {
    let (tallies, language) = (IncidentTallies(of: incidents, for: question), question.audience.language)
    let recurrence = DigestFigure(
      language.pick(en: "incidents that came back", fr: "récidives"),
      tallies.periods.map { .share($0.recurring, of: $0.declared) })
    let resolution = DigestFigure(
      language.pick(en: "time to resolve", fr: "délai de résolution"), tallies.periods.map { .lengths($0.resolutions) })
    let recurring = language.pick(en: "recurring", fr: "récidives")
    return [
      DigestLine(.recurrence, recurrence, list: line("list", "\(recurring) \(question.days)", question)),
      DigestLine(.resolution, resolution, list: line("stats", question.days, question)),
    ]
  }
}
