import Commands
import Kernel

/// A command about an incident, which says so when the id that was typed is one that another incident answers for.
struct Forwarded<Wrapped: Command>: Command where Wrapped.State == Incidents, Wrapped.Event == IncidentEvent {
  static var handler: String { Wrapped.handler }
  static var changesState: Bool { Wrapped.changesState }

  let wrapped: Wrapped
  /// The incidents that the line names; none when it means the one of the thread.
  let named: [ItemID]

  init(_ words: inout Words) throws(SyntaxProblem) {
    var attempt = words
    let first = attempt.takeID(Incident.prefix)
    named = [first].compactMap(\.self) + attempt.namedIDs(Incident.prefix)
    wrapped = try Wrapped(&words)
  }

  var isQuestion: Bool { wrapped.isQuestion }

  func arguments(in world: World) -> Arguments { wrapped.arguments(in: world) }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let remark = remark(state, world)
    guard !remark.isEmpty else { return try wrapped.decide(state, in: world) }
    do throws(Refusal) {
      var decision = try wrapped.decide(state, in: world)
      decision.reply.message.text = remark + decision.reply.message.text
      return decision
    } catch {
      throw Refusal(error.code, remark + error.text)
    }
  }

  private func remark(_ state: Incidents, _ world: World) -> RichText {
    let ids = named.isEmpty ? [world.topic].compactMap(\.self).filter { $0.prefix == Incident.prefix } : named
    return ids.reduce("") { remark, id in
      guard let survivor = state.survivor(of: id.number), survivor.id != id else { return remark }
      return remark
        + world.language.pick(
          en: "\(id) was merged into \(survivor.id).\n", fr: "\(id) a été fusionné avec \(survivor.id).\n")
    }
  }
}
