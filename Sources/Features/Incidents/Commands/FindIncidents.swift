import Commands
import Kernel

/// Those in which people wrote some words, page by page: `find settlement queue #payments last 90d`.
struct FindIncidents: Command {
  static let handler = "find"
  static let changesState = false

  /// Lines per page: each one is as long as two of a list.
  private static let pageSize = 10

  /// What a line with nothing but an id asks for: `find INC-26`.
  let show: Forwarded<ShowIncident>?
  let query: IncidentQuery
  let filter: IncidentFilter
  /// Counted from 1.
  let page: Int

  init(_ words: inout Words) throws(SyntaxProblem) {
    // `INC0000045` is what something is called elsewhere.
    if words.count == 1, let id = words.namedIDs(Incident.prefix).first,
      Folding.fold(words.source) == Folding.fold(id.description)
    {
      (show, page, query) = (try Forwarded(&words), 1, IncidentQuery(""))
      filter = try IncidentFilter(&words) { _ in false }
      return
    }
    show = nil
    let title = words.opensTitle ? words.source : nil
    page = words.takeLast(after: "page") { Int($0).map((1...999_999).contains) == true }.flatMap { Int($0) } ?? 1
    filter = try IncidentFilter(besideText: &words)
    if let title { throw Self.unclear(title, words) }
    let text = try words.text(
      "words.missing", en: "Say which words to look for.", fr: "Dites quels mots chercher.")
    query = IncidentQuery(text)
    guard !query.isEmpty else {
      throw SyntaxProblem(
        "words.common",
        words.language.pick(
          en: "every incident has words like these: look for rarer ones.",
          fr: "tous les incidents ont des mots comme ceux-ci : cherchez-en de plus rares."), word: text.cut(to: 40))
    }
  }

  /// `Search is down` is what somebody declares.
  private static func unclear(_ text: String, _ words: Words) -> SyntaxProblem {
    let (declare, find) = (words.world.line("declare"), words.world.line("find"))
    return SyntaxProblem(
      "title.unclear",
      words.language.pick(
        en: """
          Nothing was changed. To declare it: \(code: declare) \(words.verb) \(text)\nTo look for words: \
          \(code: find) "\(text)"
          """,
        fr: """
          Rien n’a été changé. Pour le déclarer : \(code: declare) \(words.verb) \(text)\nPour chercher des mots : \
          \(code: find) "\(text)"
          """))
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    if let show { return try show.decide(state, in: world) }
    let audience = world.person.audience
    let matches = query.matches(in: state.words) { state.isReadable($0) }
    let incidents = filter.among(matches.numbers, in: state, world)
    let pages = max(1, (incidents.count + Self.pageSize - 1) / Self.pageSize)
    let page = min(page, pages)
    let words = filter.words(in: world.language).map { " " + $0 }.joined()
    let line: RichText = "\(code: world.line("find")) \(query.text)\(words)"
    guard !incidents.isEmpty else {
      return Decision(
        reply: Reply(
          world.language.pick(en: "\(line): no incident matches.", fr: "\(line) : aucun incident ne correspond.")))
    }
    let count = RichText.plain(
      world.language.counted(
        Int64(incidents.count), en: ("incident", "incidents"), fr: ("incident", "incidents")))
    let matched: RichText =
      matches.isPartial
      ? world.language.pick(
        en: "none has all of these words; \(count) with some", fr: "aucun n’a tous ces mots ; \(count) avec certains")
      : count
    let position: RichText = world.language.pick(en: "page \(page) of \(pages)", fr: "page \(page) sur \(pages)")
    var text = audience.labelled(line, "\(matched), \(position)")
    for incident in incidents.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize) {
      let line = audience.line(about: incident, titleLimit: 80, state.promises, at: world.now)
      text += "\n\(line)\(place(in: incident, audience))"
    }
    guard page < pages else { return Decision(reply: Reply(text)) }
    let next: RichText = "\(line) page \(page + 1)"
    return Decision(reply: Reply(text + world.language.pick(en: "\nMore: \(next)", fr: "\nSuite : \(next)")))
  }

  /// Where the words are, and what stands around them unless the line has it already.
  private func place(in incident: Incident, _ audience: Audience) -> RichText {
    guard let passage = incident.passage(with: query.seeks) else { return "" }
    let place = audience.name(passage.place)
    guard passage.place != .title, passage.place != .area, passage.place != .origin else { return " · \(place)" }
    let excerpt = audience.quoted(passage.excerpt(around: query.seeks))
    return " · \(audience.labelled(place, excerpt))"
  }
}

extension Audience {
  /// Where a text stands, as people read it.
  fileprivate func name(_ place: Passage.Place) -> RichText {
    switch place {
    case .title: language.pick(en: "in its title", fr: "dans le titre")
    case .cause: language.pick(en: "cause", fr: "cause")
    case .resolution: language.pick(en: "resolved", fr: "résolution")
    case .area: language.pick(en: "in its area", fr: "dans le domaine")
    case .customer: language.pick(en: "client", fr: "client")
    case .update: language.pick(en: "update", fr: "point")
    case .mitigation: language.pick(en: "mitigated", fr: "atténuation")
    case .task: language.pick(en: "task", fr: "tâche")
    case .reason: language.pick(en: "reason", fr: "motif")
    case .note: language.pick(en: "note", fr: "note")
    case .origin: language.pick(en: "in its external key", fr: "dans la clé externe")
    }
  }
}
