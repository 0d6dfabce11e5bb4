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
    score = try Score(&words, method: method)
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

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findOpen(id, in: world)
    let score = score.filled(from: item.facts.score)
    guard score.value != nil else { throw .incomplete(score, item, in: world) }
    if score == item.facts.score {
      throw .already(item, "has these figures", "a déjà ces chiffres", in: world)
    }
    let after = state.priorities.after(.scored(score), to: item, in: world)
    let (place, count) = (after.place(of: item.number), after.open.count)
    return item.decision(.scored(score), in: world) { audience in
      var text = audience.labelled(audience.quoted(item.facts.title), audience.formula(score))
      if let remark = audience.scaleRemark(score) { text += "\n\(remark)" }
      return text + "\n\(audience.standing(item, place, of: count))"
    }
  }
}

extension Priorities {
  /// What a change would lead to.
  fileprivate func after(_ change: PriorityEvent.Change, to item: PriorityItem, in world: World) -> Priorities {
    var after = self
    try? after.apply(
      .changed(item.number, byName: world.person.name, change), at: world.now, by: world.person.id)
    return after
  }
}

extension Refusal {
  /// A figure is missing, or something is divided by nothing.
  fileprivate static func incomplete(_ score: Score, _ item: PriorityItem, in world: World) -> Refusal {
    let audience = world.person.audience
    let missing = score.needed.filter { score.figures[$0] == nil }.map(audience.figureName)
    let wanted = missing.isEmpty ? [audience.figureName(score.needed.last ?? "")] : missing
    let share = audience.figureName("confidence")
    let words = wanted.map { "\($0) \($0 == share && score.method == .rice ? "80%" : "3")" }.joined(separator: " ")
    let line = world.line("score", "\(item.id) \(score.method.rawValue) \(words)")
    let names = RichText.plain(wanted.joined(separator: ", "))
    return Refusal(
      "score.incomplete",
      world.language.pick(
        en: "The formula needs more than that: \(names). Nothing was changed; for example: \(code: line)",
        fr: "La formule demande encore : \(names). Rien n’a été changé ; par exemple : \(code: line)"))
  }
}
