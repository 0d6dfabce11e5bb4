import Commands
import Kernel

/// One for the caller alone, unless it is to be posted: `now weekly`, `maintenant publier`.
struct PreviewDigest: DigestCommand {
  static let handler = "now"

  let kind: DigestKind?
  let isPublic: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    isPublic = words.takeFlag("publish", "publier", "public")
    kind = words.takeKind()
    try words.end()
  }

  var isQuestion: Bool { !isPublic }

  func arguments(in world: World) -> Arguments {
    ["kind": kind?.rawValue, "visibility": isPublic ? "public" : "private"]
  }

  func decide(_ state: DigestsView, in world: World) throws(Refusal) -> Decision<DigestEvent> {
    if isPublic { return try state.publication(of: kind, in: world.place.room, in: world) }
    let draft = state.draft(of: kind, in: world.place.room, at: world.now, channel: world.channel)
    let (message, rest) = draft.page.messages(for: draft.audience, calls: false)
    let line = RichText(spans: [.code(world.line("publish", world.language.word(for: draft.kind)))])
    let post: RichText =
      world.person.role >= .lead
      ? world.language.pick(en: "\(line) posts it.", fr: "\(line) le poste.")
      : world.language.pick(en: "a lead posts it with \(line).", fr: "un responsable le poste par \(line).")
    let head: RichText =
      world.hasPrivateAnswers
      ? world.language.pick(en: "Only you read this; \(post)", fr: "Vous seul lisez ceci ; \(post)")
      : world.language.pick(en: "A preview; \(post)", fr: "Un aperçu ; \(post)")
    let parts = [head, message.text] + (rest.map { [$0.text] } ?? [])
    return Decision(reply: Reply(parts.joined(separator: "\n")))
  }
}
