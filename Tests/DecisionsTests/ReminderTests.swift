import Decisions
import Kernel
import Testing

@Suite("Reminders")
struct ReminderTests {
  /// Without the text behind the moment.
  private func moments(_ read: [String]) -> [String] { read.map { String($0.prefix(21)).trimmed } }

  @Test("the approver is asked once a business day, then less and less, and then no more")
  func decision() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan approver <@U3|léa> by fri")
    let read = try desk.wait(minutes: 60 * 24 * 60)
    #expect(
      moments(read) == [
        "Mon 30 Mar 2026 09:00", "Tue 31 Mar 2026 09:00", "Wed 1 Apr 2026 09:00", "Thu 2 Apr 2026 09:00",
        "Fri 3 Apr 2026 09:00", "Tue 7 Apr 2026 09:00", "Fri 10 Apr 2026 09:00", "Fri 17 Apr 2026 09:00",
        "Mon 27 Apr 2026 09:00",
      ])
    #expect(
      read.first == """
        Mon 30 Mar 2026 09:00 thread DEC-1 (!): DEC-1 “Yearly plan”: the decision is 2 d 14 h late. @léa: \
        /decision go DEC-1 [Go…] decision go DEC-1
        """)
    #expect(try desk.restored == desk.state)
    #expect(desk.state == desk.replayed)
  }

  @Test("it ends with the go or the drop, and goes on behind a restart")
  func ends() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan by fri")
    try desk.say("propose Remote fridays by fri")
    #expect(
      try desk.wait(minutes: 4 * 24 * 60).first == """
        Mon 30 Mar 2026 09:00 thread DEC-1 (!): DEC-1 “Yearly plan”: the decision is 2 d 14 h late, and any lead \
        may take it. @ana: /decision go DEC-1 [Go…] decision go DEC-1
        """)
    let instant = desk.state.nextInstant(for: 1, desk.hours)
    #expect(instant == Timestamp("2026-03-31T07:00:00.000Z"))
    #expect(try desk.restored.nextInstant(for: 1, desk.hours) == instant)
    try desk.say("go DEC-1 executor <@U2|karim>", as: .eve)
    try desk.say("drop DEC-2", as: .eve)
    #expect(try desk.wait(minutes: 60 * 24 * 60) == [])
  }

  @Test("the executor is asked likewise, and again from the moment somebody contests")
  func execution() throws {
    var desk = try Desk()
    try desk.say("go “Yearly plan” approver me executor <@U2|karim> by fri 12:00")
    try desk.say("go “Remote fridays” approver me nobody by fri 12:00")
    let read = try desk.wait(minutes: 3 * 24 * 60, channel: .parisienne)
    #expect(
      read == [
        """
        Fri 27 Mar 2026 12:00 thread DEC-1 (!): DEC-1 « Yearly plan » : l’exécution a 0 s de retard. @karim : \
        /decision exécutée DEC-1 … [Faite…] decision exécutée DEC-1
        """,
        """
        Fri 27 Mar 2026 12:00 thread DEC-2 (!): DEC-2 « Remote fridays » : elle a 0 s de retard, et personne n’est \
        désigné pour l’exécuter. @ana : /decision décider DEC-2 exécutant @…
        """,
      ])
    try desk.say("executed DEC-1 live", as: .karim)
    try desk.say("executed DEC-2 live", as: .karim)
    #expect(try desk.wait(minutes: 24 * 60) == [])
    try desk.say("contest DEC-1 two are missing")
    let again = try desk.wait(minutes: 2 * 24 * 60)
    #expect(moments(again) == ["Mon 30 Mar 2026 11:15", "Tue 31 Mar 2026 11:15", "Wed 1 Apr 2026 11:15"])
    #expect(desk.state == desk.replayed)
  }

  @Test("another date is another series")
  func postponed() throws {
    var desk = try Desk()
    try desk.say("go “Yearly plan” approver me executor <@U2|karim> by fri 12:00")
    #expect(try desk.wait(minutes: 2 * 24 * 60).count == 1)
    try desk.say("go DEC-1 by tue 12:00")
    #expect(moments(try desk.wait(minutes: 5 * 24 * 60)) == ["Tue 31 Mar 2026 12:00", "Wed 1 Apr 2026 12:00"])
  }

  @Test("what a review asks about: at most three, the longest wait first")
  func review() throws {
    var desk = try Desk()
    for title in ["One", "Two", "Three", "Four"] {
      try desk.say("propose \(title) approver <@U3|léa>")
      try desk.wait(minutes: 10)
    }
    try desk.say("go DEC-2 personne", as: .lea)
    try desk.say("propose Five by fri")
    try desk.say("consent DEC-4 until fri", as: .eve)
    let lea = Participant(id: PersonID("slack:T1:U3"), name: "léa")
    #expect(
      desk.state.toTake() == [
        PendingDecision(id: ItemID("DEC", 1), title: "One", since: Desk.start, waitsOn: lea, wanted: nil),
        PendingDecision(
          id: ItemID("DEC", 3), title: "Three", since: Desk.start.adding(seconds: 1200), waitsOn: lea, wanted: nil),
        PendingDecision(
          id: ItemID("DEC", 5), title: "Five", since: Desk.start.adding(seconds: 2400), waitsOn: nil,
          wanted: Timestamp("2026-03-27T17:00:00.000Z")),
      ])
    #expect(desk.state.toTake(atMost: 1).map(\.id) == [ItemID("DEC", 1)])
  }

  @Test("what was decided since a review and holds, however many were proposed after it")
  func taken() throws {
    var desk = try Desk()
    try desk.say("propose Old approver <@U4|eve>")
    for number in 2...7 { try desk.say("go “Plan \(number)” executor me", as: .eve) }
    try desk.say("reverse DEC-2 too dear", as: .eve)
    try desk.say("supersede DEC-3 by DEC-4", as: .eve)
    try desk.say("executed DEC-5 live", as: .eve)
    for number in 8...260 { try desk.say("propose Idea \(number)") }
    try desk.wait(minutes: 10)
    try desk.say("go DEC-1 nobody", as: .eve)
    #expect(desk.state.taken(since: Desk.start).map(\.number) == [4, 5, 6, 7, 1])
    #expect(desk.state.taken(since: desk.now).map(\.number) == [1])
  }
}
