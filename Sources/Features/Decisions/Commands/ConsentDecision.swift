import Commands
import Kernel

/// Silence until a date is a go: `consent DEC-4 until fri`, `consent “Yearly plan” until 15/12`.
struct ConsentDecision: DecisionCommand {
  static let handler = "consent"

  let id: ItemID?
  /// Of one that was not proposed before.
  let title: String?
  let until: Moment?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(DecisionDesk.prefix)
    let keyed = try words.takeTime(
      after: "until", "till", "by", "before", "jusqu’à", "jusqu’au", "avant", "d’ici", "d’ici à", reading: .deadline)
    if let keyed { until = keyed } else { until = try words.takeNextTime(reading: .deadline) }
    if id == nil {
      title = try words.takeDecisionTitle()
    } else {
      title = nil
      try words.end()
    }
  }

  func arguments(in world: World) -> Arguments {
    ["id": id, "title": title, "until": until, "precision": until?.precision]
  }
}
