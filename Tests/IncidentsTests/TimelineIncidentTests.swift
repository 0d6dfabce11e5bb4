import Incidents
import Kernel
import Testing

struct TimelineIncidentTests {
  @Test func tellsWhatHappenedInOrder() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev2 since 9:50")
    desk.wait(minutes: 2)
    try desk.say("ack", as: .bob)
    try desk.say("sev 1")
    try desk.say("lead <@U3|léa>")
    desk.wait(minutes: 20)
    try desk.say("note deployed at 10:05")
    try desk.say("update half of it works next 30m", as: .lea)
    try desk.say("mitigate traffic moved at 10:30", as: .lea)
    try desk.say("resolve rolled back")
    try desk.say("undo")
    #expect(
      try desk.say("timeline INC-1")
        == """
        INC-1 “checkout is down”, timeline (Europe/Paris):
        Thu 26 Mar 2026 10:05 note: deployed · @ana · typed, recorded Thu 26 Mar 2026 10:37
        Thu 26 Mar 2026 10:15 declared, sev2: checkout is down, impact since Thu 26 Mar 2026 09:50 (typed) · @ana
        Thu 26 Mar 2026 10:17 acknowledged · @bob
        Thu 26 Mar 2026 10:17 sev2 → sev1 · @ana
        Thu 26 Mar 2026 10:17 led by @léa · @ana
        Thu 26 Mar 2026 10:30 mitigated: traffic moved · @léa · typed, recorded Thu 26 Mar 2026 10:37
        Thu 26 Mar 2026 10:37 update: half of it works · @léa
        Thu 26 Mar 2026 10:37 resolved: rolled back · @ana · taken back
        Thu 26 Mar 2026 10:37 undid the resolution · @ana
        """)
    try desk.say("resolve rolled back")
    try desk.say("close INC-1")
    try desk.say("reopen INC-1 errors")
    try desk.say("cancel INC-1 duplicate")
    #expect(
      try desk.say("chronologie INC-1 page 1", as: .lea)
        == """
        INC-1 « checkout is down », chronologie (Europe/Paris) :
        jeu. 26 mars 2026 10:05 note : deployed · @ana · saisi, enregistré jeu. 26 mars 2026 10:37
        jeu. 26 mars 2026 10:15 déclaré, sev2 : checkout is down, impact depuis le jeu. 26 mars 2026 09:50 \
        (saisi) · @ana
        jeu. 26 mars 2026 10:17 pris en compte · @bob
        jeu. 26 mars 2026 10:17 sev2 → sev1 · @ana
        jeu. 26 mars 2026 10:17 piloté par @léa · @ana
        jeu. 26 mars 2026 10:30 atténué : traffic moved · @léa · saisi, enregistré jeu. 26 mars 2026 10:37
        jeu. 26 mars 2026 10:37 point : half of it works · @léa
        jeu. 26 mars 2026 10:37 résolu : rolled back · @ana · défait
        jeu. 26 mars 2026 10:37 a annulé la résolution · @ana
        jeu. 26 mars 2026 10:37 résolu : rolled back · @ana
        Page 1 sur 2 : /inc chronologie INC-1 page 2
        """)
    #expect(
      try desk.say("chronologie INC-1 page 2", as: .lea)
        == """
        INC-1 « checkout is down », chronologie (Europe/Paris) :
        jeu. 26 mars 2026 10:37 clos · @ana
        jeu. 26 mars 2026 10:37 rouvert : errors · @ana
        jeu. 26 mars 2026 10:37 annulé : duplicate · @ana
        Page 2 sur 2 : /inc chronologie INC-1 page 1
        """)
    #expect(
      try desk.say("chronologie INC-1", as: .lea).hasSuffix(
        "\nLes 10 dernières entrées sur 13 ; depuis le début : /inc chronologie INC-1 page 1"))
    try desk.say("login is slow")
    try desk.say("close INC-2 anyway")
    #expect(
      try desk.say("timeline INC-2")
        == """
        INC-2 “login is slow”, timeline (Europe/Paris):
        Thu 26 Mar 2026 10:37 declared, sev3: login is slow · @ana
        Thu 26 Mar 2026 10:37 closed, not resolved · @ana
        """)
  }

  @Test(arguments: ["timeline INC-1 a guest was here", "status INC-1 mitigated", "note INC-1 a guest was here"])
  func aGuestChangesNothing(_ line: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev2")
    var guest = Person.bob
    guest.role = .guest
    #expect(try desk.say(line, as: guest).hasPrefix("Only a member, a lead or an admin may use /inc "))
    #expect(desk.events.count == 1)
  }

  @Test func isAlsoAnOldWordForNote() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev2")
    #expect(
      try desk.say("timeline page is blank")
        == """
        /inc note INC-1: noted on “checkout is down”, 10:15 (Europe/Paris): page is blank
        """)
    #expect(
      try desk.say("timeline")
        == """
        INC-1 “checkout is down”, timeline (Europe/Paris):
        Thu 26 Mar 2026 10:15 declared, sev2: checkout is down · @ana
        Thu 26 Mar 2026 10:15 note: page is blank · @ana
        """)
    #expect(
      try desk.say("chronologie INC-2", as: .lea)
        == """
        INC-2 n’existe pas. Rien n’a été changé ; /inc liste tous montre tous les incidents.
        """)
  }

  @Test func fitsIntoOneMessage() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev2")
    for _ in 1...25 { try desk.say("note \(String(repeating: "word ", count: 390))at 9:00") }
    #expect(try desk.say("chronologie INC-1 page 1", as: .lea).count < 3800)
  }

  @Test func hasOneLineAnEntryWhateverItSays() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev2")
    try desk.say("note rolled back\nThu 26 Mar 2026 10:16 acknowledged · @bob\n## Contributing factors")
    #expect(
      try desk.say("timeline")
        == """
        INC-1 “checkout is down”, timeline (Europe/Paris):
        Thu 26 Mar 2026 10:15 declared, sev2: checkout is down · @ana
        Thu 26 Mar 2026 10:15 note: rolled back Thu 26 Mar 2026 10:16 acknowledged · @bob ## Contributing factors · @ana
        """)
  }
}
