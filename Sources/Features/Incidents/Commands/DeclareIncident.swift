import Commands
import Kernel

/// Declares an incident: `checkout is down sev1 @lea #payments since 14:05`.
struct DeclareIncident: Command {
  static let handler = "declare"

  let title: String
  let severity: Severity?
  let lead: Mention?
  let area: String?
  /// The customer that it is about, as typed.
  let customer: String?
  let since: Timestamp?
  /// What follows “since” and is no moment.
  let unreadStart: String?
  /// How bad it is in somebody else's scale, as typed, where ours was not used.
  let foreign: (word: String, nearest: Int)?
  /// Whether nobody shall read of it but those with a part in it.
  let isPrivate: Bool
  let isDrill: Bool
  /// An incident whose id is the whole title, or all but one word of it: it was meant to be shown or reopened.
  let existing: ItemID?

  init(_ words: inout Words) throws(SyntaxProblem) {
    let typed = words
    if let problem = DeclareIncident.swallowedWord(typed) { throw problem }
    severity = try words.takeSeverity().flatMap(Severity.init(rawValue:))
    foreign = severity == nil ? words.foreignSeverity : nil
    lead = words.takeMention(after: "lead", "led by", "pilote", "piloté par", "commander", "ic") ?? words.takeMention()
    area = words.takeArea(after: "area", "domaine", "zone") ?? words.takeArea()
    customer = words.takeName(after: "client", "customer")
    since = try words.takeTime(after: "since", "depuis", reading: .past)?.instant ?? words.takeAgo()?.instant
    unreadStart = since == nil ? words.phrase(after: "since", "depuis") : nil
    (isPrivate, isDrill) = try DeclareIncident.takeFlags(&words, of: typed)
    existing = DeclareIncident.onlyID(words)
    title = try words.text(
      "title.missing", en: "Say in a few words what is wrong.", fr: "Dites en quelques mots ce qui ne va pas."
    ).oneLine.withoutSeparators
    try DeclareIncident.check(title, words)
  }

  private static func onlyID(_ words: Words) -> ItemID? {
    var attempt = words
    let id = attempt.takeNamedID(Incident.prefix)
    return attempt.count <= (words.verb.isEmpty ? 0 : 1) ? id : nil
  }

  /// “open incidents” and “create an incident” say nothing about what is wrong.
  private static func check(_ title: String, _ words: Words) throws(SyntaxProblem) {
    let ending = title.lowercased().split(separator: " ").map { $0.filter(\.isLetter) }.suffix(2)
    let articles: Set<String> = ["a", "an", "un", "une", "les", "des", "the", "all"]
    guard let last = ending.last, ["incident", "incidents"].contains(last), title.split(separator: " ").count <= 2,
      ending.count == 1 || ending.first.map(articles.contains) == true
    else { return }
    let list = words.world.line("list")
    throw SyntaxProblem(
      "title.missing",
      words.language.pick(
        en: "Say in a few words what is wrong; \(code: list) shows the open incidents. Nothing was changed.",
        fr: "Dites en quelques mots ce qui ne va pas ; \(code: list) montre les incidents ouverts. Rien n’a été changé."
      ))
  }

  /// The words at the end of the line, in any order, and those that can be nothing else; anywhere else they belong to the
  /// title.
  ///
  /// - Throws: `flag.unclear` for a line that begins with one: “private keys leaked” and “drill press broken” are titles.
  private static func takeFlags(
    _ words: inout Words, of typed: Words
  ) throws(SyntaxProblem) -> (isPrivate: Bool, isDrill: Bool) {
    var (isPrivate, isDrill) = (false, false)
    for _ in 0..<2 where !words.endsAfterLink {
      if words.takeFlag("private", "privé", "privée") { isPrivate = true }
      if words.takeFlag("drill", "exercice") { isDrill = true }
    }
    let isTitle = words.takeFlag("public", isBare: false)
    if isTitle { return (isPrivate, isDrill) }
    var rest = words
    if rest.takeNext("private", "privé", "privée") != nil { throw unclear("private", typed) }
    if rest.takeNext("drill", "exercice") != nil { throw unclear("drill", typed) }
    return (isPrivate, isDrill)
  }

  /// The same line twice: as what the word would make of it, and as a title.
  private static func unclear(_ flag: String, _ typed: Words) -> SyntaxProblem {
    let (declare, language) = (typed.world.line("declare"), typed.language)
    let french = flag == "drill" ? "exercice" : "privé"
    var rest = typed
    _ = rest.takeNext("private", "privé", "privée", "drill", "exercice")
    let meant: RichText = "\(code: declare) --\(plain: language.pick(en: flag, fr: french)) \(rest.source)"
    let title: RichText = "\(code: declare) --public \(typed.source)"
    return SyntaxProblem(
      "flag.unclear",
      language.pick(
        en:
          "The first word may be more than a part of the title. Nothing was declared. Type one of these:\n1. \(meant)\n2. \(title)",
        fr:
          "Le premier mot peut être plus qu’une partie du titre. Rien n’a été déclaré. Tapez l’une de ces lignes :\n1. \(meant)\n2. \(title)"
      ))
  }

  func arguments(in world: World) -> Arguments {
    [
      "title": title, "severity": severity?.rawValue, "lead": lead, "area": area, "client": customer,
      "started_at": since, "private": isPrivate ? true : nil, "drill": isDrill ? true : nil,
    ]
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    if isPrivate, !world.hasPrivateAnswers { throw .overheard(in: world) }
    if let existing {
      throw state[existing.number] == nil ? .unknown(existing, in: world) : .exists(existing, in: world)
    }
    try world.check(title, limit: Limit.title)
    if let customer { try world.check(customer, limit: Limit.name) }
    if let since, since > world.now { throw .future(since, in: world) }
    let lead = lead.map { Participant($0, in: world) }
    if isPrivate, let lead, lead.id == nil {
      throw .noAccount(
        lead, in: world, outcome: world.language.pick(en: "Nothing was declared.", fr: "Rien n’a été déclaré."))
    }
    let declaration = IncidentEvent.Declaration(
      title: title, severity: severity ?? .unsaid, area: area, customer: customer,
      lead: lead, since: since, room: world.place.room, isDrill: isDrill,
      isPrivate: isPrivate)
    let id = ItemID(Incident.prefix, state.nextNumber)
    return Decision(
      events: [IncidentEvent(incident: id.number, byName: world.person.name, change: .declared(declaration))],
      reply: Reply(text(id, declaration, state.promises, in: world) + likes(of: id, declaration, in: state, world)),
      posts: isPrivate ? [] : [Post(.card(id), to: .here)])
  }

  private func text(
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
  private func likes(
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

extension Words {
  /// “Set to private”, “dark after drill”: the last word belongs to the one in front of it.
  fileprivate var endsAfterLink: Bool {
    let links: Set<String> = [
      "to", "as", "is", "are", "was", "were", "after", "before", "during", "the", "a", "in", "of", "and", "became",
      "en", "est",
      "sont", "apres", "avant", "pendant", "un", "une", "le", "la", "de", "et", "devenu", "devenue",
    ]
    return tokens.count > 1 && tokens.dropLast().last.map { $0.isWord && links.contains($0.folded) } == true
  }
}

extension Refusal {
  fileprivate static func exists(_ id: ItemID, in world: World) -> Refusal {
    let show = world.line("show", "\(id)")
    let reopen = world.line("reopen", "\(id) \(world.language.pick(en: "<why>", fr: "<pourquoi>"))")
    return Refusal(
      "incident.exists",
      world.language.pick(
        en: """
          \(id) exists already: \(code: show), or \(code: reopen). \
          Nothing was changed.
          """,
        fr: """
          \(id) existe déjà : \(code: show), ou \(code: reopen). \
          Rien n’a été changé.
          """))
  }
}
