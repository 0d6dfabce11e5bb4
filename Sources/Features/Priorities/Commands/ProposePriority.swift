import Commands
import Kernel

/// Proposes something to be done: `propose Migrate the CRM value 8 size 3 @karim by fri`.
struct ProposePriority: PriorityCommand {
  static let handler = "propose"

  let title: String
  /// Each as it was said, by name.
  let figures: [String: Double]
  let owner: Mention?
  let due: Moment?

  init(_ words: inout Words) throws(SyntaxProblem) {
    let said: [String: Double?] = [
      "value": words.takeFigure(after: "value", "impact", "valeur"),
      "time": words.takeFigure(after: "urgency", "urgence", "time"),
      "risk": words.takeFigure(after: "risk", "risque"), "size": words.takeFigure(after: "size", "taille"),
      "effort": words.takeFigure(after: "effort", "cost", "coût", "charge"),
    ]
    figures = said.compactMapValues(\.self)
    due = try words.takeDue()
    owner = words.takeOwner()
    title = try words.text(
      "title.missing", en: "Say in a few words what is to be done.", fr: "Dites en quelques mots ce qu’il faut faire."
    ).oneLine.withoutSeparators
  }

  func arguments(in world: World) -> Arguments {
    Arguments(figures).adding(["title": title, "owner": owner, "due": due, "precision": due?.precision])
  }
}
