import Commands
import Kernel

/// What is sent when: `/digest` alone.
struct ShowSchedules: DigestCommand {
  static let handler = "schedules"
  static let changesState = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: DigestsView, in world: World) throws(Refusal) -> Decision<DigestEvent> {
    let (audience, here) = (world.person.audience, world.place.room)
    let schedules = state.readable(state.digests.active, in: world).sorted {
      $0.slot.order(in: here) < $1.slot.order(in: here)
    }
    guard !schedules.isEmpty else {
      let line = world.line(.daily, "9:00")
      guard state.digests.active.isEmpty else {
        return Decision(
          reply: Reply(
            world.language.pick(
              en: "No digest is scheduled here. \(code: line) sends the daily one.",
              fr: "Aucun résumé n’est prévu ici. \(code: line) envoie celui du jour.")))
      }
      return Decision(
        reply: Reply(
          world.language.pick(
            en: "No digest is scheduled. \(code: line) sends the daily one here.",
            fr: "Aucun résumé n’est prévu. \(code: line) envoie celui du jour ici.")))
    }
    let entries = schedules.map { audience.entry($0, at: world.now, state.calendars, in: here) }
    return Decision(reply: Reply(entries.joined(separator: "\n")))
  }
}

extension DigestSlot {
  /// What is sent here first, then by channel and kind.
  fileprivate func order(in here: Place) -> (Int, String, Int) {
    (room == here ? 0 : 1, room.channel, DigestKind.allCases.firstIndex(of: kind) ?? 0)
  }
}
