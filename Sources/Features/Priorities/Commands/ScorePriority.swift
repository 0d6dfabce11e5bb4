import Commands
import Kernel

/// Scores one: `score PRI-7 wsjf value 8 urgency 5 size 4`, `rice PRI-7 reach 500 impact 2 conf 80% effort 2`.
struct ScorePriority: PriorityCommand {
  static let handler = "score"

  let id: ItemID
  let score: Score

  init(_ words: inout Words) throws(SyntaxProblem) {
    var method = Nearest.name(to: words.verb, among: Score.Method.allCases.map(\.rawValue)).flatMap(Score.Method.init)
    id = try words.takePriorityID()
    if let named = words.takeNext("wsjf", "rice", "ice") { method = Score.Method(rawValue: named) }
    score = Score(&words, method: method)
    try words.end()
    guard !score.figures.isEmpty else {
      throw SyntaxProblem(
        "score.missing",
        words.language.pick(
          en: "say the figures, as value 8 urgency 5 size 4. Nothing was changed.",
          fr: "dites les chiffres, comme valeur 8 urgence 5 taille 4. Rien n’a été changé."))
    }
  }

  func arguments(in world: World) -> Arguments {
    Arguments(score.figures).adding(["id": id, "method": score.method.rawValue, "score": score.value])
  }
}
