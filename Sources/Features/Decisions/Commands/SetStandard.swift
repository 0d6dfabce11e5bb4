import Commands
import Kernel

/// Who decides what: `standard discount > 15 % = CFO`; `= nobody` takes the rule away.
struct SetStandard: DecisionCommand {
  static let handler = "standard"

  /// What the rule is about.
  let subject: String
  /// Who decides.
  let decider: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    let typed = words.rest().trimmed
    let halves = typed.split(separator: "=", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard halves.count >= 2, let decider = halves.last?.nonEmpty,
      let subject = halves.dropLast().joined(separator: "=").nonEmpty
    else {
      throw SyntaxProblem(
        "standard.unreadable",
        words.language.pick(
          en: "say what, and who decides: discount > 15 % = CFO. Nothing was changed.",
          fr: "dites quoi, et qui décide : remise > 15 % = DAF. Rien n’a été changé."), word: typed.nonEmpty)
    }
    self.subject = subject.split { $0.isWhitespace }.joined(separator: " ")
    self.decider = decider
  }

  func arguments(in world: World) -> Arguments { ["rule": subject, "decider": decider] }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    try world.check(subject, limit: Limit.title)
    try world.check(decider, limit: Limit.name)
    let before = state.decisions.standard(subject)
    let isRemoval = ["nobody", "none", "personne", "aucun"].contains(Folding.fold(decider))
    if isRemoval, before == nil { throw .noStandard(subject, in: world) }
    if before?.decider == decider { throw .sameStandard(subject, decider, in: world) }
    let audience = world.person.audience
    let quoted = audience.quoted(subject)
    let old: RichText =
      before.map { world.language.pick(en: ", no longer \($0.decider)", fr: ", et non plus \($0.decider)") } ?? ""
    let text: RichText =
      isRemoval
      ? world.language.pick(en: "\(quoted) is no standard any more\(old).", fr: "\(quoted) n’est plus une règle\(old).")
      : world.language.pick(
        en: "\(quoted) is decided by \(decider)\(old).", fr: "\(quoted) : c’est \(decider) qui décide\(old).")
    let change = isRemoval ? DecisionEvent.StandardChange.removed : .set(decider: decider)
    return Decision(
      events: [DecisionEvent(.standard(before?.rule ?? subject, change), byName: world.person.name)],
      reply: Reply(audience.labelled("\(code: world.line("standard"))", text)))
  }
}

extension Refusal {
  fileprivate static func noStandard(_ rule: String, in world: World) -> Refusal {
    let (quoted, line) = (world.person.audience.quoted(rule), world.line("standards"))
    return Refusal(
      "standard.unknown",
      world.language.pick(
        en: "There is no standard \(quoted). Nothing was changed; \(code: line) lists them.",
        fr: "Il n’y a pas de règle \(quoted). Rien n’a été changé ; \(code: line) les liste."))
  }

  fileprivate static func sameStandard(_ rule: String, _ decider: String, in world: World) -> Refusal {
    let quoted = world.person.audience.quoted(rule)
    return Refusal(
      "standard.same",
      world.language.pick(
        en: "\(quoted) is decided by \(decider) already. Nothing was changed.",
        fr: "\(quoted) : c’est déjà \(decider) qui décide. Rien n’a été changé."))
  }
}
