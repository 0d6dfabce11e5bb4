import Commands
import Kernel

/// Ties one to an incident, a decision or a request: `link PRI-7 INC-12`.
struct LinkPriority: PriorityCommand {
  static let handler = "link"

  let id: ItemID
  let to: ItemID

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    _ = words.takeNext("to", "with", "à", "avec")
    guard let to = words.takeWord().flatMap({ ItemID(anyPrefix: $0.uppercased()) }) else {
      throw SyntaxProblem(
        "link.missing",
        words.language.pick(
          en: "say to what, as INC-12, DEC-4 or REQ-7. Nothing was changed.",
          fr: "dites à quoi, comme INC-12, DEC-4 ou REQ-7. Rien n’a été changé."))
    }
    self.to = to
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "to": to] }
}
