import Kernel
import Priorities
import Testing

@Suite("Reminders of priorities")
struct ReminderTests {
  /// At 09:00 of the next day but Saturday and Sunday, in Paris; so many of those days later for reviews.
  private static func openings(_ presence: @escaping @Sendable (Timestamp) -> Openings.Presence = { _ in .here })
    -> Openings
  {
    let days = WorkingDays.usual(in: Audience.paris.zone)
    @Sendable func next(_ instant: Timestamp) -> Timestamp {
      let today = Audience.paris.zone.civil(at: instant).date
      return (1...9).lazy.compactMap { days.hours(today.adding(days: $0))?.lowerBound }.first ?? instant
    }
    return Openings(
      next: { next($1) },
      businessDaysAfter: { count, instant in (0..<count).reduce(instant) { instant, _ in next(instant) } },
      presence: { presence($1) })
  }

  /// Lets days pass, and everything be said at its instant; the calls with their moments.
  private func reminders(_ desk: inout Desk, _ id: ItemID, days: Int64, _ openings: Openings) throws -> [String] {
    let end = desk.now.adding(seconds: days * 86_400)
    var said: [String] = []
    while true {
      var view = desk.view
      view.openings = openings
      guard let next = view.nextReminder(of: id, at: desk.now), next <= end else { break }
      #expect(view.watched.contains(id))
      desk.now = max(desk.now, next)
      let decision = view.reminders(
        of: id, at: desk.now, channel: .paris, prompts: Prompts(verbs: try Desk.verbs))
      for event in decision.events { try desk.record(event, by: PersonID("railhead")) }
      said += decision.posts.compactMap { post in
        guard case .message(let message) = post.content else { return nil }
        let buttons = message.buttons.map { " [\($0.label)] \($0.line)" }.joined()
        return Audience.paris.date(desk.now) + " " + message.text.unsafePlainText + buttons
      }
    }
    desk.now = end
    return said
  }

  private func blocked() throws -> Desk {
    var desk = try Desk()
    for line in ["propose Migrate the CRM", "commit PRI-1 <@U2|bob> by fri", "block PRI-1 on <@U1|ana> not signed"] {
      try desk.say(line)
    }
    return desk
  }

  @Test("whoever is waited for is asked once a business day, until they say that they know")
  func blockers() throws {
    var desk = try blocked()
    let id = ItemID("PRI", 1)
    #expect(
      try reminders(&desk, id, days: 6, Self.openings()).joined(separator: "\n") == #"""
        Fri 27 Mar 2026 09:00 PRI-1 “Migrate the CRM” waits for @ana: not signed
        Once you know: /prio ack PRI-1. Until then I ask once a business day. [I know] prio ack PRI-1
        Mon 30 Mar 2026 09:00 PRI-1 “Migrate the CRM” has waited for @ana for 3 d 21 h: not signed
        Once you know: /prio ack PRI-1. Until then I ask once a business day. [I know] prio ack PRI-1
        Tue 31 Mar 2026 09:00 PRI-1 “Migrate the CRM” has waited for @ana for 4 d 21 h: not signed
        Once you know: /prio ack PRI-1. Until then I ask once a business day. [I know] prio ack PRI-1
        Wed 1 Apr 2026 09:00 PRI-1 “Migrate the CRM” has waited for @ana for 5 d 21 h: not signed
        Once you know: /prio ack PRI-1. Until then I ask once a business day. [I know] prio ack PRI-1
        """#)
    #expect(
      try desk.say("undo") == #"""
        You did nothing in the last 5 minutes that I could take back. Nothing was changed.
        """#)
    try desk.say("ack PRI-1", as: .ana)
    #expect(try reminders(&desk, id, days: 30, Self.openings()) == [])
    #expect(desk.view.watched == [])
    try desk.say("unblock PRI-1")
    try desk.say("block PRI-1 on <@U1|ana> again")
    try desk.say("unblock PRI-1")
    #expect(try reminders(&desk, id, days: 30, Self.openings()) == [])
    #expect(desk.state == desk.replayed)
  }

  @Test("after a stop they are asked once, and then again every day")
  func catchUp() throws {
    var desk = try blocked()
    desk.wait(days: 5)
    #expect(
      try reminders(&desk, ItemID("PRI", 1), days: 1, Self.openings()).joined(separator: "\n") == #"""
        Tue 31 Mar 2026 11:15 PRI-1 “Migrate the CRM” has waited for @ana for 5 d: not signed
        Once you know: /prio ack PRI-1. Until then I ask once a business day. [I know] prio ack PRI-1
        Wed 1 Apr 2026 09:00 PRI-1 “Migrate the CRM” has waited for @ana for 5 d 21 h: not signed
        Once you know: /prio ack PRI-1. Until then I ask once a business day. [I know] prio ack PRI-1
        """#)
  }

  @Test("nobody is asked while they are away, unless somebody covers")
  func away() throws {
    let back = Desk.start.adding(seconds: 4 * 86_400)
    var desk = try blocked()
    let away = try reminders(&desk, ItemID("PRI", 1), days: 6, Self.openings { $0 < back ? .away : .here })
    #expect(away.map { $0.prefix(21) } == ["Tue 31 Mar 2026 09:00", "Wed 1 Apr 2026 09:00 "])
    desk = try blocked()
    let asksBob = Self.openings { _ in .covered(by: Participant(.bob)) }
    let covered = try reminders(&desk, ItemID("PRI", 1), days: 1, asksBob)
    #expect(covered.map { $0.prefix(21) } == ["Fri 27 Mar 2026 09:00"])
    desk = try blocked()
    #expect(try reminders(&desk, ItemID("PRI", 1), days: 400, Self.openings { _ in .away }).count <= 1)
  }

  @Test("a review that was left open is spoken of three times, and then no more; a step begins anew")
  func reviews() throws {
    var desk = try Desk()
    try desk.say("propose Migrate the CRM")
    try desk.say("review start")
    let id = ItemID("REV", 1)
    #expect(
      try reminders(&desk, id, days: 60, Self.openings()).joined(separator: "\n") == #"""
        Fri 27 Mar 2026 09:00 Review 1 has stood at step 1 of 5 for 22 h 45 min. @léa, it goes on with /prio review next or /prio review close [Go on] prio review next 2
        Tue 31 Mar 2026 09:00 Review 1 has stood at step 1 of 5 for 4 d 21 h. @léa, it goes on with /prio review next or /prio review close [Go on] prio review next 2
        Mon 6 Apr 2026 09:00 Review 1 has stood at step 1 of 5 for 10 d 21 h. @léa, it goes on with /prio review next or /prio review close [Go on] prio review next 2
        """#)
    for _ in 2...5 { try desk.say("review next") }
    #expect(
      try reminders(&desk, id, days: 2, Self.openings()).joined(separator: "\n") == #"""
        Tue 26 May 2026 09:00 Review 1 has stood at step 5 of 5 for 21 h 45 min. @léa, it goes on with /prio review close [Close] prio review close
        """#)
    try desk.say("review close")
    #expect(try reminders(&desk, id, days: 60, Self.openings()) == [])
    #expect(desk.state == desk.replayed)
  }
}
