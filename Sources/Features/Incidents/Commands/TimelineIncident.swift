import Commands
import Kernel

/// What happened, in order: `timeline INC-12`; with a text after it, it is an old word for `note`.
struct TimelineIncident: Command {
  static let handler = "timeline"

  /// Entries per page; with texts cut, a page stays below what every chat shows in one message.
  private static let pageSize = 10

  let id: ItemID?
  /// Counted from 1; nil for the last entries, as many as a page holds.
  let page: Int?
  let note: NoteIncident?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Incident.prefix)
    let attempt = words
    page = words.takeNext("page") != nil ? words.takeNumber(in: 1...999_999) : nil
    // “page two” is a page that cannot be read, and “page is blank” is a note.
    if page == nil { words = attempt }
    note = words.isEmpty ? nil : try NoteIncident(id, &words)
  }

  func arguments(in world: World) -> Arguments { note?.arguments(in: world) ?? ["id": id, "page": page] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    if let note { return try note.decide(state, in: world) }
    let incident = try find(in: state, world)
    let audience = world.person.audience
    let moments = incident.timeline.moments
    let pages = max(1, (moments.count + Self.pageSize - 1) / Self.pageSize)
    let page = page.map { min($0, pages) }
    let shown =
      page.map { moments.dropFirst(($0 - 1) * Self.pageSize).prefix(Self.pageSize) }
      ?? moments.suffix(Self.pageSize)
    let title = audience.quoted(incident.facts.title)
    let zone = RichText.plain(audience.zone.name)
    var text: RichText = world.language.pick(
      en: "\(strong: incident.id.description) \(title), timeline (\(zone)):",
      fr: "\(strong: incident.id.description) \(title), chronologie (\(zone)) :")
    for moment in shown { text += "\n\(audience.line(moment))" }
    if pages > 1, let page {
      let other = world.line("timeline", "\(incident.id) page \(page > 1 ? page - 1 : page + 1)")
      text += world.language.pick(
        en: "\nPage \(page) of \(pages): \(code: other)", fr: "\nPage \(page) sur \(pages) : \(code: other)")
    } else if pages > 1 {
      let first = world.line("timeline", "\(incident.id) page 1")
      text += world.language.pick(
        en: "\nThe last \(shown.count) of \(moments.count); from the beginning: \(code: first)",
        fr: "\nLes \(shown.count) dernières entrées sur \(moments.count) ; depuis le début : \(code: first)")
    }
    return Decision(reply: Reply(text))
  }

  /// The incident of that very id: what was merged keeps a timeline of its own.
  private func find(in state: Incidents, _ world: World) throws(Refusal) -> Incident {
    if let id, let incident = state[id.number] { return incident }
    return try state.find(id, for: .any, line: TypedLine(command: "timeline"), in: world)
  }
}
