import Decisions
import Kernel

/// The decisions that wait for a go, the longest wait first.
struct DecisionLines: DigestSource {
  let state: BotState
  let prompts: Prompts

  /// Named one by one; the rest is counted.
  private static let named = 3

  func digestLines(for question: DigestQuestion) -> [DigestLine] {
    let (audience, language) = (question.audience, question.audience.language)
    let waiting = state.decisions.toTake(atMost: .max)
    var lines = waiting.prefix(Self.named).map { decision in
      let (title, age) = (
        audience.quoted(decision.title.cut(to: 60)), audience.span(from: decision.since, to: question.now)
      )
      let nobody: RichText = language.pick(en: ": any lead may decide", fr: " : tout responsable peut décider")
      let text: RichText = language.pick(
        en: "\(decision.id) \(title) has waited for a go for \(age)",
        fr: "\(decision.id) \(title) attend un accord depuis \(age)")
      return DigestLine(
        .decisions, decision.waitsOn == nil ? text + nobody : text, about: decision.id,
        people: [decision.waitsOn].compactMap(\.self))
    }
    if waiting.count > Self.named {
      let more = RichText.plain(
        language.counted(
          Int64(waiting.count - Self.named), en: ("more decision waits", "more decisions wait"),
          fr: ("autre décision attend", "autres décisions attendent")))
      lines.append(
        DigestLine(
          .decisions, more, list: prompts.line("open", "", in: language, at: question.room).trimmed))
    }
    return lines
  }
}
