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
    let text: RichText = world.language.pick(
      en: """
        Railhead \(plain: vitals.version), up \(plain: age). \
        \(plain: "\(vitals.lastSequence)") events saved, \(vitals.openIncidents) open incidents, \
        \(vitals.pendingPosts) messages waiting, \(vitals.failedPosts) given up.
        """,
      fr: """
        Railhead \(plain: vitals.version), en marche depuis \(plain: age). \
        \(plain: "\(vitals.lastSequence)") événements enregistrés, \(vitals.openIncidents) incidents ouverts, \
        \(vitals.pendingPosts) messages en attente, \(vitals.failedPosts) abandonnés.
        """)
    return Decision(
      reply: Reply([vitals.warning(in: world.language), text].compactMap(\.self).joined(separator: "\n")))
  }
}
