import BusinessTime
import Commands
import Kernel

/// The running clocks, worst first: `status @finance`, `status client Acme`, `status P1`.
struct ShowStatus: Command {
  static let handler = "status"
  static let changesState = false

  /// Lines per page.
  private static let size = 15

  let filter: ClockFilter
  /// The filter as it was typed.
  let typed: String
  /// Counted from 1.
  let page: Int

  init(_ words: inout Words) throws(SyntaxProblem) {
    page = words.takePage()
    typed = words.source
    var filter = ClockFilter()
    while !words.isEmpty { filter.take(from: &words) }
    self.filter = filter
  }

  func arguments(in world: World) -> Arguments {
    filter.arguments.adding(["scope": filter.scopeName, "page": page > 1 ? page : nil])
  }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let (audience, language) = (world.person.audience, world.language)
    let scope = try filter.scope(state, for: Self.handler, in: world)
    let standings = state.standings(at: world.now) { record, commitment in
      scope.includes(record, commitment, policy: commitment.promise.policy, teams: [record.holder, record.to])
    }.sorted { $0.urgency < $1.urgency }
    let line = world.line(Self.handler, typed)
    guard !standings.isEmpty else {
      return Decision(
        reply: Reply(
          language.pick(en: "\(code: line): no clock is running.", fr: "\(code: line) : aucune horloge ne tourne.")))
    }
    let pages = (standings.count + Self.size - 1) / Self.size
    let page = min(page, pages)
    let count = RichText.plain(
      language.counted(Int64(standings.count), en: ("clock", "clocks"), fr: ("horloge", "horloges")))
    let zone = RichText.plain(audience.zone.name)
    var text = audience.labelled(
      "\(code: line)",
      language.pick(en: "\(count), worst first (\(zone))", fr: "\(count), les pires d’abord (\(zone))"))
    for standing in standings.dropFirst((page - 1) * Self.size).prefix(Self.size) {
      text += "\n\(audience.line(standing))"
    }
    if page < pages {
      let next = "\(line) page \(page + 1)"
      text += language.pick(en: "\nMore: \(code: next)", fr: "\nSuite : \(code: next)")
    }
    return Decision(reply: Reply(text))
  }
}

extension Standing {
  /// The worst first: what is late by how much of its target is used, then what runs by when it is due, then what is
  /// paused, by how much of its target is used.
  fileprivate var urgency: (Int, Int64, Timestamp, ItemID, Metric) {
    let isLate = judgement.isBreached
    return (
      isPaused ? 2 : isLate ? 0 : 1, isLate || isPaused ? -percent : 0, judgement.due ?? .distantFuture, record.id,
      commitment.id.metric
    )
  }
}

extension Words {
  /// `page 2`; 1 when nothing is said.
  mutating func takePage() -> Int { takeValue(after: "page").flatMap { Int($0) }.map { max(1, min($0, 999_999)) } ?? 1 }
}
