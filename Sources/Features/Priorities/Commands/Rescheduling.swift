import Kernel

extension PriorityItem {
  /// Another date: of what is promised the first one stays, and the move is counted.
  ///
  /// - Throws: `time.past`.
  func rescheduled(
    to due: Timestamp, why: String?, isDeferral: Bool, in world: World
  ) throws(Refusal) -> Decision<PriorityEvent> {
    guard due > world.now else { throw .past(due, in: world) }
    let change = PriorityEvent.Change.rescheduled(due, why: why, isDeferral: isDeferral)
    var after = facts
    after.apply(change, Mark(at: world.now, by: Participant(world.person)), serial: 0)
    return decision(change, in: world) { [facts, after] audience in
      let title = audience.quoted(facts.title)
      let date = audience.promise(after, due) + .plain(" (\(audience.zone.name))")
      let text: RichText =
        after.promise == nil
        ? audience.language.pick(en: "\(title) is \(date)", fr: "\(title) est \(date)")
        : audience.language.pick(en: "\(title) is due \(date)", fr: "\(title) est attendue \(date)")
      return why.map { audience.labelled(text, "\($0)") } ?? text + "."
    }
  }
}

extension Refusal {
  /// What is put off goes to a later date.
  static func notLater(_ item: PriorityItem, _ due: Timestamp, in world: World) -> Refusal {
    let (day, line) = (RichText.plain(world.person.audience.full(due)), world.line("due", "\(item.id) …"))
    return Refusal(
      "defer.earlier",
      world.language.pick(
        en: "That is no later than \(day), the date of \(item.id). Nothing was changed; \(code: line) sets any date.",
        fr: """
          Ce n’est pas plus tard que le \(day), la date de \(item.id). Rien n’a été changé ; \(code: line) fixe \
          n’importe quelle date.
          """))
  }
}
