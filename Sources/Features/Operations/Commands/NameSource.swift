import Commands
import Kernel

/// `/ops source CRM = HubSpot owner @lea`: where the truth about something is kept; without `=` it asks.
struct NameSource: ComingOperation {
  static let handler = "source"

  let domain: String
  /// Nil for a question.
  let system: String?
  let owner: Mention?

  var isQuestion: Bool { system == nil && owner == nil }

  init(_ words: inout Words) throws(SyntaxProblem) {
    owner =
      words.takeMention(after: "owner", "owned by", "propriétaire", "responsable", "porteur") ?? words.takeMention()
    _ = words.takeNext("of", "for", "de", "du", "des", "pour")
    let typed = try words.text("domain.missing", en: "Say of what.", fr: "Dites de quoi.").oneLine
    let marks = ["=", "→", "->", " : ", " is ", " est ", ": "]
    if let mark = marks.first(where: { typed.contains($0) }), let range = typed.firstRange(of: mark) {
      domain = String(typed[..<range.lowerBound]).trimmed
      system = String(typed[range.upperBound...]).trimmed.nonEmpty
    } else {
      (domain, system) = (typed, nil)
    }
  }

  func arguments(in world: World) -> Arguments { ["domain": domain, "system": system, "owner": owner] }
}
