import Kernel

/// A digest before it is cut to the length of a message.
struct DigestPage: Sendable {
  let question: DigestQuestion
  /// In the order in which they are read.
  let lines: [DigestLine]
  /// What the last ones said nothing of: which were not sent, and why.
  var notes: [RichText] = []

  init(_ question: DigestQuestion, lines: [DigestLine]) {
    self.question = question
    // Stable: what comes first within a section is for its source to say.
    self.lines = lines.enumerated().sorted {
      ($0.element.section, $0.offset) < ($1.element.section, $1.offset)
    }.map(\.element)
  }

  /// At most so many lines stand in the channel, the rest in the thread below.
  static let size = 15
  /// More would be a file and no thread: those behind are counted.
  private static let threadSize = 60

  /// The digest, and what did not fit.
  func messages(for audience: Audience, calls: Bool = true) -> (message: Message, rest: Message?) {
    var called: Set<String> = []
    let opening = [audience.headline(question)] + notes + audience.opening(self, &called, calls: calls)
    let body = lines.map { audience.line($0, of: question, &called, calls: calls) }
    let closing = audience.closing(question.kind).map { [$0] } ?? []
    func message(_ body: [RichText]) -> Message {
      Message((opening + body + closing).joined(separator: "\n"), charts: charts(for: audience))
    }
    guard !body.isEmpty else { return (Message((opening + [audience.nothing]).joined(separator: "\n")), nil) }
    let room = DigestPage.size - opening.count - closing.count
    guard body.count > room else { return (message(body), nil) }
    let shown = shown(atMost: max(1, room - 1))
    let rest = body.indices.filter { !shown.contains($0) }.map { body[$0] }
    let top = body.indices.filter(shown.contains).map { body[$0] } + [audience.more(rest.count)]
    guard rest.count > DigestPage.threadSize else { return (message(top), Message(rest.joined(separator: "\n"))) }
    let told = rest.prefix(DigestPage.threadSize) + [audience.untold(rest.count - DigestPage.threadSize)]
    return (message(top), Message(told.joined(separator: "\n")))
  }

  /// The lines that stand in the channel: whichever section is longest gives its last ones away, so that each keeps some,
  /// and none gives away what is late before the others have given the rest.
  private func shown(atMost limit: Int) -> Set<Int> {
    var sections = Dictionary(grouping: lines.indices) { lines[$0].section }
    for _ in 0..<max(0, lines.count - limit) {
      let spare = sections.filter { $0.value.count > 1 && $0.value.contains { !lines[$0].isLate } }
      let longest = (spare.isEmpty ? sections : spare).max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
      guard let (section, indices) = longest else { break }
      let last = indices.lastIndex { !lines[$0].isLate } ?? indices.endIndex - 1
      sections[section]?.remove(at: last)
      if sections[section]?.isEmpty == true { sections[section] = nil }
    }
    return Set(sections.values.joined())
  }
}
