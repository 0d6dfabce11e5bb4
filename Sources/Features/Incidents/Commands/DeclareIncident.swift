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
  /// A second person or area, where only one is read.
  let unread: RichText?
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
    if severity == nil, let problem = DeclareIncident.talk(typed) { throw problem }
    foreign = severity == nil ? words.foreignSeverity : nil
    lead = words.takeMention(after: "lead", "led by", "pilote", "piloté par", "commander", "ic") ?? words.takeMention()
    area = words.takeArea(after: "area", "domaine", "zone") ?? words.takeArea()
    unread = words.seconds
    var flags = try Flags(&words)
    since = try words.takeBeginning()
    unreadStart = since == nil ? words.phrase(after: "since", "depuis") : nil
    try flags.take(from: &words)
    customer = words.takeName(after: "client", "customer")
    if let customer, Flags.isFlag(customer) { throw Flags.unclear(customer, typed) }
    try flags.take(from: &words)
    try flags.check(words, typed)
    (isPrivate, isDrill) = (flags.isPrivate, flags.isDrill)
    existing = DeclareIncident.onlyID(words)
    title = try words.text(
      "title.missing", en: "Say in a few words what is wrong.", fr: "Dites en quelques mots ce qui ne va pas."
    ).oneLine.withoutSeparators.withoutLooseMarks
    try DeclareIncident.check(title, words)
    let isMarked = severity != nil || since != nil || customer != nil || area != nil
    if words.verb.isEmpty, let problem = DeclareIncident.tooShort(title, typed, atLeast: isMarked ? 2 : 3) {
      throw problem
    }
  }

  /// What is left of a line that has words enough may be no title: `ended 5 minutes ago`.
  private static func tooShort(_ title: String, _ typed: Words, atLeast count: Int) -> SyntaxProblem? {
    guard title.split(separator: " ").count < count else { return nil }
    let line: RichText = "\(code: typed.world.line("declare")) \(typed.source)"
    return SyntaxProblem(
      "title.short",
      typed.language.pick(
        en: "“\(title)” alone says too little. Nothing was changed. If it is an incident: \(line)",
        fr: "« \(title) » seul en dit trop peu. Rien n’a été changé. Si c’est un incident : \(line)"))
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
      posts: isPrivate ? calling(lead, to: id, in: world) : [Post(.card(id), to: .here)])
  }

  /// Whoever leads a private incident reads of it alone: no card calls them.
  private func calling(_ lead: Participant?, to id: ItemID, in world: World) -> [Post] {
    guard let account = lead?.id, account != world.person.id else { return [] }
    let author = Participant(world.person).mention
    let title = world.channel.quoted(title)
    let call: RichText = world.channel.language.pick(
      en: "\(author) has declared \(id) \(title), which is private, and you lead it.",
      fr: "\(author) a déclaré \(id) \(title), qui est privé, et vous le pilotez.")
    return [Post(.message(Message(call)), to: .member(account, of: id, in: world.place.room))]
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
