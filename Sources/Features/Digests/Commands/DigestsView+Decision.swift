import Kernel

extension Digests {
  /// What an event leads to, for whoever has to say so.
  ///
  /// - Throws: `digest.none`, which no command can bring about.
  func after(_ event: DigestEvent, in world: World) throws(Refusal) -> Digests {
    var copy = self
    do throws(Fault) {
      try copy.apply(event, at: world.now, by: world.person.id)
    } catch {
      throw .nothingScheduled(nil, in: world)
    }
    return copy
  }
}

extension DigestsView {
  /// A change of schedules, answered with what is sent from then on.
  func decision(_ event: DigestEvent, _ handler: String, in world: World) throws(Refusal) -> Decision<DigestEvent> {
    let after = try digests.after(event, in: world)
    let audience = world.person.audience
    let entries = event.schedules.compactMap { after[$0] }.map { schedule in
      audience.entry(schedule, at: world.now, calendars, in: world.place.room)
    }
    let (line, list) = (world.line(handler), entries.joined(separator: "\n"))
    let text: RichText =
      entries.count == 1
      ? audience.labelled("\(code: line)", list)
      : world.language.pick(en: "\(code: line):\n\(list)", fr: "\(code: line) :\n\(list)")
    return Decision(events: [event], reply: Reply(text))
  }
}
