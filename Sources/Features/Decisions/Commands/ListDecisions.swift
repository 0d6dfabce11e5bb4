import Commands
import HashTreeCollections
import Kernel

/// What waits, by age, and on whom: `open`, `en attente moi`.
struct ListDecisions: DecisionCommand {
  static let handler = "open"
  static let changesState = false

  /// Lines in one answer.
  private static let size = 20

  let approver: Mention?
  let isMine: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    approver = words.takeMention(after: "on", "for", "sur", "pour", "de") ?? words.takeMention()
    isMine = words.takeNext("mine", "me", "moi", "les miennes", "on me", "sur moi") != nil
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["approver": approver, "mine": isMine ? true : nil] }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    let (audience, language) = (world.person.audience, world.language)
    let person = isMine ? Participant(world.person) : approver.map { Participant($0, in: world) }
    let records = state.decisions.oldestFirst.filter { record in
      person.map { record.facts.answerable?.isSame(as: $0) ?? false } ?? true
    }
    let words = isMine ? language.pick(en: "mine", fr: "moi") : approver.map { "@\($0.name)" } ?? ""
    let line = world.line("open", words)
    guard !records.isEmpty else {
      return Decision(
        reply: Reply(language.pick(en: "\(code: line): nothing waits.", fr: "\(code: line) : rien n’attend.")))
    }
    let count = RichText.plain(
      language.counted(Int64(records.count), en: ("decision", "decisions"), fr: ("décision", "décisions")))
    var text = audience.labelled(
      "\(code: line)",
      language.pick(en: "\(count), longest wait first", fr: "\(count), la plus longue attente d’abord"))
    for record in records.prefix(Self.size) { text += "\n\(audience.line(about: record, at: world.now))" }
    if records.count > Self.size {
      let more = records.count - Self.size
      text += language.pick(en: "\nand \(more) more", fr: "\net \(more) de plus")
    }
    return Decision(reply: Reply(text))
  }
}

extension Decisions {
  /// Those that wait, the longest wait first.
  var oldestFirst: [DecisionRecord] {
    waiting.compactMap { self[$0] }.sorted {
      ($0.facts.waitingSince, $0.number) < ($1.facts.waitingSince, $1.number)
    }
  }
}
