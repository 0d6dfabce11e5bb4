import Commands
import Kernel

/// What is said once it is declared.
extension DeclareIncident {
  /// What was read, line by line, and what to type for what was not said.
  func text(
    _ id: ItemID, _ declaration: IncidentEvent.Declaration, _ promises: Promises, in world: World
  ) -> RichText {
    let audience = world.person.audience
    let (level, quoted) = (RichText.plain(declaration.severity.label), audience.quoted(title))
    var text = audience.labelled(
      "\(code: world.line("declare"))",
      world.language.pick(
        en: "\(strong: id.description) is declared, \(level): \(quoted).",
        fr: "\(strong: id.description) est déclaré, \(level) : \(quoted)."))
    if isPrivate {
      let invite = world.line("invite", "\(id) @…")
      text += world.language.pick(
        en: "\nPrivate: nothing is posted, and nobody reads of it but you and those with a part in it. To bring in "
          + "somebody: \(code: invite).",
        fr: "\nPrivé : rien n’est publié, et seuls vous et ceux qui y participent peuvent le lire. Pour "
          + "inviter quelqu’un : \(code: invite).")
    }
    if isDrill {
      text += world.language.pick(
        en: "\nA drill: it counts in no figure, and warns nobody.",
        fr: "\nUn exercice : il ne compte dans aucun chiffre et n’alerte personne.")
    }
    if let customer { text += world.language.pick(en: "\nClient: \(customer).", fr: "\nClient : \(customer).") }
    if let unread {
      text += world.language.pick(
        en: "\nOnly the first one is read; left in the title: \(unread).",
        fr: "\nSeul le premier est lu ; laissé dans le titre : \(unread).")
    }
    if let since {
      let start = RichText.plain(audience.full(since))
      text += world.language.pick(en: "\nImpact since \(start).", fr: "\nImpact depuis le \(start).")
    }
    if let unreadStart {
      let line = world.line("clock", "\(id) \(world.language.pick(en: "impact 14:05", fr: "impact 14h05"))")
      text += world.language.pick(
        en: """
          \nI read no time in \(audience.quoted(unreadStart)), so impact counts from now. If it began earlier: \
          \(code: line).
          """,
        fr: """
          \nJe ne lis aucune heure dans \(audience.quoted(unreadStart)) : l’impact compte à partir de maintenant. \
          S’il a commencé plus tôt : \(code: line).
          """)
    }
    if let foreign {
      let line = world.line("sev", "\(id) \(foreign.nearest)")
      text += world.language.pick(
        en: "\nI did not read \(audience.quoted(foreign.word)) as a severity; to set it: \(code: line).",
        fr: "\nJe n’ai pas lu \(audience.quoted(foreign.word)) comme une gravité ; pour la fixer : \(code: line).")
    } else if severity == nil {
      let line = world.line("sev", "\(id) 2")
      text += world.language.pick(
        en: "\nNobody said how bad it is; if unsure, take the higher one: \(code: line).",
        fr: "\nPersonne n’a dit la gravité ; dans le doute, prenez la plus haute : \(code: line).")
    }
    if let lead {
      text += world.language.pick(en: "\n\(lead) leads it.", fr: "\n\(lead) pilote.")
    } else {
      let line = world.line("lead", "\(id) \(world.language.pick(en: "me", fr: "moi"))")
      text += world.language.pick(
        en: "\nNobody leads it yet: \(code: line).",
        fr: "\nPersonne ne pilote encore : \(code: line).")
    }
    let facts = Facts(declaration, at: world.now, by: Participant(world.person))
    return text + "\n\(audience.targets(facts, promises, at: world.now))"
  }

  /// The open incidents that may be the same, then the earlier ones that may have come back.
  func likes(
    of id: ItemID, _ declaration: IncidentEvent.Declaration, in state: Incidents, _ world: World
  ) -> RichText {
    let audience = world.person.audience
    let found = Symptoms(declaration, at: world.now).recurrences(in: state, world)
    let recurrences = audience.recurrences(found, of: id, in: state, world)
    let named = state.open(called: title, world)
    let near = state.open(in: area, world).filter { near in !named.contains { $0.number == near.number } }
    let open = (named + near).prefix(3)
    guard !open.isEmpty else { return recurrences }
    let place = area.flatMap { near.isEmpty || !named.isEmpty ? nil : "#" + $0 }
    var text: RichText =
      place.map { world.language.pick(en: "\nPerhaps the same, in \($0):", fr: "\nPeut-être le même, dans \($0) :") }
      ?? world.language.pick(en: "\nPerhaps the same:", fr: "\nPeut-être le même :")
    for incident in open { text += "\n\(audience.line(about: incident, titleLimit: 80, at: world.now))" }
    return text + recurrences
  }
}
