import Commands
import Kernel

/// Something to be done while the incident lasts: `task INC-12 call the bank @karim by 15:00`; and, with the id of one
/// that is there, another owner or date: `task T-3 @lea by friday`.
struct AddTask: Command {
  static let handler = "task"

  private enum Request {
    case new(NewAction)
    case change(ItemID, owner: Mention?, due: Moment?)
  }

  private let request: Request

  init(_ words: inout Words) throws(SyntaxProblem) {
    guard !words.namedIDs(ActionItem.prefix, within: 1).isEmpty, let id = words.takeID(ActionItem.prefix) else {
      request = .new(try NewAction(&words))
      return
    }
    _ = words.takeNext("to", "for", "à", "pour")
    let owner = words.takeMention()
    var due = try words.takeDue()
    if due == nil { due = try words.takeNextTime(reading: .deadline) }
    request = .change(id, owner: owner, due: due)
    try words.end()
    guard owner == nil, due == nil else { return }
    throw SyntaxProblem(
      "text.missing",
      words.language.pick(
        en: "Say who does it now, or by when.", fr: "Dites qui s’en charge désormais, ou pour quand."))
  }

  func arguments(in world: World) -> Arguments {
    switch request {
    case .new(let action): action.arguments
    case .change(let id, let owner, let due):
      ["id": id, "assignee": owner, "due": due, "precision": due?.precision]
    }
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    switch request {
    case .new(let action): return try action.decide(.task, state, in: world)
    case .change(let id, let owner, let moment):
      let due = moment?.instant
      if let due, due <= world.now { throw .duePassed(due, in: world) }
      let (incident, item) = try state.openAction(id, in: world)
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
