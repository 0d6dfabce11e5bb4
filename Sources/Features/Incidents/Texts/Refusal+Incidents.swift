import Kernel

extension Refusal {
  static func unknown(_ id: ItemID, in world: World) -> Refusal {
    let all = world.line("list", world.language.pick(en: "all", fr: "tous"))
    return Refusal(
      "incident.unknown",
      world.language.pick(
        en: "There is no \(id). Nothing was changed; \(code: all) shows every incident.",
        fr: "\(id) n’existe pas. Rien n’a été changé ; \(code: all) montre tous les incidents."))
  }

  static func noIncident(line: TypedLine, in world: World) -> Refusal {
    let form = RichText(spans: [.code(world.line(line.command, "INC-…"))])
    return Refusal(
      "incident.none",
      world.language.pick(
        en: "No incident is open, so say which one you mean: \(form). Nothing was changed.",
        fr: "Aucun incident n’est ouvert : dites duquel il s’agit, \(form). Rien n’a été changé."))
  }

  static func ambiguous(_ incidents: [Incident], of count: Int, line: TypedLine, in world: World) -> Refusal {
    let audience = world.person.audience
    var text: RichText = world.language.pick(
      en: "Which incident do you mean? Nothing was changed. Type one of these:",
      fr: "De quel incident s’agit-il ? Rien n’a été changé. Tapez l’une de ces lignes :")
    for (index, incident) in incidents.enumerated() {
      let title = audience.quoted(incident.facts.title.cut(to: 60))
      text += "\n\(index + 1). \(line.text(incident.id, in: world)) (\(plain: incident.facts.severity.label), \(title))"
    }
    if count > incidents.count {
      text += world.language.pick(
        en: "\nand \(count - incidents.count) more: \(code: world.line("list"))",
        fr: "\net \(count - incidents.count) de plus : \(code: world.line("list"))")
    }
    return Refusal("incident.ambiguous", text)
  }

  /// The incident is not going on any more.
  static func over(_ incident: Incident, in world: World) -> Refusal {
    let (id, phase) = (incident.id, world.person.audience.name(incident.facts.phase))
    if let other = incident.facts.duplicateOf { return .duplicate(id, of: ItemID(Incident.prefix, other), in: world) }
    guard incident.facts.phase != .cancelled else {
      return Refusal(
        "incident.over",
        world.language.pick(
          en: """
            \(id) is cancelled. Within 5 minutes \(code: world.line("undo")) brings it back for whoever cancelled it; \
            later, declare a new incident. Nothing was changed.
            """,
          fr: """
            \(id) est annulé. Pendant 5 minutes, la personne qui l’a annulé peut revenir en arrière avec \
            \(code: world.line("undo")) ; ensuite, déclarez un nouvel incident. Rien n’a été changé.
            """))
    }
    let reopen = world.line("reopen", "\(id) \(world.language.pick(en: "<why>", fr: "<pourquoi>"))")
    return Refusal(
      "incident.over",
      world.language.pick(
        en: "\(id) is \(phase). Nothing was changed; \(code: reopen) opens it again.",
        fr: "\(id) est \(phase). Rien n’a été changé ; \(code: reopen) le rouvre."))
  }

  private static func duplicate(_ id: ItemID, of other: ItemID, in world: World) -> Refusal {
    Refusal(
      "incident.over",
      world.language.pick(
        en: "\(id) is cancelled as a duplicate of \(other): name that one. Nothing was changed.",
        fr: "\(id) est annulé comme doublon de \(other) : nommez celui-là. Rien n’a été changé."))
  }

  /// It is in that phase, or past it, already.
  static func already(_ incident: Incident, in world: World) -> Refusal {
    let (id, phase) = (incident.id, world.person.audience.name(incident.facts.phase))
    return Refusal(
      "incident.already",
      world.language.pick(
        en: "\(id) is \(phase) already. Nothing was changed.", fr: "\(id) est déjà \(phase). Rien n’a été changé."))
  }

  static func future(_ instant: Timestamp, in world: World) -> Refusal {
    let audience = world.person.audience
    let typed = RichText.plain(audience.full(instant))
    let isToday = audience.zone.civil(at: instant).date == audience.zone.civil(at: world.now).date
    let now = RichText.plain(isToday ? audience.clock(at: world.now) : audience.date(world.now))
    let (itIs, ilEst): (RichText, RichText) = ("it is \(now)", isToday ? "il est \(now)" : "nous sommes le \(now)")
    return Refusal(
      "time.future",
      world.language.pick(
        en: "\(typed) is in the future (\(itIs)). Nothing was changed.",
        fr: "\(typed) est dans le futur (\(ilEst)). Rien n’a été changé."))
  }

  static func order(_ conflict: ClockConflict, of id: ItemID, in world: World) -> Refusal {
    let audience = world.person.audience
    let (at, otherAt) = (
      audience.when(conflict.at, at: world.now), audience.when(conflict.otherAt, at: world.now)
    )
    let (name, other) = (audience.name(conflict.name), audience.name(conflict.other))
    let zone = RichText.plain(audience.zone.name)
    let known: RichText =
      conflict.other == .impactStart
      ? world.language.pick(en: "Impact on \(id) began", fr: "L’impact de \(id) a commencé")
      : world.language.pick(en: "\(id) was \(other)", fr: "\(id) a été \(other)")
    let impossible: RichText =
      conflict.name == .impactStart
      ? world.language.pick(en: "so it cannot have begun", fr: "il ne peut pas avoir commencé")
      : world.language.pick(en: "so it cannot have been \(name)", fr: "il ne peut pas avoir été \(name)")
    return Refusal(
      "clock.order",
      world.language.pick(
        en: "\(known) \(otherAt), \(impossible) \(at) (\(zone)). Nothing was changed.",
        fr: "\(known) \(otherAt) : \(impossible) \(at) (\(zone)). Rien n’a été changé."))
  }

  /// A typed time that lies before the present episode.
  static func beforeReopening(_ at: Timestamp, _ reopened: Timestamp, of id: ItemID, in world: World) -> Refusal {
    let audience = world.person.audience
    let (typed, start) = (audience.when(at, at: world.now), audience.when(reopened, at: world.now))
    let zone = RichText.plain(audience.zone.name)
    return Refusal(
      "clock.order",
      world.language.pick(
        en: "\(id) was reopened \(start), so this cannot have been \(typed) (\(zone)). Nothing was changed.",
        fr: "\(id) a été rouvert \(start) : cela ne peut pas s’être passé \(typed) (\(zone)). Rien n’a été changé."))
  }

  /// What nobody else shall read, said where everybody does.
  static func overheard(in world: World) -> Refusal {
    let form = RichText(spans: [.code(world.line("declare", "\"…\""))])
    return Refusal(
      "private.overheard",
      world.language.pick(
        en: """
          Everybody here reads my answers, so nothing private can be declared from here. Nothing was declared. If the \
          word belongs to the title, put the title in quotes: \(form).
          """,
        fr: """
          Tout le monde lit mes réponses ici : rien de privé ne peut y être déclaré. Rien n’a été déclaré. Si le mot \
          fait partie du titre, mettez le titre entre guillemets : \(form).
          """))
  }
}
