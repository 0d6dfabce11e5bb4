import Commands
import Kernel

/// How long people's words may be, in characters.
enum Limit {
  static let title = 300
  static let text = 2000
}

extension World {
  /// Refuses a text that is too long.
  ///
  /// Bytes are bounded too: one character may be made of any number of them.
  func check(_ text: String, limit: Int) throws(Refusal) {
    let bytes = text.utf8.count
    guard bytes > limit else { return }
    if bytes > limit * 8 || text.count > limit { throw .tooLong(limit, in: self) }
  }

  /// A typed time as it is kept, once it fits; nil stays nil and means now.
  ///
  /// - Throws: `time.future`, or `clock.order` when it puts the clocks in the wrong order.
  func fit(_ typed: Timestamp?, as name: ClockName, of incident: Incident) throws(Refusal) -> Timestamp? {
    if let typed, typed > now { throw .future(typed, in: self) }
    let typed = typed.map { incident.facts.clocks.fitted(name, typed: $0) }
    if let conflict = incident.facts.clocks.conflict(name, at: typed ?? now) {
      throw .order(conflict, of: incident.id, in: self)
    }
    if let typed, let reopened = incident.facts.reopenings.last, typed < reopened {
      throw .beforeReopening(typed, reopened, of: incident.id, in: self)
    }
    return typed
  }
}

extension Words {
  /// A past time that was given for what is being recorded: `at 14:12`, at the end of the line.
  ///
  /// “See you at 23:00” stays text where `comingIsText`.
  mutating func takePastTime(comingIsText: Bool = false) throws(SyntaxProblem) -> Timestamp? {
    try takeTime(after: "at", "horodaté", reading: .past, trailing: true, comingIsText: comingIsText)?.instant
  }

  /// The same for verbs that tell what was done: `relancé à 12h00` too.
  mutating func takeEndTime() throws(SyntaxProblem) -> Timestamp? {
    if let typed = try takePastTime() { return typed }
    return try takeLastClock(after: "à")?.instant
  }

  /// A text that the command cannot do without.
  mutating func text(_ code: String, en: String, fr: String) throws(SyntaxProblem) -> String {
    let text = rest().trimmed
    guard !text.isEmpty else { throw SyntaxProblem(code, .plain(language.pick(en: en, fr: fr))) }
    return text
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 else { return self }
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// Without the marks that stood between it and what was taken out of it: `- checkout is down,`.
  var withoutSeparators: String {
    let marks: Set<Character> = [",", ";", ":", "-", "–", "—", "|", " "]
    let start = drop(while: marks.contains)
    guard let end = start.lastIndex(where: { !marks.contains($0) }) else { return self }
    return String(start[...end])
  }

  /// With blanks for line ends: a title is one line.
  var oneLine: String {
    guard utf8.contains(where: { $0 < 0x20 }) else { return self }
    return String(decoding: utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
