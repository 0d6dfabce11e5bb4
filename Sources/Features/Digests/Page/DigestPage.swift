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

  /// The digest, and what did not fit.
  func messages(for audience: Audience, calls: Bool = true) -> (message: Message, rest: Message?) {
    var called: Set<String> = []
    let head = audience.headline(question)
    let body = lines.isEmpty ? [audience.nothing] : lines.map { audience.line($0, &called, calls: calls) }
    let all = [head] + notes + body
    guard all.count > DigestPage.size else { return (Message(all.joined(separator: "\n")), nil) }
    let shown = Array(all.prefix(DigestPage.size - 1))
    let rest = all.dropFirst(shown.count)
    let more = audience.more(rest.count)
    return (Message((shown + [more]).joined(separator: "\n")), Message(rest.joined(separator: "\n")))
  }
}

extension Audience {
  /// `Daily digest · Wed 25 Mar 2026 09:00 – Thu 26 Mar 2026 09:00 (Europe/Paris)`.
  fileprivate func headline(_ question: DigestQuestion) -> RichText {
    let name = title(question.kind)
    let (start, end) = (date(question.window.lowerBound), full(question.window.upperBound))
    return "\(strong: name) · \(plain: start) – \(plain: end)"
  }

  fileprivate var nothing: RichText {
    language.pick(en: "Nothing needs anyone.", fr: "Rien n’attend personne.")
  }

  fileprivate func more(_ count: Int) -> RichText {
    let lines = RichText.plain(
      language.counted(Int64(count), en: ("more line", "more lines"), fr: ("ligne de plus", "lignes de plus")))
    return language.pick(en: "… \(lines) in the thread", fr: "… \(lines) dans le fil")
  }

  /// Whoever has to act is called once in a digest, and named from then on.
  fileprivate func line(_ line: DigestLine, _ called: inout Set<String>, calls: Bool) -> RichText {
    var text: RichText = "• \(line.text)"
    for person in line.people {
      let isNew = called.insert(person.id?.description ?? person.name.lowercased()).inserted
      text += isNew && calls ? " · \(calling: person.mention)" : " · \(person.mention)"
    }
    if let list = line.list { text += " · \(code: list)" }
    return text
  }
}
