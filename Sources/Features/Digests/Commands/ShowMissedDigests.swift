import Commands
import Kernel

/// Those that were not sent, and why: `missed`.
struct ShowMissedDigests: DigestCommand {
  static let handler = "missed"
  static let changesState = false

  /// Lines in one answer.
  private static let size = 20

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: DigestsView, in world: World) throws(Refusal) -> Decision<DigestEvent> {
    let audience = world.person.audience
    let missed = state.digests.all.flatMap { schedule in schedule.progress.missed.map { (schedule, $0) } }
      .sorted { ($0.1.at, $0.0.number) > ($1.1.at, $1.0.number) }
    var lines = missed.prefix(Self.size).map { schedule, digest -> RichText in
      let name = audience.name(schedule.slot.kind)
      let channel = audience.channel(of: schedule, in: world.place.room)
      return "– \(name) · \(channel) · \(audience.on(schedule.setting.rule.zone).line(digest))"
    }
    lines += state.digests.all.flatMap { schedule in
      schedule.setting.pauses.compactMap { pause -> RichText? in
        let count = schedule.leftOut(by: pause, at: world.now, state.calendars)
        guard count > 0 else { return nil }
        let zoned = audience.on(schedule.setting.rule.zone)
        let name = audience.name(schedule.slot.kind)
        let channel = audience.channel(of: schedule, in: world.place.room)
        return "– \(name) · \(channel) · \(zoned.line(pause)) · \(count)"
      }
    }
    guard !lines.isEmpty else {
      return Decision(
        reply: Reply(
          world.language.pick(
            en: "\(code: world.line("missed")): none. Everything that was owed was sent.",
            fr: "\(code: world.line("missed")) : aucun. Tout ce qui était dû est parti.")))
    }
    let head = audience.labelled(
      "\(code: world.line("missed"))",
      world.language.pick(en: "what was not sent, newest first", fr: "ce qui n’est pas parti, le plus récent d’abord"))
    return Decision(reply: Reply(([head] + lines).joined(separator: "\n")))
  }
}
