import BusinessTime
import Kernel

extension Audience {
  /// `response 1 h, resolution 8 h · calendar of the team that is asked · warned at 50, 75, 90, 100 %`.
  func terms(_ terms: Terms, of kind: Tracked.Kind) -> RichText {
    var promises = terms.targets.sorted { $0.key < $1.key }.map { metric, target -> RichText in
      "\(name(metric)) \(plain: self.target(target))"
    }
    promises += terms.unpromised.sorted().map { language.pick(en: "no \(name($0))", fr: "sans \(name($0))") }
    var parts: [RichText] = [
      promises.isEmpty
        ? language.pick(en: "nothing is promised", fr: "rien n’est promis") : promises.joined(separator: ", ")
    ]
    parts.append(
      terms.calendar.map { language.pick(en: "calendar \($0)", fr: "calendrier \($0)") }
        ?? (kind == .request
          ? language.pick(en: "calendar of the team that is asked", fr: "calendrier de l’équipe sollicitée")
          : language.pick(en: "calendar of the severity", fr: "calendrier de la gravité")))
    if terms.pausedBy != Set(PauseKind.allCases) {
      let kinds = PauseKind.allCases.filter(terms.pausedBy.contains).map(name).joined(separator: ", ")
      parts.append(
        kinds.isEmpty
          ? language.pick(en: "no pause stops it", fr: "aucune attente ne l’arrête")
          : language.pick(en: "stopped by waiting for \(kinds)", fr: "arrêté par l’attente de : \(kinds)"))
    }
    switch terms.reopening {
    case .newCycle: break
    case .resume: parts.append(language.pick(en: "goes on when reopened", fr: "reprend à la réouverture"))
    case .firstOnly: parts.append(language.pick(en: "judged once", fr: "jugé une seule fois"))
    }
    if terms.ladder.count < LadderStep.allCases.count {
      let steps = LadderStep.allCases.filter(terms.ladder.contains).map(name).joined(separator: " → ")
      parts.append(
        terms.ladder.isEmpty
          ? language.pick(en: "nobody is called", fr: "personne n’est appelé")
          : language.pick(en: "tells \(steps)", fr: "prévient \(steps)"))
    }
    if terms.warnings != Terms.usualWarnings {
      let list = RichText.plain(terms.warnings.map(String.init).joined(separator: ", "))
      parts.append(
        terms.warnings.isEmpty
          ? language.pick(en: "no warnings", fr: "sans alerte")
          : language.pick(en: "warned at \(list) %", fr: "alertes à \(list) %"))
    }
    if terms.goal != Terms.usualGoal {
      parts.append(language.pick(en: "goal \(terms.goal) %", fr: "objectif \(terms.goal) %"))
    }
    return parts.joined(separator: " · ")
  }

  private func name(_ step: LadderStep) -> RichText {
    switch step {
    case .owner: language.pick(en: "whoever has it", fr: "qui l’a prise")
    case .channel: language.pick(en: "the team’s channel", fr: "le canal de l’équipe")
    case .lead: language.pick(en: "its lead", fr: "son responsable")
    }
  }

  /// One policy in one line, with its version.
  func line(_ policy: Policy, at now: Timestamp) -> RichText {
    let name = RichText(spans: [.user(policy.name)])
    guard let index = policy.index(at: now) else {
      return labelled(name, language.pick(en: "nothing yet", fr: "rien pour l’instant")) + planned(policy, at: now)
    }
    var text = labelled(name, terms(policy.versions[index].terms, of: policy.match.kind))
    if policy.versions.count > 1 {
      text += language.pick(
        en: " (version \(index + 1) of \(policy.versions.count))",
        fr: " (version \(index + 1) sur \(policy.versions.count))")
    }
    return text + planned(policy, at: now)
  }

  private func planned(_ policy: Policy, at now: Timestamp) -> RichText {
    policy.planned(at: now).map { version -> RichText in
      let from = RichText.plain(full(version.from))
      let text = terms(version.terms, of: policy.match.kind)
      return language.pick(en: "\n  from \(from): \(text)", fr: "\n  à partir de \(from) : \(text)")
    }.joined(separator: "")
  }
}
