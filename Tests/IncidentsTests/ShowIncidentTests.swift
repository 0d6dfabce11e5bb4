import Incidents
import Kernel
import Testing

struct ShowIncidentTests {
  @Test func showsEverything() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 #payments since 9:50")
    #expect(
      try desk.say("show")
        == """
        INC-1 sev1 declared “checkout is down”
        #payments · nobody leads · declared by @ana
        Clocks (Europe/Paris):
        – impact start Thu 26 Mar 2026 09:50, typed, @ana
        – detected Thu 26 Mar 2026 10:15, by default, @ana
        – declared Thu 26 Mar 2026 10:15, recorded, @ana
        Impact so far: 25 min
        Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        1 entry in the timeline: /inc timeline INC-1
        """)
    desk.wait(minutes: 3)
    try desk.say("ack", as: .bob)
    try desk.say("lead me", as: .lea)
    try desk.say("update half of it works next 1h", as: .lea)
    #expect(
      try desk.say("voir INC-1", as: .lea)
        == """
        INC-1 sev1 pris en compte « checkout is down »
        #payments · piloté par @léa · déclaré par @ana
        Heures clés (Europe/Paris) :
        – début de l’impact jeu. 26 mars 2026 09:50, saisi, @ana
        – détecté jeu. 26 mars 2026 10:15, par défaut, @ana
        – déclaré jeu. 26 mars 2026 10:15, enregistré, @ana
        – pris en compte jeu. 26 mars 2026 10:18, enregistré, @bob
        Impact jusqu’ici : 28 min
        Dernier point, jeu. 26 mars 2026 10:18 (Europe/Paris), @léa : half of it works
        Prochain point avant le jeu. 26 mars 2026 11:18 (Europe/Paris)
        Objectifs : prise en compte en 3 min ✓, atténuation avant 11:15, résolution avant 14:15 (Europe/Paris).
        4 entrées dans la chronologie : /inc chronologie INC-1
        """)
    desk.wait(minutes: 60)
    try desk.say("mitigate INC-1 at 10:40")
    try desk.say("resolve rolled back")
    desk.wait(minutes: 60)
    try desk.say("reopen INC-1 errors")
    #expect(
      try desk.say("show INC-1")
        == """
        INC-1 sev1 acknowledged “checkout is down”
        #payments · led by @léa · declared by @ana
        Clocks (Europe/Paris):
        – impact start Thu 26 Mar 2026 09:50, typed, @ana
        – detected Thu 26 Mar 2026 10:15, by default, @ana
        – declared Thu 26 Mar 2026 10:15, recorded, @ana
        – acknowledged Thu 26 Mar 2026 10:18, recorded, @bob
        Impact so far: 1 h 28 min in 2 episodes
        Last update, Thu 26 Mar 2026 10:18 (Europe/Paris), @léa: half of it works
        Targets: acknowledged in 3 min ✓, first update by 12:48, mitigate by 13:18, resolve by 16:18 (Europe/Paris).
        7 entries in the timeline: /inc timeline INC-1
        """)
    desk.wait(minutes: 60)
    try desk.say("resolve rolled back again")
    try desk.say("close")
    #expect(
      try desk.say("voir INC-1", as: .lea)
        == """
        INC-1 sev1 clos « checkout is down »
        #payments · piloté par @léa · déclaré par @ana
        Heures clés (Europe/Paris) :
        – début de l’impact jeu. 26 mars 2026 09:50, saisi, @ana
        – détecté jeu. 26 mars 2026 10:15, par défaut, @ana
        – déclaré jeu. 26 mars 2026 10:15, enregistré, @ana
        – pris en compte jeu. 26 mars 2026 10:18, enregistré, @bob
        – résolu jeu. 26 mars 2026 13:18, enregistré, @ana
        – clos jeu. 26 mars 2026 13:18, enregistré, @ana
        Impact : 2 h 28 min en 2 épisodes
        Résolu : rolled back again
        Dernier point, jeu. 26 mars 2026 10:18 (Europe/Paris), @léa : half of it works
        9 entrées dans la chronologie : /inc chronologie INC-1
        """)
    try desk.say("login is slow")
    try desk.say("cancel INC-2 false alarm")
    #expect(
      try desk.say("show INC-2")
        == """
        INC-2 sev3 cancelled “login is slow”
        nobody leads · declared by @ana
        Clocks (Europe/Paris):
        – impact start Thu 26 Mar 2026 13:18, by default, @ana
        – detected Thu 26 Mar 2026 13:18, by default, @ana
        – declared Thu 26 Mar 2026 13:18, recorded, @ana
        Cancelled: false alarm
        2 entries in the timeline: /inc timeline INC-2
        """)
  }

  @Test func refuses() throws {
    var desk = try Desk()
    #expect(
      try desk.say("show")
        == """
        No incident is open, so say which one you mean: /inc show INC-…. Nothing was changed.
        """)
    #expect(
      try desk.say("voir INC-3", as: .lea)
        == """
        INC-3 n’existe pas. Rien n’a été changé ; /inc liste tous montre tous les incidents.
        """)
    #expect(
      try desk.say("show INC-3 please")
        == """
        I don’t understand “please” after /inc show. Nothing was changed.
        /inc show [INC-12]
        For example: /inc show INC-12
        """)
  }

  @Test func fitsIntoOneMessage() throws {
    var desk = try Desk()
    let text = String(repeating: "long ", count: 390)
    try desk.say("declare \(String(repeating: "t", count: 300)) sev1 since 9:50")
    try desk.say("ack")
    try desk.say("update \(text)")
    try desk.say("mitigate \(text)")
    try desk.say("resolve \(text)")
    #expect(try desk.say("voir INC-1", as: .lea).count < 3800)
  }
}
