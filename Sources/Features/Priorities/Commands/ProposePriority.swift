import Commands
import Kernel

/// Proposes something to be done: `propose Migrate the CRM value 8 size 3 @karim by fri`.
struct ProposePriority: PriorityCommand {
  static let handler = "propose"

  let title: String
  /// Incomplete figures give no value yet.
  let score: Score?
  /// Each as it was said, by name; impact is value but in a formula that has it.
  private let figures: [String: Double]
  let owner: Mention?
  let due: Moment?
  /// Whether the day was named without its year.
  private let isYearless: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    isYearless = words.namesDayWithoutYear
    let tail = try ProposalTail(&words)
    (score, owner, due) = (tail.score, tail.owner, tail.due)
    var figures = tail.figures.mapValues(\.share)
    if score?.method == .wsjf, let impact = figures.removeValue(forKey: "impact") {
      figures["value"] = figures["value"] ?? impact
    }
    self.figures = figures
    title = try words.text(
      "title.missing", en: "Say in a few words what is to be done.", fr: "Dites en quelques mots ce qu’il faut faire."
    ).oneLine.withoutSeparators
  }

  func arguments(in world: World) -> Arguments {
    Arguments(figures).adding([
      "title": title, "owner": owner, "due": due, "precision": due?.precision,
    ])
  }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    try world.check(title, limit: Limit.title)
    if let due, due.instant <= world.now { throw .past(due.instant, in: world) }
    let id = ItemID(PriorityItem.prefix, state.priorities.nextNumber)
    let proposal = PriorityEvent.Proposal(
      title: title, score: score, owner: owner.map { Participant($0, in: world) }, due: due?.instant,
      source: world.place)
    return Decision(
      events: [.changed(id.number, byName: world.person.name, .proposed(proposal))],
      reply: Reply(text(id, proposal, in: world)), posts: [Post(.card(id), to: .here)])
  }

  private func text(_ id: ItemID, _ proposal: PriorityEvent.Proposal, in world: World) -> RichText {
    let (audience, language) = (world.person.audience, world.language)
    let quoted = audience.quoted(proposal.title)
    var text = audience.labelled(
      "\(code: world.line("propose"))",
      language.pick(
        en: "\(strong: id.description) \(quoted) is proposed.", fr: "\(strong: id.description) \(quoted) est proposée.")
    )
    if let score = proposal.score {
      text += "\n\(audience.formula(score))"
      if let remark = audience.scaleRemark(score) { text += "\n\(remark)" }
    }
    let owner = proposal.owner.map { "\($0.mention)" as RichText } ?? language.pick(en: "@owner", fr: "@porteur")
    let by = proposal.due.map { RichText.plain(audience.full($0)) }
    if let by { text += language.pick(en: "\nWanted by \(by).", fr: "\nVoulue pour le \(by).") }
    if isYearless, let due = proposal.due, let remark = audience.nextYearRemark(due, at: world.now) {
      text += " \(remark)"
    }
    let commit = world.line("commit", "\(id)")
    text +=
      by != nil && proposal.owner != nil
      ? language.pick(en: "\nTo promise it: \(code: commit)", fr: "\nPour l’engager : \(code: commit)")
      : by != nil
        ? language.pick(
          en: "\nTo promise it: \(code: commit) \(owner)", fr: "\nPour l’engager : \(code: commit) \(owner)")
        : language.pick(
          en: "\nTo promise it: \(code: commit) \(owner) by fri",
          fr: "\nPour l’engager : \(code: commit) \(owner) avant vendredi")
    return text
  }
}
