import Commands
import Kernel

/// Ends the paperwork of a resolved incident: `close INC-12`.
struct CloseIncident: Command {
  static let handler = "close"

  let id: ItemID?
  /// True when it may be closed without ever having been resolved.
  let anyway: Bool

  init(_ words: inout Words) throws(SyntaxProblem) { try self.init(words.takeIncident(for: Self.handler), &words) }

  /// Reads what follows the id.
  init(_ id: ItemID?, _ words: inout Words) throws(SyntaxProblem) {
    self.id = id
    anyway = words.takeNext("anyway", "quand même") != nil
    try words.end()
  }

  /// The words that leave no doubt.
  static func anyway(in world: World) -> String { world.language.pick(en: "anyway", fr: "quand même") }

  func arguments(in world: World) -> Arguments { ["id": id, "anyway": anyway ? true : nil] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let line = TypedLine(command: "close", rest: anyway ? Self.anyway(in: world) : "")
    let incident = try state.find(id, for: .resolved, line: line, in: world)
    guard incident.facts.phase != .closed else { throw .already(incident, in: world) }
    guard incident.facts.phase != .cancelled else { throw .over(incident, in: world) }
    let isUnresolved = incident.facts.phase.isOpen
    guard anyway || !isUnresolved else { throw .unresolved(incident, in: world) }
    _ = try world.fit(nil, as: .closed, of: incident)
    return incident.decision(.closed(unresolved: isUnresolved), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      return isUnresolved
        ? audience.language.pick(
          en: "\(title) is closed without having been resolved: it does not count in the time to resolve.",
          fr: "\(title) est clos sans avoir été résolu : il ne compte pas dans le délai de résolution.")
        : audience.language.pick(en: "\(title) is closed.", fr: "\(title) est clos.")
    }
  }
}

extension Refusal {
  fileprivate static func unresolved(_ incident: Incident, in world: World) -> Refusal {
    let id = incident.id
    let resolve = world.line("resolve", "\(id) \(world.language.pick(en: "<how>", fr: "<comment>"))")
    let close = world.line("close", "\(id) \(CloseIncident.anyway(in: world))")
    return Refusal(
      "close.unresolved",
      world.language.pick(
        en: """
          \(id) is not resolved. Nothing was changed; type \(code: resolve) first, or \
          \(code: close).
          """,
        fr: """
          \(id) n’est pas résolu. Rien n’a été changé ; tapez d’abord \(code: resolve), \
          ou bien \(code: close).
          """))
  }
}
