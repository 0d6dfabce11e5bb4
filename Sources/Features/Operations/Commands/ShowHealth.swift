import Commands
import Kernel

/// `/ops health`: the messages that could not be delivered, with the reasons.
struct ShowHealth: Command {
  static let handler = "health"
  static let changesState = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    let (vitals, language) = (state.vitals, world.language)
    let warning = vitals.warning(in: language)
    let waiting = RichText.plain(vitals.waiting(in: language))
    guard !vitals.failures.isEmpty else {
      let posts: RichText = language.pick(
        en: "no message was given up, \(waiting).", fr: "aucun message abandonné, \(waiting).")
      let state = warning.map { $0 + "\n" } ?? language.pick(en: "All well: ", fr: "Tout va bien : ")
      return Decision(reply: Reply(state + posts))
    }
    let shown = vitals.failures.suffix(10).reversed().map { failure -> RichText in
      let when = world.person.audience.full(failure.at)
      return "\(plain: when) · \(plain: failure.platform) · \(plain: failure.key) · \(failure.reason(in: language))"
    }
    let lost = RichText.plain(
      language.counted(
        Int64(vitals.failedPosts), en: ("message given up", "messages given up"),
        fr: ("message abandonné", "messages abandonnés")))
    let head: RichText = language.pick(
      en: "\(lost), \(waiting). The latest:",
      fr: "\(lost), \(waiting). \(plain: shown.count == 1 ? "Le dernier" : "Les derniers") :")
    return Decision(reply: Reply(([warning, head].compactMap(\.self) + shown).joined(separator: "\n")))
  }
}
