import Commands
import Kernel

/// Says which customer it is about, or that it is about none: `client INC-4 Acme`, `client INC-4 none`.
struct ChangeCustomer: Command {
  static let handler = "client"

  let id: ItemID?
  /// As typed; nil for none.
  let customer: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeIncident(for: Self.handler)
    _ = words.takeNext("is", "est", "->")
    let name = try words.text(
      "client.missing", en: "Say which client it is about.", fr: "Dites quel client est concerné."
    ).oneLine.withoutSeparators
    customer = ["none", "no", "nobody", "aucun"].contains(Folding.fold(name)) ? nil : name
  }

  func arguments(in world: World) -> Arguments { ["id": id, "client": customer] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    if let customer { try world.check(customer, limit: Limit.name) }
    let rest = customer ?? world.language.pick(en: "none", fr: "aucun")
    let incident = try state.find(id, for: .any, line: TypedLine(command: Self.handler, rest: rest), in: world)
    let before = incident.facts.customer
    guard before != customer else { throw .sameCustomer(customer, incident.id, in: world) }
    return incident.decision(.detailed(.customer(customer, from: before)), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      guard let customer else {
        return audience.language.pick(
          en: "\(title) is about no client any more.", fr: "\(title) ne concerne plus aucun client.")
      }
      let change: RichText = audience.language.pick(
        en: "\(title) is about client \(customer)", fr: "\(title) concerne le client \(customer)")
      guard let before else { return change + "." }
      return change
        + audience.language.pick(en: ", and not about \(before).", fr: ", et non \(before).")
    }
  }
}

extension Refusal {
  fileprivate static func sameCustomer(_ customer: String?, _ id: ItemID, in world: World) -> Refusal {
    guard let customer else {
      return Refusal(
        "client.same",
        world.language.pick(
          en: "\(id) is about no client. Nothing was changed.",
          fr: "\(id) ne concerne aucun client. Rien n’a été changé."))
    }
    return Refusal(
      "client.same",
      world.language.pick(
        en: "\(id) is about client \(customer) already. Nothing was changed.",
        fr: "\(id) concerne déjà le client \(customer). Rien n’a été changé."))
  }
}
