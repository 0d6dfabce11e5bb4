import Decisions
import Kernel
import Testing

@Suite("Was this decided?")
struct SearchTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("go “Remise de fin d’année” as in the Forfait Été approver me executor <@U2|karim>")
    try desk.wait(minutes: 60)
    try desk.say("propose Forfait été pour les écoles approver <@U3|léa>")
    try desk.wait(minutes: 60)
    try desk.say("go “Passer au forfait annuel” approver me executor <@U2|karim>")
    try desk.say("go “Site” approver me nobody")
    try desk.say("executed DEC-4 the forfait page is live", as: .karim)
    try desk.wait(minutes: 60)
    try desk.say("go “Forfait mensuel” approver me executor <@U2|karim>")
    try desk.say("supersede DEC-3 by DEC-5 les prix ont changé", as: .eve)
    try desk.say("règle forfait > 1000 € = DAF", as: .marc)
    return desk
  }

  @Test("title first, then words, then evidence, then age; accents and case do not count")
  func ranking() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("search FORFAITS") == """
        /decision search FORFAITS: 5 decisions
        DEC-5 decided “Forfait mensuel” · go Thu 26 Mar 2026, @ana, not done yet
        DEC-3 superseded “Passer au forfait annuel” · DEC-5 “Forfait mensuel” holds in its place since Thu 26 Mar 2026
        DEC-2 proposed “Forfait été pour les écoles” · not decided: it waits for @léa
        DEC-1 decided “Remise de fin d'année” · go Thu 26 Mar 2026, @ana, not done yet
        DEC-4 executed “Site” · go Thu 26 Mar 2026, @ana, done Thu 26 Mar 2026
        Standard: forfait > 1000 € → DAF · Thu 26 Mar 2026, @marc
        """)
    #expect(
      try desk.say("cherche forfait ete", as: .lea) == """
        /decision cherche forfait ete : 2 décisions
        DEC-2 proposée « Forfait été pour les écoles » · pas décidée : elle attend @léa
        DEC-1 décidée « Remise de fin d'année » · accord le jeu. 26 mars 2026, @ana, pas encore faite
        """)
    #expect(
      try desk.say("search was the yearly forfait decided") == """
        /decision search was the yearly forfait decided: none has all of these words; the nearest
        DEC-5 decided “Forfait mensuel” · go Thu 26 Mar 2026, @ana, not done yet
        DEC-3 superseded “Passer au forfait annuel” · DEC-5 “Forfait mensuel” holds in its place since Thu 26 Mar 2026
        DEC-2 proposed “Forfait été pour les écoles” · not decided: it waits for @léa
        DEC-1 decided “Remise de fin d'année” · go Thu 26 Mar 2026, @ana, not done yet
        DEC-4 executed “Site” · go Thu 26 Mar 2026, @ana, done Thu 26 Mar 2026
        """)
    #expect(
      try desk.say("search parking") == """
        /decision search parking: nothing was decided or proposed about it. To ask: /decision propose parking
        """)
    #expect(
      try desk.say("cherche parking", as: .lea) == """
        /decision cherche parking : rien n’a été décidé ni proposé à ce sujet. Pour demander : /decision proposer \
        parking
        """)
    #expect(
      try desk.say("search DAF") == """
        /decision search DAF: 0 decisions
        Standard: forfait > 1000 € → DAF · Thu 26 Mar 2026, @marc
        """)
  }

  @Test("who decides what is said once per rule, taken away, and taken back")
  func standards() throws {
    var desk = try Desk()
    #expect(
      try desk.say("standards") == """
        /decision standards: nobody has said who decides what. A lead can: /decision standard discount > 15 % = CFO
        """)
    #expect(
      try desk.say("règles", as: .lea) == """
        /decision règles : personne n’a dit qui décide quoi. Un responsable le peut : /decision règle remise > 15 % \
        = DAF
        """)
    #expect(
      try desk.say("standard discount > 15 % = CFO")
        == "Only a lead or an admin may use /decision standard. Nothing was changed.")
    #expect(
      try desk.say("standard \"discount > 15 % = CFO\"", as: .eve)
        == "/decision standard: “discount > 15 %” is decided by CFO.")
    #expect(
      try desk.say("règle Discount  > 15 % = DAF", as: .marc)
        == "/decision règle : « Discount > 15 % » : c’est DAF qui décide, et non plus CFO.")
    #expect(
      try desk.say("undo", as: .eve) == """
        The standards were changed after your command, so taking that back would undo more. Nothing was changed.
        """)
    #expect(
      try desk.say("standard discount > 15 % = DAF", as: .eve)
        == "“discount > 15 %” is decided by DAF already. Nothing was changed.")
    #expect(
      try desk.say("standard discount > 15 % = nobody", as: .eve)
        == "/decision standard: “discount > 15 %” is no standard any more, no longer DAF.")
    #expect(
      try desk.say("standard discount > 15 % = nobody", as: .eve) == """
        There is no standard “discount > 15 %”. Nothing was changed; /decision standards lists them.
        """)
    #expect(
      try desk.say("undo", as: .eve) == "/decision undo: “discount > 15 %” is decided by DAF again.")
    #expect(
      try desk.say("règles", as: .lea) == """
        /decision règles : qui décide quoi
        discount > 15 % → DAF · jeu. 26 mars 2026, @marc
        """)
    #expect(
      try desk.say("propose A discount of 20 % for Acme") == """
        /decision propose DEC-1: “A discount of 20 % for Acme” is proposed.
        Driver @ana · decides: any lead.
        The standard “discount > 15 %” says who decides: DAF.
        """)
    #expect(
      try desk.say("standard discount", as: .eve) == """
        “discount”: say what, and who decides: discount > 15 % = CFO. Nothing was changed.
        /decision standard "discount > 15 % = CFO"
        For example: /decision standard discount > 15 % = CFO
        """)
    #expect(desk.state == desk.replayed)
    #expect(try desk.restored == desk.state)
  }

  @Test("what waits, by age, and on whom")
  func open() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("open") == """
        /decision open: 3 decisions, longest wait first
        DEC-1 decided “Remise de fin d'année” · 3 h · waits for @karim
        DEC-2 proposed “Forfait été pour les écoles” · 2 h · waits for @léa
        DEC-5 decided “Forfait mensuel” · 0 s · waits for @karim
        """)
    #expect(
      try desk.say("en attente", as: .lea) == """
        /decision en attente : 3 décisions, la plus longue attente d’abord
        DEC-1 décidée « Remise de fin d'année » · 3 h · attend @karim
        DEC-2 proposée « Forfait été pour les écoles » · 2 h · attend @léa
        DEC-5 décidée « Forfait mensuel » · 0 s · attend @karim
        """)
    #expect(
      try desk.say("open mine", as: .karim) == """
        /decision open mine: 2 decisions, longest wait first
        DEC-1 decided “Remise de fin d'année” · 3 h · waits for @karim
        DEC-5 decided “Forfait mensuel” · 0 s · waits for @karim
        """)
    #expect(
      try desk.say("en attente moi", as: .lea) == """
        /decision en attente moi : 1 décision, la plus longue attente d’abord
        DEC-2 proposée « Forfait été pour les écoles » · 2 h · attend @léa
        """)
    #expect(
      try desk.say("open <@U2|karim>") == """
        /decision open @karim: 2 decisions, longest wait first
        DEC-1 decided “Remise de fin d'année” · 3 h · waits for @karim
        DEC-5 decided “Forfait mensuel” · 0 s · waits for @karim
        """)
    #expect(
      try desk.say("en attente <@U1|ana>", as: .lea) == "/decision en attente @ana : rien n’attend.")
    // Without an executor it stands on the list of its driver.
    try desk.say("consent “New motto” until 15:00", as: .eve)
    #expect(
      try desk.say("open mine", as: .eve) == "/decision open mine: nothing waits.")
    try desk.wait(minutes: 180)
    #expect(
      try desk.say("open mine", as: .eve) == """
        /decision open mine: 1 decision, longest wait first
        DEC-6 decided “New motto” · 1 h 15 min · waits for an executor
        """)
    try desk.say("reverse DEC-6 no motto", as: .eve)
    // What is late is said to be.
    try desk.say("go DEC-5 by fri 12:00", as: .eve)
    try desk.wait(minutes: 24 * 60)
    #expect(
      try desk.say("open on <@U2|karim>") == """
        /decision open @karim: 2 decisions, longest wait first
        DEC-1 decided “Remise de fin d'année” · 1 d 6 h · waits for @karim
        DEC-5 decided “Forfait mensuel” · 1 d 3 h · waits for @karim · by Fri 27 Mar 2026 12:00 (Europe/Paris), 4 h 15 \
        min late
        """)
    #expect(
      try desk.say("show DEC-9") == "There is no DEC-9. Nothing was changed; /decision open shows what waits.")
    #expect(
      try desk.say("voir DEC-9", as: .lea)
        == "DEC-9 n’existe pas. Rien n’a été changé ; /decision en attente montre ce qui attend.")
  }

  @Test("what a decision was called before is found")
  func formerTitles() throws {
    var desk = try Desk()
    try desk.say("propose Yerly plan")
    try desk.say("rename DEC-1 Forfait annuel")
    #expect(
      try desk.say("search yerly") == """
        /decision search yerly: 1 decision
        DEC-1 proposed “Forfait annuel” · not decided: it waits for any lead
        """)
    #expect(
      try desk.say("cherche yerly", as: .lea) == """
        /decision cherche yerly : 1 décision
        DEC-1 proposée « Forfait annuel » · pas décidée : elle attend n’importe quel responsable
        """)
  }
}
