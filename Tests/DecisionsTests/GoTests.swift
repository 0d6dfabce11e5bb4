import Decisions
import Kernel
import Testing

@Suite("Proposals and decisions")
struct GoTests {
  @Test("a proposal says who drives, who decides, and calls the approver below its card")
  func proposes() throws {
    var desk = try Desk()
    #expect(
      try desk.say("propose Yearly plan driver <@U2|karim> approver <@U3|léa> by fri review 1/6 reversible") == """
        /decision propose DEC-1: “Yearly plan” is proposed.
        Driver @karim · decides: @léa.
        Wanted by Fri 27 Mar 2026 18:00 (Europe/Paris).
        """)
    #expect(
      desk.posted == [
        "here: card DEC-1",
        """
        thread DEC-1 (!): /decision propose DEC-1 (@ana): “Yearly plan” is proposed.
        Driver @karim · decides: @léa.
        Wanted by Fri 27 Mar 2026 18:00 (Europe/Paris).
        """,
      ])
    #expect(
      try desk.say("proposer “Passer au forfait annuel” avant vendredi", as: .lea) == """
        /decision proposer DEC-2 : « Passer au forfait annuel » est proposée.
        Pilote @léa · décide : n’importe quel responsable.
        Souhaitée pour le ven. 27 mars 2026 18:00 (Europe/Paris).
        """)
    #expect(desk.posted == ["here: card DEC-2"])
    #expect(
      try desk.card() == """
        DEC-1 proposed “Yearly plan”
        Driver @karim · decides: @léa
        Wanted by Fri 27 Mar 2026 18:00 (Europe/Paris)
        To be reviewed Mon 1 Jun 2026 18:00 (Europe/Paris)
        Reversible
        [Go…] decision go DEC-1
        """)
    #expect(desk.state == desk.replayed)
  }

  @Test("only the approver or a lead says go")
  func rights() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan approver <@U3|léa>")
    try desk.say("propose Remote fridays")
    #expect(
      try desk.say("go DEC-1 executor me", as: .karim)
        == "Only @léa or a lead can decide DEC-1. Nothing was changed.")
    #expect(
      try desk.say("go DEC-1 approver <@U2|karim> executor me", as: .karim)
        == "Only @léa or a lead can decide DEC-1. Nothing was changed.")
    #expect(try desk.say("go DEC-2 executor me") == "Only a lead can decide DEC-2. Nothing was changed.")
    #expect(
      try desk.say("décider DEC-2 exécutant moi", as: .lea)
        == "Seul un responsable peut décider de DEC-2. Rien n’a été changé.")
    #expect(desk.events.count == 2)
    #expect(
      try desk.say("go DEC-1 yes executor <@U2|karim>", as: .eve) == """
        /decision go DEC-1: “Yearly plan” is decided, by a lead in place of @léa: yes
        To execute: @karim.
        """)
    #expect(
      desk.posted == [
        "here: card DEC-1",
        """
        thread DEC-1 (!): /decision go DEC-1 (@eve): “Yearly plan” is decided, by a lead in place of @léa: yes
        To execute: @karim.
        """,
      ])
    guard case .decision(1, .decided(let going))? = desk.events.last?.event.subject else { throw Missing() }
    #expect(going.authority == .lead)
    #expect(desk.events.last?.by == Person.eve.id)
    #expect(
      try desk.say("show DEC-1") == """
        DEC-1 decided “Yearly plan”
        Driver @ana · decides: @léa
        Go Thu 26 Mar 2026 10:15 (Europe/Paris), @eve as a lead, in place of @léa: yes
        To execute: @karim
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @ana
        – Thu 26 Mar 2026 10:15 go, as a lead: yes · @eve
        – Thu 26 Mar 2026 10:15 to be executed by @karim · @eve
        """)
  }

  @Test("without an executor it asks, and nothing is decided")
  func asks() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan driver <@U2|karim> approver <@U3|léa>")
    #expect(
      try desk.say("go DEC-1 oui dès mai avant le 15/4", as: .lea) == """
        Qui exécute « Yearly plan » ? Rien n’est encore décidé. Tapez l’une de ces lignes :
        /decision décider DEC-1 oui dès mai avant le 15/4 exécutant @…
        /decision décider DEC-1 oui dès mai avant le 15/4 personne
        """)
    #expect(
      desk.buttons.map { "[\($0.label)] \($0.line)" } == [
        "[Moi] decision décider DEC-1 oui dès mai avant le 15/4 exécutant moi",
        "[@karim] decision décider DEC-1 oui dès mai avant le 15/4 exécutant <@U2|karim>",
        "[Personne encore] decision décider DEC-1 oui dès mai avant le 15/4 personne",
      ])
    #expect(desk.events.count == 1)
    #expect(
      try desk.say("go DEC-1", as: .eve) == """
        Who executes “Yearly plan”? Nothing is decided yet. Type one of these:
        /decision go DEC-1 executor @…
        /decision go DEC-1 nobody
        """)
    // The second button, as it is pressed.
    #expect(
      try desk.say("décider DEC-1 oui dès mai avant le 15/4 exécutant <@U2|karim>", as: .lea) == """
        /decision décider DEC-1 : « Yearly plan » est décidée : oui dès mai
        Exécutant : @karim, pour le mer. 15 avr. 2026 18:00 (Europe/Paris).
        """)
    #expect(
      try desk.card(1, .parisienne) == """
        DEC-1 décidée « Yearly plan »
        Pilote @karim · décide : @léa
        Accord le jeu. 26 mars 2026 10:15 (Europe/Paris), @léa : oui dès mai
        Exécutant : @karim, pour le mer. 15 avr. 2026 18:00 (Europe/Paris)
        [Faite…] decision exécutée DEC-1
        """)
  }

  @Test("nobody may be said on purpose", arguments: ["nobody", "executor none", "personne", "exécutant aucun"])
  func nobody(_ words: String) throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan approver <@U1|ana>")
    #expect(
      try desk.say("go DEC-1 \(words)") == """
        /decision go DEC-1: “Yearly plan” is decided.
        Nobody is named to execute it.
        """)
    #expect(desk.state[1]?.facts.stage == .decided)
    #expect(
      try desk.say("go DEC-1 executor <@U2|karim> by 15/4") == """
        /decision go DEC-1: “Yearly plan”: To execute: @karim, by Wed 15 Apr 2026 18:00 (Europe/Paris).
        """)
    #expect(
      try desk.say("go DEC-1 executor me", as: .lea)
        == "Seul @ana ou un responsable peut dire qui exécute DEC-1. Rien n’a été changé.")
    #expect(desk.state == desk.replayed)
  }

  @Test("decides at once what nobody had proposed")
  func direct() throws {
    var desk = try Desk()
    #expect(
      try desk.say("go “Passer au forfait annuel” décideur <@U3|léa> exécution avant fin avril", as: .ana)
        == """
        /decision propose DEC-1: “Passer au forfait annuel” is proposed.
        Driver @ana · decides: @léa.
        It is not decided yet, for only @léa or a lead can say go: /decision go DEC-1 executor @… by 2026-04-30
        """)
    try desk.say("undo")
    #expect(
      try desk.say("go “Passer au forfait annuel” décideur <@U3|léa> exécution avant fin avril personne", as: .lea)
        == """
        /decision décider DEC-2 : « Passer au forfait annuel » est décidée.
        Personne n’est désigné pour l’exécuter, pour le jeu. 30 avr. 2026 18:00 (Europe/Paris).
        """)
    #expect(
      try desk.say("go “New pricing” approver me executor <@U2|karim> one-way") == """
        /decision go DEC-3: “New pricing” is decided.
        To execute: @karim.
        """)
    #expect(
      try desk.card(3) == """
        DEC-3 decided “New pricing”
        Driver @ana · decides: @ana
        Go Thu 26 Mar 2026 10:15 (Europe/Paris), @ana
        To execute: @karim
        One-way: it cannot be taken back
        [Done…] decision executed DEC-3
        """)
    #expect(
      try desk.say("go") == """
        Say in a few words what is to be decided.
        /decision go DEC-4|<title> [words] [approver @b] executor @c|me|nobody [by 15/12] [review 1/6]
        For example: /decision go DEC-4 executor @karim by 15/12
        """)
  }

  @Test("options stand in any order")
  func order() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan one-way by fri approver <@U1|ana>")
    try desk.say("propose Yearly plan by fri approver <@U1|ana> irréversible")
    #expect(desk.state[1]?.facts == desk.state[2]?.facts)
    #expect(desk.state[1]?.facts.isOneWay == true)
    try desk.say("go DEC-1 yes by 15/4 nobody")
    try desk.say("go DEC-2 yes nobody by 15/4")
    #expect(desk.state[1]?.facts.assignments == desk.state[2]?.facts.assignments)
    #expect(desk.state[1]?.facts.go?.words == "yes")
    #expect(desk.state[2]?.facts.go?.words == "yes")
  }

  @Test("below its card a line needs no id")
  func topic() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan approver <@U1|ana>", thread: "1.2", topic: ItemID("INC", 3))
    #expect(desk.state[1]?.facts.thread == "1.2")
    #expect(try desk.card()?.contains("From the thread of INC-3") == true)
    #expect(try desk.say("show DEC-1").contains("\nIt came from https://chat.example/1.2\n"))
    #expect(try desk.say("show DEC-1", as: .lea).contains("\nElle vient de https://chat.example/1.2\n"))
    // The desk takes INC-4 for private.
    try desk.say("propose Other plan", thread: "1.3", topic: ItemID("INC", 4))
    #expect(desk.state[2]?.facts.thread == nil)
    #expect(desk.state[2]?.facts.topic == nil)
    let topic = ItemID("DEC", 1)
    try desk.say("go yes executor me", topic: topic)
    #expect(desk.state[1]?.facts.go?.words == "yes")
    try desk.say("executed all of it", topic: topic)
    #expect(desk.state[1]?.facts.stage == .executed)
    #expect(try desk.say("voir", as: .lea, topic: topic).hasPrefix("DEC-1 exécutée « Yearly plan »"))
  }

  struct Missing: Error {}
}
