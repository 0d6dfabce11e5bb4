import HashTreeCollections
import Kernel

extension Incidents {
  /// A task or follow-up that is left to do, and its incident.
  ///
  /// - Throws: `task.unknown`, `task.done`.
  func openAction(_ id: ItemID, in world: World) throws(Refusal) -> (Incident, ActionItem) {
    guard let incident = actions[id.number].flatMap({ self[$0] }),
      let item = incident.facts.actions.first(where: { $0.number == id.number })
    else { throw .unknownTask(id, in: world) }
    guard item.done == nil else { throw .doneAlready(item, in: world) }
    return (incident, item)
  }

  /// What somebody has left to do over all incidents: what is due first comes first, what has no date last.
  func openActions(of person: Participant) -> [(incident: Incident, item: ActionItem)] {
    allOpenActions.filter { $0.item.owner?.isSame(as: person) == true }
  }

  /// Everything that is left to do, in the same order.
  var allOpenActions: [(incident: Incident, item: ActionItem)] { items(openActions) { _ in true } }

  /// Everything that was ever to do, done or not, as far as it passes, in the same order.
  func allActions(where passes: (ActionItem) -> Bool) -> [(incident: Incident, item: ActionItem)] {
    items(actions.keys, where: passes)
  }

  private func items(
    _ numbers: some Sequence<Int>, where passes: (ActionItem) -> Bool
  ) -> [(incident: Incident, item: ActionItem)] {
    let items = numbers.compactMap { number -> (incident: Incident, item: ActionItem)? in
      guard let incident = actions[number].flatMap({ self[$0] }),
        let item = incident.facts.actions.first(where: { $0.number == number }), passes(item)
      else { return nil }
      return (incident, item)
    }
    return items.sorted { a, b in
      (a.item.due ?? .distantFuture, a.item.number) < (b.item.due ?? .distantFuture, b.item.number)
    }
  }
}

extension Refusal {
  static func unknownTask(_ id: ItemID, in world: World) -> Refusal {
    let mine = world.line("mine")
    return Refusal(
      "task.unknown",
      world.language.pick(
        en: "There is no \(id). Nothing was changed; \(code: mine) shows what is yours.",
        fr: "\(id) n’existe pas. Rien n’a été changé ; \(code: mine) montre ce qui est à vous."))
  }

  static func doneAlready(_ item: ActionItem, in world: World) -> Refusal {
    let line = world.person.audience.line(about: item)
    return Refusal(
      "task.done",
      world.language.pick(en: "\(line). Nothing was changed.", fr: "\(line). Rien n’a été changé."))
  }
}
