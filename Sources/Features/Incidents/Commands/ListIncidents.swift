import Commands
import Kernel

/// Those that match, worst or newest first, page by page: `list sev1 #payments last 30d`.
struct ListIncidents: Command {
  static let handler = "list"
  static let changesState = false

  let filter: IncidentFilter
  /// Counted from 1.
  let page: Int
  /// Lines per page, up to 50.
  let size: Int

  init(_ words: inout Words) throws(SyntaxProblem) {
    var (page, size) = (1, 20)
    filter = try IncidentFilter(&words) { words in
      if words.takeNext("page") != nil {
        guard let number = words.takeNumber(in: 1...999_999) else { return false }
        page = number
        return true
      }
      guard let number = words.takeNumber(in: 1...50) else { return false }
      size = number
      return true
    }
    (self.page, self.size) = (page, size)
    try words.end()
  }

  func arguments(in world: World) -> Arguments { filter.arguments(in: world).adding(["page": page > 1 ? page : nil]) }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let audience = world.person.audience
    let matches = filter.matches(in: state, world)
    let pages = max(1, (matches.count + size - 1) / size)
    let page = min(page, pages)
    let line = world.line("list", filter.words(in: world.language).joined(separator: " "))
    let leftOut = leftOut(beside: matches, in: state, world)
    guard !matches.isEmpty else {
      let none: RichText = world.language.pick(en: "no incident matches.", fr: "aucun incident ne correspond.")
      return Decision(
        reply: Reply(audience.labelled("\(code: line)", filter.stranger(in: state, world) ?? none) + leftOut))
    }
    let order: RichText =
      filter.isWorstFirst
      ? world.language.pick(en: "worst first", fr: "les plus graves d’abord")
      : world.language.pick(en: "newest first", fr: "les plus récents d’abord")
    let count = RichText.plain(
      world.language.counted(
        Int64(matches.count), en: ("incident", "incidents"), fr: ("incident", "incidents")))
    let position: RichText = world.language.pick(en: "page \(page) of \(pages)", fr: "page \(page) sur \(pages)")
    var text = self.page > pages ? beyond(pages, in: world.language) : ""
    text += audience.labelled("\(code: line)", "\(count), \(order), \(position)")
    let isBrief = size > 20
    for incident in matches.dropFirst((page - 1) * size).prefix(size) {
      let line = audience.line(
        about: incident, titleLimit: isBrief ? 24 : 70, isBrief: isBrief, state.promises, at: world.now)
      text += "\n\(line)"
    }
    guard page < pages else { return Decision(reply: Reply(text + leftOut)) }
    let next = "\(line) \(size == 20 ? "" : "\(size) ")page \(page + 1)"
    return Decision(
      reply: Reply(text + world.language.pick(en: "\nMore: \(code: next)", fr: "\nSuite : \(code: next)")))
  }

  /// What stands behind the last page of a period: how many there are that figures do not count, and how to see them.
  private func leftOut(beside matches: [Incident], in state: Incidents, _ world: World) -> RichText {
    let everything = filter.withEverything
    let count = everything.matches(in: state, world).count - matches.count
    guard count > 0 else { return "" }
    let left = world.language.counted(
      Int64(count), en: ("that was called off, merged or a drill", "that were called off, merged or drills"),
      fr: ("annulé, fusionné ou exercice", "annulés, fusionnés ou exercices"))
    let line = world.line("list", everything.words(in: world.language).joined(separator: " "))
    return world.language.pick(
      en: "\nNot counting \(plain: left), as in figures. All: \(code: line)",
      fr: "\nSans compter \(plain: left), comme dans les chiffres. Tous : \(code: line)")
  }

  /// What stands in front of the last page when a later one was asked for.
  private func beyond(_ pages: Int, in language: Language) -> RichText {
    pages == 1
      ? language.pick(en: "There is only one page.\n", fr: "Il n’y a qu’une page.\n")
      : language.pick(
        en: "There are only \(pages) pages; this is the last.\n",
        fr: "Il n’y a que \(pages) pages ; voici la dernière.\n")
  }
}
