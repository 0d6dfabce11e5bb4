import Incidents
import Kernel
import Testing

struct HoldTests {
  private static func desk(_ level: Int) throws -> Desk {
    var desk = try Desk()
    try desk.say("label printer is broken sev\(level) <@U1|ana>")
    try desk.say("ack")
    return desk
  }

  @Test func waitsAndGoesOn() throws {
    var desk = try Self.desk(3)
    #expect(
      try desk.say("hold INC-1 vendor a part is ordered until tomorrow 2pm")
        == """
        /inc hold INC-1: “label printer is broken” waits for the vendor, until Fri 27 Mar 2026 14:00 (Europe/Paris): \
        a part is ordered
        Nothing is due as long as it waits. The impact goes on counting, for TTR is what customers see. \
        /inc resume INC-1 ends the hold.
        """)
    #expect(
      desk.posted == [
        "card INC-1",
        """
        /inc hold INC-1 (@ana): “label printer is broken” waits for the vendor, until Fri 27 Mar 2026 14:00 \
        (Europe/Paris): a part is ordered
        """,
      ])
    desk.wait(minutes: 125)
    #expect(
      try desk.say("list")
        == """
        /inc list: 1 incident, worst first, page 1 of 1
        INC-1 sev3 acknowledged, on hold “label printer is broken” · @ana · 2 h 05 min
        """)
    let held = """
      On hold since Thu 26 Mar 2026 10:15, waiting for the vendor, until Fri 27 Mar 2026 14:00 (Europe/Paris): \
      a part is ordered
      """
    #expect(desk.card(1)?.text.unsafePlainText.contains("\n\(held)") == true)
    let shown = try desk.say("show INC-1")
    #expect(shown.contains("\n\(held)\n"))
    #expect(
      shown.contains(
        "mitigate not due while on hold, resolve not due while on hold"))
    #expect(
      try desk.say("resume INC-1")
        == """
        /inc resume INC-1: “label printer is broken” goes on, after waiting for the vendor for 2 h 05 min. Targets: \
        acknowledge within 1 business hour, update every 4 business hours, mitigate within 1 business day, resolve within 3 business days.
        """)
    #expect(
      try desk.say("timeline INC-1").hasSuffix(
        """

        Thu 26 Mar 2026 10:15 on hold for the vendor, until Fri 27 Mar 2026 14:00 (Europe/Paris): a part is ordered · @ana
        Thu 26 Mar 2026 12:20 goes on · @ana
        """))
    try desk.say("resolve INC-1 a new part")
    try desk.say("postmortem INC-1")
    #expect(desk.posted.joined().contains("\n- On hold: 2 h 05 min\n"))
    #expect(try desk.say("find ordered").hasSuffix("reason: “a part is ordered”"))
    #expect(desk.state[1]?.facts.openHold == nil)
    #expect(desk.state == desk.replayed)
    #expect(try Incidents(snapshot: desk.state.snapshot()) == desk.state)
  }

  @Test func neverStopsTheClocksOfTheWorst() throws {
    var desk = try Self.desk(1)
    #expect(
      try desk.say("attente fournisseur", as: .lea)
        == """
        /inc attente INC-1 : « label printer is broken » est en attente (le fournisseur).
        Ce qui est promis pour un sev1 court toujours, sans attendre (le fournisseur). L’impact compte toujours : \
        le TTR est ce que voient les clients. /inc reprendre INC-1 met fin à l’attente.
        """)
    #expect(
      try desk.say("attente INC-1 client", as: .lea)
        == """
        INC-1 est déjà en attente. En attente depuis le jeu. 26 mars 2026 10:15 : le fournisseur
        Rien n’a été changé ; /inc reprendre INC-1 y met fin d’abord.
        """)
    #expect(try desk.say("voir", as: .lea).contains("pris en compte, en attente"))
    #expect(
      try desk.say("reprendre INC-1", as: .lea)
        == """
        /inc reprendre INC-1 : « label printer is broken » reprend, après 0 s d’attente (le fournisseur). Objectifs : \
        prise en compte en 0 s ✓, premier point avant 10:45, atténuation avant 11:15, résolution avant 14:15 \
        (Europe/Paris).
        """)
    #expect(try desk.say("reprendre INC-1", as: .lea) == "INC-1 n’est pas en attente. Rien n’a été changé.")
    #expect(try desk.say("resume INC-1") == "INC-1 is not on hold. Nothing was changed.")
  }

  @Test func asksForAReason() throws {
    var desk = try Self.desk(3)
    #expect(
      try desk.say("hold INC-1")
        == """
        A hold needs a reason: say who it waits for, client, vendor or internal. Nothing was changed.
        /inc hold [INC-12] <client|vendor|internal> [why] [until fri]
        For example: /inc hold INC-12 vendor until tomorrow 2pm
        """)
    #expect(
      try desk.say("hold INC-1 vendor until 25/3/2026")
        == """
        Wed 25 Mar 2026 00:00 (Europe/Paris) is over: it is Thu 26 Mar 2026 10:15 (Europe/Paris). Nothing was changed.
        """)
    try desk.say("resolve INC-1 replaced")
    #expect(
      try desk.say("hold INC-1 vendor")
        == "INC-1 is resolved. Nothing was changed; /inc reopen INC-1 <why> opens it again.")
    #expect(try desk.say("resume INC-1").hasPrefix("INC-1 is resolved."))
  }

  @Test(arguments: [
    "resolve INC-1 replaced", "close INC-1 anyway", "cancel INC-1 nothing was broken", "dup INC-1 of INC-2",
  ])
  func endsWithTheIncident(_ line: String) throws {
    var desk = try Self.desk(3)
    try desk.say("label printer is broken too sev3")
    try desk.say("hold INC-1 client asked for a photo")
    desk.wait(minutes: 30)
    try desk.say(line)
    #expect(desk.state[1]?.facts.phase.isOpen == false)
    #expect(desk.state[1]?.facts.openHold == nil)
    #expect(desk.state[1]?.facts.holds.map(\.ended) == [desk.now])
    try desk.say("undo")
    #expect(desk.state[1]?.facts.openHold?.kind == .client)
    #expect(desk.state == desk.replayed)
  }

  @Test func isTakenBack() throws {
    var desk = try Self.desk(3)
    try desk.say("hold INC-1 vendor")
    #expect(
      try desk.say("undo")
        == """
        /inc undo: /inc hold INC-1 is taken back, and “label printer is broken” is not on hold any more. Both stay in \
        the timeline.
        """)
    #expect(desk.state[1]?.facts.holds == [])
    try desk.say("hold INC-1 vendor")
    try desk.say("reprendre INC-1", as: .lea)
    #expect(
      try desk.say("annule", as: .lea)
        == """
        /inc annule : /inc reprendre INC-1 est annulé ; « label printer is broken » est de nouveau en attente. Les deux \
        restent dans la chronologie.
        """)
    #expect(desk.state[1]?.facts.openHold?.kind == .vendor)
    #expect(desk.state == desk.replayed)
  }

  @Test func isOneChoiceOfAList() throws {
    var desk = try Self.desk(3)
    try desk.say("login is slow sev3")
    try desk.say("hold INC-1 vendor")
    #expect(
      try desk.say("list on hold")
        == """
        /inc list on hold: 1 incident, worst first, page 1 of 1
        INC-1 sev3 acknowledged, on hold “label printer is broken” · @ana · 0 s
        """)
    #expect(try desk.say("liste en attente", as: .lea).hasPrefix("/inc liste en attente : 1 incident,"))
  }
}
