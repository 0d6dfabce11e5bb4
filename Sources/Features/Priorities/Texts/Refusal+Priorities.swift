import Kernel

extension Refusal {
  static func unknown(_ id: ItemID, in world: World) -> Refusal {
    let line = world.line("list", world.language.pick(en: "all", fr: "toutes"))
    return Refusal(
      "priority.unknown",
      world.language.pick(
        en: "There is no \(id). Nothing was changed; \(code: line) shows every priority.",
        fr: "\(id) n’existe pas. Rien n’a été changé ; \(code: line) montre toutes les priorités."))
  }

  /// It is done or dropped.
  static func over(_ item: PriorityItem, in world: World) -> Refusal {
    let audience = world.person.audience
    let (stage, title) = (audience.name(item.facts.stage), audience.quoted(item.facts.title.cut(to: 60)))
    let who = (item.facts.end?.mark.by ?? item.facts.proposed.by).mention
    let line: RichText = "\(code: world.line("propose")) \(item.facts.title.cut(to: 60))"
    return Refusal(
      "priority.over",
      world.language.pick(
        en: "\(item.id) \(title) is \(stage) already, by \(who). Nothing was changed; to begin anew: \(line)",
        fr: "\(item.id) \(title) est déjà \(stage), par \(who). Rien n’a été changé ; pour recommencer : \(line)"))
  }

  /// Nobody has promised it yet.
  static func unpromised(_ item: PriorityItem, in world: World) -> Refusal {
    let form = world.line(
      "commit", "\(item.id) \(world.language.pick(en: "@owner by fri", fr: "@porteur avant vendredi"))")
    return Refusal(
      "priority.unpromised",
      world.language.pick(
        en: "Nobody has promised \(item.id) yet. Nothing was changed; first: \(code: form)",
        fr: "Personne n’a encore engagé \(item.id). Rien n’a été changé ; d’abord : \(code: form)"))
  }

  /// Something stands in the way.
  static func blocked(_ item: PriorityItem, _ block: Block, in world: World) -> Refusal {
    let waiting = world.person.audience.waitingInFull(block, at: world.now)
    let line = world.line("unblock", "\(item.id)")
    return Refusal(
      "priority.blocked",
      world.language.pick(
        en: "\(item.id) is blocked: it \(waiting)\nNothing was changed; \(code: line) ends that first.",
        fr: "\(item.id) est bloquée : elle \(waiting)\nRien n’a été changé ; \(code: line) y met fin d’abord."))
  }

  /// It is so already.
  static func already(_ item: PriorityItem, _ english: RichText, _ french: RichText, in world: World) -> Refusal {
    Refusal(
      "priority.already",
      world.language.pick(
        en: "\(item.id) \(english) already. Nothing was changed.",
        fr: "\(item.id) \(french). Rien n’a été changé."))
  }

  /// Words that the command cannot do without.
  static func wordless(
    _ code: String, _ command: String, _ rest: String, _ english: RichText, _ french: RichText, in world: World
  ) -> Refusal {
    let line = world.line(command, rest)
    return Refusal(
      code,
      world.language.pick(
        en: "\(english): \(code: line). Nothing was changed.", fr: "\(french) : \(code: line). Rien n’a été changé."))
  }

  /// A date that is over.
  static func past(_ due: Timestamp, in world: World) -> Refusal {
    let audience = world.person.audience
    let (typed, now) = (RichText.plain(audience.full(due)), RichText.plain(audience.full(world.now)))
    return Refusal(
      "time.past",
      world.language.pick(
        en: "\(typed) is over: it is \(now). Nothing was changed.",
        fr: "\(typed) est passé : il est \(now). Rien n’a été changé."))
  }
}
