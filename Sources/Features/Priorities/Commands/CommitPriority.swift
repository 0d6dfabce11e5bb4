import Commands
import Kernel

/// Promises one, with an owner and a date: `commit PRI-7 @karim by 15/12`.
struct CommitPriority: PriorityCommand {
  static let handler = "commit"

  let id: ItemID
  /// Nil for the one who was named before.
  let owner: Mention?
  let isMine: Bool
  let due: Moment?
  /// Whether the limit of work per person may be passed.
  let insists: Bool
  /// Whether the day was named without its year.
  private let isYearless: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    isYearless = words.namesDayWithoutYear
    let said = try words.takeDue()
    owner = words.takeOwner()
    isMine = owner == nil && words.takeNext("me", "moi") != nil
    due = if let said { said } else { try words.takeNextDue() }
    insists = words.takeInsistence()
    try words.end()
  }

  func arguments(in world: World) -> Arguments {
    [
      "id": id, "owner": owner, "mine": isMine ? true : nil, "due": due, "precision": due?.precision,
      "anyway": insists ? true : nil,
    ]
  }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findOpen(id, in: world)
    let said = isMine ? Participant(world.person) : owner.map { Participant($0, in: world) }
    guard !item.facts.stage.isPromised else { throw .promised(item, in: world) }
    guard let owner = said ?? item.facts.owner, let due = due?.instant ?? item.facts.due else {
      throw .incomplete(item, owner: said ?? item.facts.owner, due: due?.instant ?? item.facts.due, in: world)
    }
    guard due > world.now else { throw .past(due, in: world) }
    let line = Overload.Line(command: "commit", item: item, owner: owner, due: due)
    if !insists, let overload = Overload(line, state.priorities) {
      return Decision(reply: overload.question(in: world))
    }
    var decision = item.decision(.committed(owner: owner, due: due), in: world) { audience in
      let (title, day) = (audience.quoted(item.facts.title), RichText.plain(audience.full(due)))
      return audience.language.pick(
        en: "\(title) is committed: \(owner.mention), by \(day).",
        fr: "\(title) est engagée : \(owner.mention), pour le \(day).")
    }
    if isYearless { decision.remark(on: due, in: world) }
    return decision
  }
}

extension Refusal {
  /// What is missing of owner and date, with the line as far as it is known.
  fileprivate static func incomplete(
    _ item: PriorityItem, owner: Participant?, due: Timestamp?, in world: World
  ) -> Refusal {
    let language = world.language
    let who = owner.map { "\($0.mention)" as RichText } ?? language.pick(en: "@owner", fr: "@porteur")
    let head = RichText(spans: [.code(world.line("commit", "\(item.id)"))])
    let line: RichText =
      due == nil ? language.pick(en: "\(head) \(who) by fri", fr: "\(head) \(who) avant vendredi") : "\(head) \(who)"
    return Refusal(
      "commit.missing",
      language.pick(
        en: "A promise needs an owner and a date. Nothing was changed; type: \(line)",
        fr: "Un engagement a besoin d’un porteur et d’une date. Rien n’a été changé ; tapez : \(line)"))
  }

  /// It is promised already.
  fileprivate static func promised(_ item: PriorityItem, in world: World) -> Refusal {
    let audience = world.person.audience
    let owner = (item.facts.owner ?? item.facts.proposed.by).mention
    let day = RichText.plain(item.facts.due.map(audience.full) ?? "")
    let (due, who) = (world.line("due", "\(item.id) …"), world.line("owner", "\(item.id) @…"))
    return Refusal(
      "priority.promised",
      world.language.pick(
        en: """
          \(item.id) is promised already: \(owner), by \(day). Nothing was changed; \(code: due) changes the date, \
          \(code: who) the owner.
          """,
        fr: """
          \(item.id) est déjà engagée : \(owner), pour le \(day). Rien n’a été changé ; \(code: due) change la date, \
          \(code: who) le porteur.
          """))
  }
}
