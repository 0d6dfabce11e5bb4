import Commands
import Kernel

/// What the words behind `task` and `followup` ask for: something new, or, with the id of one that is there, another
/// owner or date: `T-3 @lea by friday`, `INC-12 T-3 avant le 31`.
enum ActionRequest: Sendable {
  case new(NewAction)
  case change(ItemID, of: ItemID?, owner: Mention?, due: Moment?)

  init(_ words: inout Words) throws(SyntaxProblem) {
    var rest = words
    let incident = rest.namedIDs(ActionItem.prefix, within: 1).isEmpty ? rest.takeID(Incident.prefix) : nil
    guard !rest.namedIDs(ActionItem.prefix, within: 1).isEmpty, let id = rest.takeID(ActionItem.prefix) else {
      self = .new(try NewAction(&words))
      return
    }
    words = rest
    var due = try words.takeDue()
    let owner = words.takeMention(after: "owner", "to", "for", "à", "pour") ?? words.takeMention()
    if due == nil { due = try words.takeNextDue() }
    try words.end()
    self = .change(id, of: incident, owner: owner, due: due)
    guard owner == nil, due == nil else { return }
    throw SyntaxProblem(
      "text.missing",
      words.language.pick(
        en: "Say who does it now, or by when.", fr: "Dites qui s’en charge désormais, ou pour quand."))
  }

  /// The incident of something new.
  var named: ItemID? {
    guard case .new(let action) = self else { return nil }
    return action.subject.id
  }

  /// What something new is about.
  var told: String {
    guard case .new(let action) = self else { return "" }
    return action.text
  }

  /// What was read.
  var arguments: Arguments {
    switch self {
    case .new(let action): action.arguments
    case .change(let id, _, let owner, let due):
      ["id": id, "assignee": owner, "due": due, "precision": due?.precision]
    }
  }

  func decide(
    _ kind: ActionItem.Kind, _ state: Incidents, in world: World
  ) throws(Refusal) -> Decision<IncidentEvent> {
    switch self {
    case .new(let action): return try action.decide(kind, state, in: world)
    case .change(let id, let named, let owner, let moment):
      let due = moment?.instant
      if let due, due <= world.now { throw .duePassed(due, in: world) }
      let (incident, item) = try state.openAction(id, in: world)
      if let named, named != incident.id, state.survivor(of: named.number)?.id != incident.id {
        throw .anothersTask(item, of: incident, in: world)
      }
      try incident.check(owner, in: world)
      let owner = owner.map { Participant($0, in: world) }
      try owner?.checkAccount(for: incident, in: world)
      let change = IncidentEvent.TaskChange.changed(id.number, owner: owner, due: due)
      var changed = item
      (changed.owner, changed.due) = (owner ?? item.owner, due ?? item.due)
      return incident.decision(.tasked(change), in: world) { audience in audience.line(about: changed) }
    }
  }
}

extension Refusal {
  /// The line names an incident, and a task of another one.
  fileprivate static func anothersTask(_ item: ActionItem, of incident: Incident, in world: World) -> Refusal {
    let title = world.person.audience.quoted(incident.facts.title)
    let line = world.line("task", "\(item.id)")
    return Refusal(
      "task.elsewhere",
      world.language.pick(
        en: "\(item.id) belongs to \(incident.id), \(title). Nothing was changed; to change it: \(code: line) @… .",
        fr: "\(item.id) relève de \(incident.id), \(title). Rien n’a été changé ; pour la modifier : \(code: line) @… ."
      ))
  }
}
