import Decisions
import Kernel
import Testing

@Suite("Done, contested, taken back")
struct ExecutionTests {
  private static func decided() throws -> Desk {
    var desk = try Desk()
    try desk.say("propose Yearly plan approver <@U3|léa>")
    try desk.say("go DEC-1 executor <@U2|karim> by fri 12:00", as: .lea)
    return desk
  }

  @Test("it is announced to the approver, with the two business days in which they may contest it")
  func executes() throws {
    var desk = try Self.decided()
    #expect(
      try desk.say("executed DEC-1", as: .karim)
        == "Say what shows that it is done: /decision executed DEC-1 <evidence>. Nothing was changed.")
    #expect(
      try desk.say("exécutée DEC-1", as: .lea)
        == "Dites ce qui montre que c’est fait : /decision exécutée DEC-1 <preuve>. Rien n’a été changé.")
    #expect(
      try desk.say("executed DEC-1 live at 9:30", as: .karim) == """
        DEC-1 was decided Thu 26 Mar 2026 10:15 (Europe/Paris), and cannot be done before that. Nothing was changed.
        """)
    try desk.wait(minutes: 26 * 60)
    #expect(
      try desk.say("executed DEC-1 live for all clients at 12:05", as: .karim) == """
        /decision executed DEC-1: “Yearly plan” is done, 1 d 1 h after the go, 5 min late: live for all clients
        @léa may contest it until Tue 31 Mar 2026 12:15 (Europe/Paris): /decision contest DEC-1 <why>
        """)
    #expect(
      desk.posted == [
        "here: card DEC-1",
        """
        thread DEC-1 (!): /decision executed DEC-1 (@karim): “Yearly plan” is done, 1 d 1 h after the go, 5 min late: \
        live for all clients
        @léa may contest it until Tue 31 Mar 2026 12:15 (Europe/Paris): /decision contest DEC-1 <why> [Contest…] \
        decision contest DEC-1
        """,
      ])
    #expect(
      try desk.say("show DEC-1") == """
        DEC-1 executed “Yearly plan”
        Driver @ana · decides: @léa
        Go Thu 26 Mar 2026 10:15 (Europe/Paris), @léa
        To execute: @karim, by Fri 27 Mar 2026 12:00 (Europe/Paris)
        Done Fri 27 Mar 2026 12:05 (Europe/Paris), @karim: live for all clients
        Lead time, from go to done: 1 d 1 h, 10 h 50 min of working time
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @ana
        – Thu 26 Mar 2026 10:15 go · @léa
        – Thu 26 Mar 2026 10:15 to be executed by @karim, by Fri 27 Mar 2026 12:00 (Europe/Paris) · @léa
        – Fri 27 Mar 2026 12:15 executed Fri 27 Mar 2026 12:05 (Europe/Paris), 5 min late: live for all clients · @karim
        """)
    #expect(desk.state == desk.replayed)
  }

  @Test(
    "the moment at which it was done is read as wherever something has happened",
    arguments: [
      ("executed DEC-1 live 1 minute ago", "2026-03-27T13:14:00.000Z"),
      ("executed DEC-1 live il y a 2 h", "2026-03-27T11:15:00.000Z"),
      ("exécutée DEC-1 en ligne hier à 17h", "2026-03-26T16:00:00.000Z"),
      ("executed DEC-1 live on Thursday at 13:55", "2026-03-26T12:55:00.000Z"),
      ("executed DEC-1 live yesterday at 17:00", "2026-03-26T16:00:00.000Z"),
      ("executed DEC-1 live le 26/3 à 14h05", "2026-03-26T13:05:00.000Z"),
      ("exécutée DEC-1 en ligne à 9h30", "2026-03-27T08:30:00.000Z"),
      ("executed DEC-1 live since 9:30", "2026-03-27T08:30:00.000Z"),
      ("executed DEC-1 at 9:30 we went live", "2026-03-27T13:15:00.000Z"),
    ])
  func moments(_ line: String, _ instant: String) throws {
    var desk = try Self.decided()
    desk.now = Timestamp("2026-03-27T13:15:00.000Z") ?? desk.now
    let reply = try desk.say(line, as: .karim)
    #expect(desk.state[1]?.facts.executed == Timestamp(instant), "\(reply)")
  }

  @Test("what was done before the go was not done by it")
  func early() throws {
    var desk = try Self.decided()
    desk.now = desk.now.adding(seconds: 600)
    #expect(
      try desk.say("exécutée DEC-1 en ligne il y a 20 minutes", as: .lea) == """
        DEC-1 a été décidée le jeu. 26 mars 2026 10:15 (Europe/Paris) et ne peut pas être faite avant. Rien n’a été changé.
        """)
    #expect(
      try desk.say("executed DEC-1 live yesterday at 17:00", as: .karim) == """
        DEC-1 was decided Thu 26 Mar 2026 10:15 (Europe/Paris), and cannot be done before that. Nothing was changed.
        """)
    #expect(desk.state[1]?.facts.stage == .decided)
  }

  @Test("the approver contests it with a reason, and it is to be done again")
  func contests() throws {
    var desk = try Self.decided()
    try desk.say("executed DEC-1 live for all clients", as: .karim)
    #expect(
      try desk.say("contest DEC-1 no", as: .karim)
        == "Only @léa or a lead can contest that DEC-1 is done. Nothing was changed.")
    #expect(
      try desk.say("contester DEC-1", as: .lea)
        == "Dites pourquoi : /decision contester DEC-1 <pourquoi>. Rien n’a été changé.")
    #expect(
      try desk.say("contester DEC-1 il manque deux clients", as: .lea) == """
        /decision contester DEC-1 : « Yearly plan » n’est pas faite comme décidé : il manque deux clients
        Exécutant : @karim, pour le ven. 27 mars 2026 12:00 (Europe/Paris).
        """)
    #expect(
      try desk.card() == """
        DEC-1 contested “Yearly plan”
        Driver @ana · decides: @léa
        Go Thu 26 Mar 2026 10:15 (Europe/Paris), @léa
        To execute: @karim, by Fri 27 Mar 2026 12:00 (Europe/Paris)
        Said to be done Thu 26 Mar 2026 10:15 (Europe/Paris), contested Thu 26 Mar 2026 10:15 (Europe/Paris), @léa: il \
        manque deux clients
        [Done…] decision executed DEC-1
        """)
    try desk.say("done DEC-1 those two as well", as: .karim)
    #expect(desk.state[1]?.facts.stage == .executed)
    // Two business days later to the minute, and one minute after that.
    desk.now = Timestamp("2026-03-30T08:16:00.000Z") ?? desk.now
    #expect(
      try desk.say("contest DEC-1 too late", as: .eve) == """
        DEC-1 could be contested until Mon 30 Mar 2026 10:15 (Europe/Paris). Nothing was changed; \
        /decision reverse DEC-1 <why> takes it back.
        """)
    desk.now = Timestamp("2026-03-30T08:15:00.000Z") ?? desk.now
    try desk.say("contest DEC-1 just in time", as: .eve)
    #expect(desk.state[1]?.facts.stage == .contested)
    #expect(desk.state == desk.replayed)
  }

  @Test("one takes the place of another, and both show it")
  func supersedes() throws {
    var desk = try Self.decided()
    try desk.say("go “New pricing” executor me", as: .eve)
    try desk.say("propose Third one")
    #expect(
      try desk.say("remplacer DEC-1 par DEC-2 les prix ont changé", as: .marc) == """
        /decision remplacer DEC-1 : DEC-2 « New pricing » vaut à la place de « Yearly plan » : les prix ont changé
        """)
    #expect(desk.posted.prefix(2) == ["here: card DEC-1", "here: card DEC-2"])
    #expect(
      try desk.card(2, .paris) == """
        DEC-2 decided “New pricing”
        Driver @eve · decides: @eve
        Go Thu 26 Mar 2026 10:15 (Europe/Paris), @eve
        To execute: @eve
        In the place of DEC-1
        [Done…] decision executed DEC-2
        """)
    #expect(
      try desk.card(1, .parisienne) == """
        DEC-1 remplacée « Yearly plan »
        Pilote @ana · décide : @léa
        Accord le jeu. 26 mars 2026 10:15 (Europe/Paris), @léa
        Exécutant : @karim, pour le ven. 27 mars 2026 12:00 (Europe/Paris)
        Remplacée par DEC-2 le jeu. 26 mars 2026 10:15 (Europe/Paris), @marc : les prix ont changé
        """)
    #expect(
      try desk.say("supersede DEC-2 by DEC-2", as: .eve) == "DEC-2 cannot stand in its own place. Nothing was changed.")
    #expect(
      try desk.say("supersede DEC-2 by DEC-3", as: .eve)
        == "DEC-3 is proposed, and cannot stand in the place of another. Nothing was changed.")
    #expect(
      try desk.say("supersede DEC-2 by DEC-1", as: .eve)
        == "DEC-1 is superseded, and cannot stand in the place of another. Nothing was changed.")
    try desk.say("undo", as: .marc)
    #expect(desk.posted.prefix(2) == ["here: card DEC-1", "here: card DEC-2"])
    #expect(desk.state[1]?.facts.stage == .decided)
    #expect(desk.state.superseded(by: 2) == [])
    #expect(desk.state == desk.replayed)
  }

  @Test("a decision is taken back with a reason, a proposal is dropped")
  func ends() throws {
    var desk = try Self.decided()
    try desk.say("propose Remote fridays")
    #expect(try desk.say("reverse DEC-1", as: .eve) == "Say why: /decision reverse DEC-1 <why>. Nothing was changed.")
    desk.now = desk.now.adding(seconds: 7200)
    #expect(
      try desk.say("annuler DEC-1 trop cher", as: .marc)
        == "/decision annuler DEC-1 : « Yearly plan » est annulée, 2 h après l’accord : trop cher")
    #expect(
      desk.posted.last == """
        thread DEC-1 (!): /decision reverse DEC-1 (@marc): “Yearly plan” is taken back, 2 h after the go: trop cher
        @karim
        """)
    #expect(try desk.say("drop DEC-2", as: .eve) == "/decision drop DEC-2: “Remote fridays” is dropped.")
    #expect(
      try desk.say("undo", as: .eve)
        == "/decision undo: /decision drop DEC-2 is taken back, and “Remote fridays” is proposed.")
    #expect(
      try desk.say("undo", as: .eve)
        == "An undo cannot be taken back: type the command again instead. Nothing was changed.")
    #expect(
      try desk.say("abandonner DEC-2 plus nécessaire", as: .marc)
        == "/decision abandonner DEC-2 : « Remote fridays » est abandonnée : plus nécessaire")
    #expect(
      try desk.say("reverse DEC-2 why not", as: .ana)
        == "Only a lead or an admin may use /decision reverse. Nothing was changed.")
    #expect(desk.state == desk.replayed)
  }

  @Test("undo takes back the last command of whoever types, for five minutes")
  func undoes() throws {
    var desk = try Desk()
    #expect(
      try desk.say("undo")
        == "You did nothing in the last 5 minutes that I could take back. Nothing was changed.")
    try desk.say("go “Yearly plan” approver me executor me")
    #expect(
      try desk.say("undo") == "/decision undo: /decision go DEC-1 is taken back, and “Yearly plan” is dropped.")
    try desk.say("propose Remote fridays approver <@U3|léa>")
    try desk.say("go DEC-2 personne", as: .lea)
    #expect(
      try desk.say("undo").hasPrefix("DEC-2 was changed after your /decision propose, so"))
    #expect(
      try desk.say("annule", as: .lea)
        == "/decision annule : /decision décider DEC-2 est défaite ; « Remote fridays » est proposée.")
    try desk.say("go DEC-2 personne", as: .lea)
    desk.now = desk.now.adding(seconds: 301)
    #expect(try desk.say("annule", as: .lea).hasPrefix("Vous n’avez rien fait ces 5 dernières minutes"))
    #expect(
      try desk.say("annule DEC-2 trop cher", as: .marc) == """
        Cette commande défait votre dernière commande et ne prend rien d’autre. Pour revenir sur une décision : \
        /decision annuler DEC-2 <pourquoi>. Rien n’a été changé.
        /decision annule
        Par exemple : /decision annule
        """)
    #expect(desk.state == desk.replayed)
  }

  @Test("what was contested is not done again before that")
  func contestedThen() throws {
    var desk = try Self.decided()
    try desk.wait(minutes: 60)
    try desk.say("executed DEC-1 live", as: .karim)
    try desk.say("contest DEC-1 two are missing", as: .lea)
    try desk.wait(minutes: 30)
    #expect(
      try desk.say("executed DEC-1 those too at 11:00", as: .karim) == """
        DEC-1 was contested Thu 26 Mar 2026 11:15 (Europe/Paris), and cannot be done again before that. Nothing was \
        changed.
        """)
    #expect(
      try desk.say("exécutée DEC-1 ceux-là aussi à 11h", as: .lea) == """
        DEC-1 a été contestée le jeu. 26 mars 2026 11:15 (Europe/Paris) et ne peut pas être refaite avant. Rien n’a été \
        changé.
        """)
    #expect(desk.state[1]?.facts.stage == .contested)
    try desk.say("executed DEC-1 those too at 11:15", as: .karim)
    #expect(desk.state[1]?.facts.executed == Timestamp("2026-03-26T10:15:00.000Z"))
  }
}
