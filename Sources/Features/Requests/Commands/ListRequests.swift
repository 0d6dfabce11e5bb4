import Commands
import Kernel

/// Those that match, most urgent or newest first, page by page: `list in P1`.
struct ListRequests: Command {
  static let handler = "list"
  static let changesState = false

  /// Lines per page.
  private static let size = 20

  let filter: RequestFilter
  /// Counted from 1.
  let page: Int

  init(_ words: inout Words) throws(SyntaxProblem) {
    var page = 1
    filter = try RequestFilter(&words) { words in
      guard words.takeNext("page") != nil, let number = words.takeNumber(in: 1...999_999) else { return false }
      page = number
      return true
    }
    self.page = page
    try words.end()
  }

  func arguments(in world: World) -> Arguments { filter.arguments(in: world).adding(["page": page > 1 ? page : nil]) }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    let (audience, language) = (world.person.audience, world.language)
    let matches = try filter.matches(in: state, world)
    let line = world.line("list", filter.words(in: language).joined(separator: " "))
    guard !matches.isEmpty else {
      return Decision(
        reply: Reply(
          language.pick(en: "\(code: line): no request matches.", fr: "\(code: line) : aucune demande ne correspond.")))
    }
    let pages = (matches.count + Self.size - 1) / Self.size
    let page = min(page, pages)
    let order: RichText =
      filter.isOpenOnly
      ? language.pick(en: "most urgent first", fr: "les plus urgentes d’abord")
      : language.pick(en: "newest first", fr: "les plus récentes d’abord")
    let count = RichText.plain(
      language.counted(Int64(matches.count), en: ("request", "requests"), fr: ("demande", "demandes")))
    let position: RichText = language.pick(en: "page \(page) of \(pages)", fr: "page \(page) sur \(pages)")
    var text = audience.labelled("\(code: line)", "\(count), \(order), \(position)")
    for number in matches.dropFirst((page - 1) * Self.size).prefix(Self.size) {
      guard let request = state.requests[number] else { continue }
      text += "\n\(audience.line(about: request, at: world.now))"
    }
    guard page < pages else { return Decision(reply: Reply(text)) }
    let next = "\(line) page \(page + 1)"
    return Decision(reply: Reply(text + language.pick(en: "\nMore: \(code: next)", fr: "\nSuite : \(code: next)")))
  }
}
