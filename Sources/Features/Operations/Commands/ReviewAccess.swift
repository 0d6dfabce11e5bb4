import Commands
import Kernel

/// `/ops access review crm by 30/4`: who still needs their access to a system.
struct ReviewAccess: ComingOperation {
  static let handler = "access-review"

  let system: String
  let due: Moment?
  let owner: Mention?

  init(_ words: inout Words) throws(SyntaxProblem) {
    due = try words.takeTime(
      after: "by", "before", "due", "until", "avant", "avant le", "pour", "pour le", "d’ici", "d’ici à", "échéance",
      reading: .deadline)
    owner = words.takeMention(after: "owner", "propriétaire", "responsable") ?? words.takeMention()
    _ = words.takeNext("of", "on", "for", "the", "de", "du", "des", "sur", "à", "au", "le", "la", ":")
    system = try words.text(
      "system.missing", en: "Say of which system.", fr: "Dites de quel système."
    ).oneLine
  }

  func arguments(in world: World) -> Arguments {
    ["system": system, "due": due, "precision": due?.precision, "owner": owner]
  }
}
