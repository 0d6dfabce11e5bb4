import Commands
import Kernel

/// `/ops where is the refund policy?`: the registry and the playbooks answer.
struct FindWhere: ComingOperation {
  static let handler = "where"
  static let changesState = false

  let query: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    // A question needs neither its verb nor its article to be looked up.
    _ = words.takeNext(
      "is", "are", "can i find", "do i find", "do we keep", "se trouve", "se trouvent", "est", "sont", "trouver",
      "est rangé", "est rangée")
    _ = words.takeNext("the", "our", "a", "le", "la", "les", "un", "une", "notre", "nos")
    let typed = try words.text("query.missing", en: "Say what to look for.", fr: "Dites ce qu’il faut chercher.")
    let bare = String(typed.reversed().drop { $0 == "?" || $0 == " " }.reversed())
    query = bare.hasPrefix("l'") ? String(bare.dropFirst(2)) : bare
  }

  func arguments(in world: World) -> Arguments { ["q": query] }
}
