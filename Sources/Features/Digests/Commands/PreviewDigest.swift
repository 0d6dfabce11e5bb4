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
    let schedule = state.digests[DigestSlot(draft.kind, in: world.place.room)].flatMap {
      $0.setting.stopped == nil ? $0 : nil
    }
    let reader: RichText = schedule.map { world.person.audience.reader(of: $0) } ?? ""
    let head: RichText =
      world.hasPrivateAnswers
      ? world.language.pick(en: "Only you read this\(reader); \(post)", fr: "Vous seul lisez ceci\(reader) ; \(post)")
      : world.language.pick(en: "A preview\(reader); \(post)", fr: "Un aperçu\(reader) ; \(post)")
    let parts = [head, message.text] + (rest.map { [$0.text] } ?? [])
    return Decision(reply: Reply(parts.joined(separator: "\n")))
  }
}

extension Audience {
  /// `, the daily digest of #ops`: in whose language and on whose clock a preview is.
  fileprivate func reader(of schedule: DigestSchedule) -> RichText {
    let name = name(schedule.slot.kind)
    guard let channel = schedule.setting.channelName.map({ RichText.user("#" + $0) }) else {
      return language.pick(en: ", the \(name) of this channel", fr: ", le \(name) de ce canal")
    }
    return language.pick(en: ", the \(name) of \(channel)", fr: ", le \(name) de \(channel)")
  }
}
