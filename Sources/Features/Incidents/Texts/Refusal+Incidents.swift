import Kernel

extension Refusal {
  static func unknown(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "incident.unknown",
      world.language.pick(
        en: "There is no \(id). Nothing was changed; \(code: "\(world.root) list all") shows every incident.",
        fr: "\(id) n’existe pas. Rien n’a été changé ; \(code: "\(world.root) list all") montre tous les incidents."))
  }

  static func noIncident(line: TypedLine, in world: World) -> Refusal {
    let form = RichText(spans: [.code("\(world.root) \(line.verb) INC-…")])
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
        en: "\nand \(count - incidents.count) more: \(code: "\(world.root) list")",
        fr: "\net \(count - incidents.count) de plus : \(code: "\(world.root) list")")
    }
    return Refusal("incident.ambiguous", text)
  }

  /// The incident is not going on any more.
  static func over(_ incident: Incident, in world: World) -> Refusal {
    let (id, phase) = (incident.id, world.person.audience.name(incident.facts.phase))
    guard incident.facts.phase != .cancelled else {
      return Refusal(
        "incident.over",
        world.language.pick(
          en: "\(id) is cancelled, for good: declare a new incident if it is back. Nothing was changed.",
          fr: "\(id) est annulé, définitivement : déclarez un nouvel incident s’il revient. Rien n’a été changé."))
    }
    return Refusal(
      "incident.over",
      world.language.pick(
        en: "\(id) is \(phase). Nothing was changed; \(code: "\(world.root) reopen \(id) <why>") opens it again.",
        fr: "\(id) est \(phase). Rien n’a été changé ; \(code: "\(world.root) reopen \(id) <pourquoi>") le rouvre."))
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
    let (typed, now) = (RichText.plain(audience.full(instant)), RichText.plain(audience.full(world.now)))
    return Refusal(
      "time.future",
      world.language.pick(
        en: "\(typed) is still to come: it is \(now). Nothing was changed.",
        fr: "\(typed) est encore à venir : il est \(now). Rien n’a été changé."))
  }

  static func order(_ conflict: ClockConflict, of id: ItemID?, in world: World) -> Refusal {
    let audience = world.person.audience
    let (name, other) = (audience.name(conflict.name), audience.name(conflict.other))
    let (at, otherAt) = (RichText.plain(audience.full(conflict.at)), RichText.plain(audience.full(conflict.otherAt)))
    let subject = id.map { RichText.plain("\($0) : ") } ?? ""
    let side: RichText = world.language.pick(
      en: conflict.isTooEarly ? "before" : "after", fr: conflict.isTooEarly ? "avant" : "après")
    let subjectInEnglish = id.map { RichText.plain("\($0): ") } ?? ""
    return Refusal(
      "clock.order",
      world.language.pick(
        en: "\(subjectInEnglish)\(name), \(at), would come \(side) \(other), \(otherAt). Nothing was changed.",
        fr: "\(subject)\(name), \(at), viendrait \(side) \(other), \(otherAt). Rien n’a été changé."))
  }

  /// A typed time that lies before the present episode.
  static func beforeReopening(_ at: Timestamp, _ reopened: Timestamp, of id: ItemID, in world: World) -> Refusal {
    let audience = world.person.audience
    let (typed, start) = (RichText.plain(audience.full(at)), RichText.plain(audience.full(reopened)))
    return Refusal(
      "clock.order",
      world.language.pick(
        en: "\(id): \(typed) is before it was reopened, \(start). Nothing was changed.",
        fr: "\(id) : \(typed) est avant sa réouverture, \(start). Rien n’a été changé."))
  }

  /// A promise about who will read it, or whether it counts, that cannot be kept yet.
  static func unkept(_ promise: DeclareIncident.Promise, in world: World) -> Refusal {
    let form = RichText(spans: [.code("\(world.root) declare \"…\"")])
    let subject: RichText =
      switch promise {
      case .privacy: world.language.pick(en: "Private incidents are", fr: "Les incidents privés ne sont")
      case .drill: world.language.pick(en: "Drills are", fr: "Les exercices ne sont")
      }
    return Refusal(
      "flag.later",
      world.language.pick(
        en: """
          \(subject) not there yet, so nothing was declared and nobody was told. If the word belongs to the title, \
          put the title in quotes: \(form).
          """,
        fr: """
          \(subject) pas encore là : rien n’a été déclaré et personne n’a été prévenu. Si le mot fait partie du titre, \
          mettez le titre entre guillemets : \(form).
          """))
  }
}
