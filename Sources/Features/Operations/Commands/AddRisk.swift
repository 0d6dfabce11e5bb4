import Commands
import Kernel

/// `/ops risk “Losing the SMS provider” probability 3 impact 4 @karim review 15/6`: a line of the register.
struct AddRisk: ComingOperation {
  static let handler = "risk"

  let title: String
  let probability: Double?
  let impact: Double?
  let owner: Mention?
  let review: CivilDate?

  init(_ words: inout Words) throws(SyntaxProblem) {
    probability = words.takeFigure(after: "probability", "probabilité", "proba", "prob", "likelihood", "p")
    impact = words.takeFigure(after: "impact", "gravité", "severity")
    review = try words.takeTime(
      after: "review", "review on", "revue", "revue le", "à revoir le", "revoir le", "by", "avant", reading: .until
    )?.instant.date(in: words.world)
    owner = words.takeMention(after: "owner", "propriétaire", "porteur", "responsable") ?? words.takeMention()
    title = try words.text(
      "title.missing", en: "Say in a few words what could go wrong.",
      fr: "Dites en quelques mots ce qui pourrait mal tourner."
    ).oneLine.withoutSeparators
  }

  /// Probability × impact; nil without both.
  var score: Double? {
    guard let probability, let impact else { return nil }
    return probability * impact
  }

  func arguments(in world: World) -> Arguments {
    [
      "title": title, "probability": probability, "impact": impact, "score": score, "owner": owner,
      "review_on": review,
    ]
  }
}
