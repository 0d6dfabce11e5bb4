import Incidents
import Kernel
import Testing

/// Whether what a severity promises was kept.
struct TargetsTests {
  private static func targets(_ desk: inout Desk, as person: Person = .ana) throws -> [Substring] {
    try desk.say("show INC-1", as: person).split(separator: "\n").filter {
      $0.hasPrefix("Targets") || $0.hasPrefix("Objectifs") || $0.hasPrefix("⚠") || $0.hasPrefix("Next update")
    }
  }

  @Test func tellsWhatWasMissed() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    desk.wait(minutes: 18)
    #expect(
      try Self.targets(&desk) == [
        """
        Targets: acknowledge by 10:20 — missed by 13 min, first update by 10:45, mitigate by 11:15, \
        resolve by 14:15 (Europe/Paris).
        """
      ])
    #expect(
      try Self.targets(&desk, as: .lea) == [
        """
        Objectifs : prise en compte avant 10:20 — dépassé de 13 min, premier point avant 10:45, \
        atténuation avant 11:15, résolution avant 14:15 (Europe/Paris).
        """
      ])
    try desk.say("ack")
    desk.wait(minutes: 60)
    #expect(
      try Self.targets(&desk) == [
        """
        Targets: acknowledged in 18 min (13 min late), first update by 10:45 — missed by 48 min, \
        mitigate by 11:15 — missed by 18 min, resolve by 14:15 (Europe/Paris).
        """
      ])
  }

  @Test func tellsWhatWasKept() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    desk.wait(minutes: 2)
    try desk.say("ack")
    try desk.say("update half of it works")
    try desk.say("mitigate moved")
    #expect(
      try Self.targets(&desk) == [
        """
        Targets: acknowledged in 2 min ✓, next update by 10:47, mitigated in 2 min ✓, resolve by 14:15 (Europe/Paris).
        """
      ])
    #expect(
      try Self.targets(&desk, as: .lea) == [
        """
        Objectifs : prise en compte en 2 min ✓, prochain point avant 10:47, atténuation en 2 min ✓, \
        résolution avant 14:15 (Europe/Paris).
        """
      ])
    #expect(
      try desk.say("sev INC-1 2")
        == """
        /inc sev INC-1: “checkout is down” goes from sev1 to sev2. Targets: acknowledged in 2 min ✓, \
        next update by 11:17, mitigated in 2 min ✓, resolve by Fri 27 Mar 2026 10:15 (Europe/Paris).
        """)
  }

  @Test func tellsThatAPromisedUpdateIsOverdue() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("update half of it works next 30m")
    #expect(try Self.targets(&desk)[0] == "Next update by Thu 26 Mar 2026 10:45 (Europe/Paris)")
    desk.wait(minutes: 45)
    #expect(try Self.targets(&desk)[0] == "⚠ update overdue since 10:45 (Europe/Paris)")
    #expect(try Self.targets(&desk, as: .lea)[0] == "⚠ point attendu depuis 10:45 (Europe/Paris)")
    #expect(
      try desk.say("list")
        == """
        /inc list: 1 incident, worst first, page 1 of 1
        INC-1 sev1 acknowledged “checkout is down” · 45 min · ⚠ update overdue since 10:45 (Europe/Paris)
        """)
    #expect(
      try desk.say("liste", as: .lea)
        == """
        /inc liste : 1 incident, les plus graves d’abord, page 1 sur 1
        INC-1 sev1 pris en compte « checkout is down » · 45 min · ⚠ point attendu depuis 10:45 (Europe/Paris)
        """)
    try desk.say("resolve done")
    #expect(
      try desk.say("list resolved")
        == """
        /inc list resolved: 1 incident, newest first, page 1 of 1
        INC-1 sev1 resolved “checkout is down” · impact 45 min
        """)
  }

  @Test func countsFromTheLastReopening() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("ack")
    try desk.say("resolve done")
    desk.wait(minutes: 180)
    try desk.say("reopen errors")
    #expect(
      try Self.targets(&desk) == [
        "Targets: acknowledged in 0 s ✓, first update by 13:45, mitigate by 14:15, resolve by 17:15 (Europe/Paris)."
      ])
    desk.wait(minutes: 2)
    #expect(
      try desk.say("état INC-1 atténué", as: .lea)
        == "/inc atténué INC-1 : « checkout is down » est atténué, 13:17 (Europe/Paris), 2 min après sa réouverture.")
  }
}
