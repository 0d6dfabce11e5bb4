import Kernel

extension Refusal {
  static func unknown(_ id: ItemID, in world: World) -> Refusal {
    let line = world.line("open")
    return Refusal(
      "decision.unknown",
      world.language.pick(
        en: "There is no \(id). Nothing was changed; \(code: line) shows what waits.",
        fr: "\(id) n’existe pas. Rien n’a été changé ; \(code: line) montre ce qui attend."))
  }

  /// The stage does not allow it: what it is, why that is in the way, and what to type instead.
  ///
  /// - Parameter instead: nil where there is nothing to type.
  static func stage(_ record: DecisionRecord, _ why: RichText, instead line: String?, in world: World) -> Refusal {
    let audience = world.person.audience
    let stage = audience.name(record.facts.stage)
    let way: RichText =
      line.map { world.language.pick(en: " Type \(code: $0) instead.", fr: " Tapez plutôt \(code: $0).") } ?? ""
    return Refusal(
      "decision.stage",
      world.language.pick(
        en: "\(record.id) is \(stage): \(why). Nothing was changed.",
        fr: "\(record.id) est \(stage) : \(why). Rien n’a été changé.") + way)
  }

  /// What cannot be without a reason.
  static func unreasoned(_ command: String, _ record: DecisionRecord, in world: World) -> Refusal {
    let line = record.line(command, world.blank("why", "pourquoi"), in: world)
    return Refusal(
      "reason.missing",
      world.language.pick(
        en: "Say why: \(code: line). Nothing was changed.", fr: "Dites pourquoi : \(code: line). Rien n’a été changé."))
  }

  static func past(_ instant: Timestamp, in world: World) -> Refusal {
    let audience = world.person.audience
    let (typed, now) = (audience.moment(instant), audience.moment(world.now))
    return Refusal(
      "time.past",
      world.language.pick(
        en: "\(typed) is over: it is \(now). Nothing was changed.",
        fr: "\(typed) est passé : il est \(now). Rien n’a été changé."))
  }

  static func future(_ instant: Timestamp, in world: World) -> Refusal {
    let audience = world.person.audience
    let (typed, now) = (audience.moment(instant), audience.moment(world.now))
    return Refusal(
      "time.future",
      world.language.pick(
        en: "\(typed) is still to come: it is \(now). Nothing was changed.",
        fr: "\(typed) est à venir : il est \(now). Rien n’a été changé."))
  }
}

extension World {
  /// What stands for words in a line that is shown; to whoever typed, unless told.
  func blank(_ english: String, _ french: String, _ reader: Audience? = nil) -> String {
    "<\((reader?.language ?? language).pick(en: english, fr: french))>"
  }
}
