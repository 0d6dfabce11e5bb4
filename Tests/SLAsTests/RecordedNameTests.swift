import SLAs
import Testing

/// Teams and customers of which only records know, as an import brings them.
struct RecordedNameTests {
  private func desk() throws -> CalendarDesk {
    var desk = try CalendarDesk()
    for clock in [
      JudgedClock.some(1, to: "Group 70", client: "Grand Compte"), .some(2, to: "group 70", outcome: .breached),
      .some(3, to: "Group 7"), .some(4, client: "Grand Compte"),
    ] { desk.ledger.append(clock) }
    return desk
  }

  @Test(arguments: [
    "report march 2026 @Group 70", "report \"Group 70\" march 2026", "bilan mars 2026 équipe group 70",
    "report Group 70 march 2026",
  ])
  func namesOfSeveralWordsAreFound(line: String) throws {
    var desk = try desk()
    #expect(
      try desk.say(line) == """
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        All: 1 of 2 kept · late REQ-2
        """)
  }

  @Test func theLongestNameIsMeantAndAllSpellingsAreOneLine() throws {
    var desk = try desk()
    #expect(
      try desk.say("report march 2026 by team") == """
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026, by the team that was asked
        @finance: 1 of 1 kept
        @Group 7: 1 of 1 kept
        @Group 70: 1 of 2 kept · late REQ-2
        """)
    #expect(
      try desk.say("report for client grand compte in march 2026 by client") == """
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        Grand Compte: 2 of 2 kept
        """)
    #expect(
      try desk.say("report march 2026 support → finance") == """
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        All: 1 of 1 kept
        """)
  }

  @Test func anUnknownNameIsRefusedWithALineOfTheSameCommand() throws {
    var desk = try desk()
    #expect(
      try desk.say("breached client Grand Comptes")
        == "No record has a client “Grand”. Did you mean /sla breached client Grand Compte?")
    #expect(try desk.say("report client") == "Say which client: /sla report client Acme.")
    #expect(
      try desk.say("budget finanse", as: .lea) == """
        « finanse » n’est ni une équipe, ni un client, ni un engagement connu. Vouliez-vous dire /sla budget finance ?
        """)
  }
}
