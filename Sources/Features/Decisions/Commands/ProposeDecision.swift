import Commands
import Kernel

/// Asks for a decision: `propose Yearly plan driver @karim approver @lea by fri`.
struct ProposeDecision: DecisionCommand {
  static let handler = "propose"

  let title: String
  let driver: Mention?
  let approver: Mention?
  /// By when it is wanted.
  let wanted: Moment?

  init(_ words: inout Words) throws(SyntaxProblem) {
    approver = words.takeApprover()
    let named = words.takeMention(after: "driver", "driven by", "pilote", "porteur", "owner", "porté par")
    driver = named ?? words.takeMention()
    wanted = try words.takeTime(
      after: "wanted by", "by", "before", "due", "for", "souhaitée avant", "avant", "pour", "pour le", "d’ici",
      "d’ici à",
      "échéance", reading: .deadline)
    title = try words.takeDecisionTitle()
  }

  func arguments(in world: World) -> Arguments {
    ["title": title, "driver": driver, "approver": approver, "wanted_by": wanted, "precision": wanted?.precision]
  }
}

extension Words {
  /// Who decides.
  mutating func takeApprover() -> Mention? {
    takeMention(
      after: "approver", "approved by", "decider", "décideur", "décideuse", "décidé par", "décidée par", "approbateur",
      "validé par", "validée par")
  }
}
