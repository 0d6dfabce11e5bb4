import Commands
import Kernel

/// `/ops status`: one look at whether the bot works.
struct ShowStatus: Command {
  static let handler = "status"
  static let changesState = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    let vitals = state.vitals
    let age = world.person.audience.duration(milliseconds: world.now.milliseconds(since: vitals.startedAt))
    let language = world.language
    let counts = RichText.plain(
      [
        language.counted(
          vitals.lastSequence, en: ("event saved", "events saved"),
          fr: ("événement enregistré", "événements enregistrés")),
        language.counted(
          Int64(vitals.openIncidents), en: ("open incident", "open incidents"),
          fr: ("incident ouvert", "incidents ouverts")),
        vitals.waiting(in: language),
        language.counted(Int64(vitals.failedPosts), en: ("given up", "given up"), fr: ("abandonné", "abandonnés")),
      ].joined(separator: ", "))
    let text: RichText = language.pick(
      en: "Railhead \(plain: vitals.version), up \(plain: age). \(counts).",
      fr: "Railhead \(plain: vitals.version), en marche depuis \(plain: age). \(counts).")
    return Decision(
      reply: Reply([vitals.warning(in: language), text].compactMap(\.self).joined(separator: "\n")))
  }
}
