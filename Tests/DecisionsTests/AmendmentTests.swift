import Decisions
import Kernel
import Testing

@Suite("Before the go")
struct AmendmentTests {
  @Test("a proposal is renamed by whoever has it in hand, and the history keeps what it was called")
  func renames() throws {
    var desk = try Desk()
    try desk.say("propose Yerly plan approver <@U3|léa>")
    #expect(
      try desk.say("rename DEC-1 Yearly plan") == "/decision rename DEC-1: “Yerly plan” is now called “Yearly plan”.")
    #expect(
      desk.posted == [
        "here: card DEC-1",
        "thread DEC-1: /decision rename DEC-1 (@ana): “Yerly plan” is now called “Yearly plan”.",
      ])
    #expect(
      try desk.say("renommer DEC-1 en Forfait annuel", as: .lea)
        == "/decision renommer DEC-1 : « Yearly plan » s’appelle désormais « Forfait annuel ».")
    #expect(
      try desk.say("rename DEC-1 Mine", as: .karim)
        == "Only @ana, @léa or a lead can change what DEC-1 asks for. Nothing was changed.")
    #expect(
      try desk.say("show DEC-1") == """
        DEC-1 proposed “Forfait annuel”
        Driver @ana · decides: @léa
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @ana
        – Thu 26 Mar 2026 10:15 renamed, from “Yerly plan” · @ana
        – Thu 26 Mar 2026 10:15 renamed, from “Yearly plan” · @léa
        """)
    #expect(
      try desk.say("annule", as: .lea)
        == "/decision annule : /decision renommer DEC-1 est défaite ; « Yearly plan » est proposée.")
    try desk.say("go DEC-1 nobody", as: .eve)
    #expect(
      try desk.say("rename DEC-1 Another") == """
        DEC-1 is decided: what was decided stays as it is. Nothing was changed. Type /decision supersede DEC-1 by DEC-… \
        instead.
        """)
    #expect(try desk.restored == desk.state)
    #expect(desk.state == desk.replayed)
  }

  @Test("who decides, who drives it and by when is said later")
  func amends() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan", as: .karim)
    #expect(
      try desk.say("propose DEC-1", as: .karim) == """
        DEC-1 is proposed already. Nothing was changed. To say who decides: /decision propose DEC-1 approver @…; to give \
        it another title: /decision rename DEC-1 <title>
        """)
    #expect(
      try desk.say("propose approver <@U3|léa> by fri", as: .karim, topic: ItemID("DEC", 1)) == """
        /decision propose DEC-1: “Yearly plan”
        Driver @karim · decides: @léa.
        Wanted by Fri 27 Mar 2026 18:00 (Europe/Paris).
        """)
    #expect(
      desk.posted == [
        "here: card DEC-1",
        """
        thread DEC-1 (!): /decision propose DEC-1 (@karim): “Yearly plan”
        Driver @karim · decides: @léa.
        Wanted by Fri 27 Mar 2026 18:00 (Europe/Paris).
        """,
      ])
    #expect(
      try desk.say("propose DEC-1 approver me", as: .karim)
        == "Only @léa or a lead can say who else decides DEC-1. Nothing was changed.")
    #expect(
      try desk.say("proposer DEC-1 décideur <@U1|ana> pilote <@U2|karim>", as: .lea) == """
        /decision proposer DEC-1 : « Yearly plan »
        Pilote @karim · décide : @ana.
        Souhaitée pour le ven. 27 mars 2026 18:00 (Europe/Paris).
        """)
    #expect(
      try desk.say("voir DEC-1", as: .lea) == """
        DEC-1 proposée « Yearly plan »
        Pilote @karim · décide : @ana
        Souhaitée pour le ven. 27 mars 2026 18:00 (Europe/Paris)
        Ce qui s’est passé (Europe/Paris) :
        – jeu. 26 mars 2026 10:15 proposée · @karim
        – jeu. 26 mars 2026 10:15 décide : @léa · @karim
        – jeu. 26 mars 2026 10:15 souhaitée pour le ven. 27 mars 2026 18:00 (Europe/Paris) · @karim
        – jeu. 26 mars 2026 10:15 pilote @karim · @léa
        – jeu. 26 mars 2026 10:15 décide : @ana · @léa
        """)
    #expect(try desk.say("go DEC-1 executor me", as: .ana).hasPrefix("/decision go DEC-1: “Yearly plan” is decided."))
    #expect(try desk.restored == desk.state)
    #expect(desk.state == desk.replayed)
  }

  @Test(
    "a word that is no verb here is answered with the one that is",
    arguments: [
      ("fini DEC-1", "executed DEC-4 <evidence> [at 14:00]"), ("reopen DEC-1", "contest DEC-4 <why>"),
      ("unlink DEC-1", "undo"), ("reject DEC-1", "drop DEC-4 [why]"),
    ])
  func hints(_ line: String, _ form: String) throws {
    var desk = try Desk()
    let word = line.prefix { $0 != " " }
    #expect(
      try desk.say(line) == """
        There is no “\(word)” here. Did you mean /decision \(form)?
        Nothing was changed.
        """)
  }
}
