import BusinessTime
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
    let schedules = state.readable(state.digests.all, in: world)
    var lines = schedules.flatMap { schedule in
      schedule.progress.sending.map { sending in
        let owed = audience.owed(sending.occurrence.local)
        let waits: RichText = world.language.pick(en: "still on its way", fr: "encore en route")
        return "– \(audience.heading(schedule, in: world.place.room)) · \(audience.labelled(owed, waits))" as RichText
      }
    }
    let missed = schedules.flatMap { schedule in schedule.progress.missed.map { (schedule, $0) } }
      .sorted { ($0.1.at, $0.0.number) > ($1.1.at, $1.0.number) }
    lines += missed.prefix(Self.size).map { schedule, digest in
      let heading = audience.heading(schedule, in: world.place.room)
      return "– \(heading) · \(audience.on(schedule.setting.rule.zone).line(digest))"
    }
    if missed.count > Self.size {
      let more = missed.count - Self.size
      lines.append(world.language.pick(en: "… and \(more) before those", fr: "… et \(more) avant ceux-là"))
    }
    lines += schedules.flatMap { schedule in
      schedule.setting.pauses.compactMap { pause -> RichText? in
        let count = schedule.leftOut(by: pause, at: world.now, state.calendars)
        guard count > 0 else { return nil }
        let zoned = audience.on(schedule.setting.rule.zone)
        return "– \(audience.heading(schedule, in: world.place.room)) · \(zoned.line(pause)) · \(count)"
      }
    }
    guard !lines.isEmpty else {
      // Of channels that are not shown nothing is claimed.
      let here: RichText = schedules.count < state.digests.all.count ? world.language.pick(en: " here", fr: " ici") : ""
      return Decision(
        reply: Reply(
          world.language.pick(
            en: "\(code: world.line("missed")): none. Everything that was owed\(here) was sent.",
            fr: "\(code: world.line("missed")) : aucun. Tout ce qui était dû\(here) est parti.")))
    }
    let head = audience.labelled(
      "\(code: world.line("missed"))",
      world.language.pick(en: "what was not sent, newest first", fr: "ce qui n’est pas parti, le plus récent d’abord"))
    return Decision(reply: Reply(([head] + lines).joined(separator: "\n")))
  }
}

extension Audience {
  /// `daily digest · #ops`.
  fileprivate func heading(_ schedule: DigestSchedule, in here: Place) -> RichText {
    "\(name(schedule.slot.kind)) · \(channel(of: schedule, in: here))"
  }
}
