import Decisions
import Kernel
import Testing

/// Who says go: the approver, or a lead; nobody else, however the line is put.
@Suite("Who says go")
struct RightsTests {
  @Test("what a member decides at once is proposed, with the line for whoever may say go")
  func proposed() throws {
    var desk = try Desk()
    #expect(
      try desk.say("go Yearly plan executor <@U2|karim> by 15/4") == """
        /decision propose DEC-1: “Yearly plan” is proposed.
        Driver @ana · decides: any lead.
        It is not decided yet, for only a lead can say go: /decision go DEC-1 executor @karim by 2026-04-15
        """)
    #expect(desk.posted == ["here: card DEC-1"])
    #expect(desk.state[1]?.facts.stage == .proposed)
    #expect(
      try desk.say("décider “Vendredis à distance” dès mai décideur <@U1|ana> avant le 15/4 14:00", as: .lea) == """
        /decision proposer DEC-2 : « Vendredis à distance » est proposée.
        Pilote @léa · décide : @ana.
        Elle n’est pas encore décidée : seul @ana ou un responsable peut donner l’accord, par /decision décider DEC-2 dès \
        mai exécutant @… avant le 2026-04-15 14:00
        """)
    #expect(
      desk.posted == [
        "here: card DEC-2",
        """
        thread DEC-2 (!): /decision propose DEC-2 (@léa): “Vendredis à distance” is proposed.
        Driver @léa · decides: @ana.
        It is not decided yet, for only @ana or a lead can say go: /decision go DEC-2 dès mai executor @… by \
        2026-04-15 14:00
        """,
      ])
    // The line, as it was offered.
    #expect(
      try desk.say("go DEC-1 executor <@U2|karim> by 2026-04-15", as: .eve) == """
        /decision go DEC-1: “Yearly plan” is decided.
        To execute: @karim, by Wed 15 Apr 2026 18:00 (Europe/Paris).
        """)
    #expect(try desk.say("go Yearly nobody", as: .ana).hasSuffix("/decision go DEC-3 nobody"))
    #expect(desk.state == desk.replayed)
  }

  @Test("whoever is named as the approver decides at once, and the card says so")
  func approver() throws {
    var desk = try Desk()
    #expect(
      try desk.say("go “Yearly plan” approver me executor <@U2|karim>") == """
        /decision go DEC-1: “Yearly plan” is decided.
        To execute: @karim.
        """)
    #expect(desk.state[1]?.facts.approver == Participant(.ana))
    #expect(
      try desk.say("propose Remote fridays approver me driver <@U2|karim>") == """
        /decision propose DEC-2: “Remote fridays” is proposed.
        Driver @karim · decides: @ana.
        """)
    #expect(try desk.say("go DEC-2 executor me").hasPrefix("/decision go DEC-2: “Remote fridays” is decided."))
    // Of what somebody else was not asked about, nobody makes themselves the approver.
    try desk.say("propose New logo", as: .karim)
    #expect(try desk.say("go DEC-3 approver me executor me") == "Only a lead can decide DEC-3. Nothing was changed.")
  }

  @Test("where nobody is a lead, it says what to set, and nothing is decided in silence")
  func leaderless() throws {
    var desk = try Desk()
    desk.isLed = false
    #expect(
      try desk.say("go “Yearly plan” executor me") == """
        /decision propose DEC-1: “Yearly plan” is proposed.
        Driver @ana · decides: any lead.
        Nobody can say go: nobody is a lead here. Say who decides, /decision propose DEC-1 approver @…, or have leads set \
        with RAILHEAD_PEOPLE_LEADS.
        """)
    #expect(
      try desk.say("décider DEC-1 personne", as: .lea) == """
        Seul un responsable peut décider de DEC-1. Rien n’a été changé. Personne ne peut donner l’accord : personne n’est \
        responsable ici. Dites qui décide, /decision proposer DEC-1 décideur @…, ou faites désigner des responsables avec \
        RAILHEAD_PEOPLE_LEADS.
        """)
    #expect(
      try desk.say("propose DEC-1 approver <@U2|karim>") == """
        /decision propose DEC-1: “Yearly plan”
        Driver @ana · decides: @karim.
        """)
    #expect(try desk.say("go DEC-1 executor me", as: .karim).hasPrefix("/decision go DEC-1: “Yearly plan” is decided."))
    #expect(
      try desk.say("propose Remote fridays approver <@U3|léa>") == """
        /decision propose DEC-2: “Remote fridays” is proposed.
        Driver @ana · decides: @léa.
        """)
    #expect(try desk.say("go DEC-2 personne", as: .lea).hasPrefix("/decision décider DEC-2 : « Remote fridays » est"))
  }

  @Test("a name that may be anybody's gives no right")
  func names() throws {
    var desk = try Desk()
    #expect(
      try desk.say("propose Yearly plan approver @karim") == """
        I do not know whose name @karim is, and only somebody I know can say go: type @ and pick the person from the list \
        of this chat. Nothing was changed.
        """)
    #expect(
      try desk.say("décider Forfait annuel décideur @ana personne", as: .lea) == """
        Je ne sais pas qui est @ana, et seul quelqu’un que je connais peut donner l’accord : tapez @ et choisissez la \
        personne dans la liste de ce chat. Rien n’a été changé.
        """)
    #expect(desk.events.isEmpty)
    #expect(
      try desk.say("propose Yearly plan driver @karim") == """
        /decision propose DEC-1: “Yearly plan” is proposed.
        Driver @karim · decides: any lead.
        I do not know whose name @karim is, so nobody will be called: type @ and pick the person from the list of this \
        chat.
        """)
    #expect(
      try desk.say("consent DEC-1 until fri", as: .karim)
        == "Only @karim or a lead can let silence decide DEC-1. Nothing was changed.")
    #expect(
      try desk.say("décider DEC-1 exécutant @ana", as: .marc) == """
        /decision décider DEC-1 : « Yearly plan » est décidée.
        Exécutant : @ana.
        Je ne sais pas qui est @ana : personne ne sera appelé. Tapez @ et choisissez la personne dans la liste de ce \
        chat.
        """)
    #expect(
      try desk.say("go DEC-1 executor me", as: .karim)
        == "Only @karim, @marc or a lead can say who executes DEC-1. Nothing was changed.")
  }

  @Test("of what is proposed already, only a lead makes themselves the approver; where nobody is one, anybody may")
  func ownApproval() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan")
    #expect(
      try desk.say("propose DEC-1 approver me") == """
        Only a lead can take it upon themselves to decide DEC-1. Name somebody else; nothing was changed.
        """)
    try desk.say("proposer Forfait annuel", as: .lea)
    #expect(
      try desk.say("proposer DEC-2 décideur <@U3|léa>", as: .lea) == """
        Seul un responsable peut se désigner pour décider de DEC-2. Désignez quelqu’un d’autre ; rien n’a été changé.
        """)
    #expect(desk.events.count == 2)
    #expect(
      try desk.say("proposer DEC-2 décideur <@U1|ana>", as: .lea) == """
        /decision proposer DEC-2 : « Forfait annuel »
        Pilote @léa · décide : @ana.
        """)
    #expect(
      try desk.say("propose DEC-1 approver me", as: .eve) == """
        /decision propose DEC-1: “Yearly plan”
        Driver @ana · decides: @eve.
        """)
    desk.isLed = false
    try desk.say("propose Remote fridays")
    #expect(
      try desk.say("propose DEC-3 approver me") == """
        /decision propose DEC-3: “Remote fridays”
        Driver @ana · decides: @ana.
        """)
    #expect(try desk.say("go DEC-3 nobody").hasPrefix("/decision go DEC-3: “Remote fridays” is decided."))
    #expect(desk.state == desk.replayed)
  }
}
