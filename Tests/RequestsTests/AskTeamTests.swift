import Kernel
import Requests
import Testing

struct AskTeamTests {
  @Test func goesToTheChannelOfTheTeam() throws {
    var desk = try Desk()
    #expect(
      try desk.say("@finance invoice 4711 is missing P2") == """
        /ask new: REQ-1 goes to @Finance, P2: “invoice 4711 is missing”.
        From @support.
        Its card is in #finance.
        """)
    #expect(desk.posted == ["room C9: card REQ-1"])
    #expect(
      try desk.say("nouvelle @FINANCE il manque la facture 4711 P2 de support", as: .eve, room: "C9") == """
        /ask nouvelle : REQ-2 va à @Finance, P2 : « il manque la facture 4711 ».
        De la part de @support.
        """)
    #expect(desk.posted == ["here: card REQ-2"])
    #expect(desk.state == desk.replayed)
  }

  @Test func saysWhichPriorityItChose() throws {
    var desk = try Desk()
    #expect(
      try desk.say("@legal check the contract") == """
        /ask new: REQ-1 goes to @légal, P3: “check the contract”.
        From @support.
        Nobody said how urgent it is, so it is P3: /ask priority REQ-1 P2 changes it.
        """)
    #expect(desk.posted == ["here: card REQ-1"])
    #expect(
      try desk.say("@légal relire le contrat de support", as: .eve) == """
        /ask nouvelle : REQ-2 va à @légal, P3 : « relire le contrat ».
        De la part de @support.
        Personne n’a dit l’urgence, donc P3 : /ask priorité REQ-2 P2 la change.
        """)
  }

  @Test func knowsTheCustomer() throws {
    var desk = try Desk()
    #expect(
      try desk.say("@legal check the contract for client \"Acme Corp\" p1") == """
        /ask new: REQ-1 goes to @légal, P1: “check the contract”.
        From @support, for the client Acme Corp.
        """)
    #expect(
      try desk.say("@support P1 pour le client Acme : relire le contrat de la part de finance", as: .lea) == """
        /ask nouvelle : REQ-2 va à @support, P1 : « pour le client Acme : relire le contrat ».
        De la part de @Finance, pour le client Acme.
        """)
    #expect(desk.state[1]?.facts.customer == "Acme Corp")
  }

  @Test func isATitleHoweverShort() throws {
    var desk = try Desk()
    #expect(try desk.say("@finance refund P2").hasPrefix("/ask new: REQ-1 goes to @Finance, P2: “refund”."))
    #expect(try desk.say("<@U7|finance> refund P2").hasPrefix("/ask new: REQ-2 goes to @Finance, P2: “refund”."))
  }

  @Test func saysHowTheFirstTeamIsMade() throws {
    var desk = try Desk()
    var chief = Person.ana
    chief.role = .lead
    var cheffe = Person.lea
    cheffe.role = .admin
    desk.teams = Teams()
    #expect(
      try desk.say("@finance invoice 4711 is missing P2") == """
        There is no team @finance, for no team exists yet. Nothing was changed.
        Only a lead or an admin can make it, with /ops team finance @karim: /ops who says who that is.
        """)
    #expect(
      try desk.say("@compta il manque la facture 4711 P2", as: .eve) == """
        Il n’y a pas d’équipe @compta : aucune équipe n’existe encore. Rien n’a été changé.
        Seul un responsable ou un admin peut la créer, avec /ops équipe compta @karim : /ops qui dit qui c’est.
        """)
    #expect(
      try desk.say("@finance invoice 4711 is missing P2", as: chief) == """
        There is no team @finance, for no team exists yet. Nothing was changed.
        You may make it, with whoever is in it: /ops team finance @karim. Then type your line again.
        """)
    #expect(
      try desk.say("@compta il manque la facture 4711 P2", as: cheffe) == """
        Il n’y a pas d’équipe @compta : aucune équipe n’existe encore. Rien n’a été changé.
        Vous pouvez la créer, avec ses membres : /ops équipe compta @karim. Puis retapez votre ligne.
        """)
    desk.teams.put(Team(name: "finance"))
    #expect(
      try desk.say("@finance check it") == """
        A request goes from one team to another, and @finance is the only team. Nothing was changed.
        Yours is missing. Only a lead or an admin can make it, with /ops team support @ana: /ops who says who that is.
        """)
    #expect(
      try desk.say("@finance relire", as: cheffe) == """
        Une demande va d’une équipe à une autre, et @finance est la seule équipe. Rien n’a été changé.
        La vôtre manque. Vous pouvez la créer, avec ses membres : /ops équipe support @léa. Puis retapez votre ligne.
        """)
    #expect(desk.events.isEmpty)
  }

  @Test func asksBackForWhomItIs() throws {
    var desk = try Desk()
    #expect(
      try desk.say("@support il manque la facture P2 client \"Acme SA\"", as: .lea) == """
        Vous êtes dans plusieurs équipes. Pour laquelle demandez-vous ? Rien n’a été changé. Tapez l’une de ces lignes :
        1. /ask @support il manque la facture P2 client "Acme SA" de la part de Finance
        2. /ask @support il manque la facture P2 client "Acme SA" de la part de légal
        """)
    #expect(
      try desk.say("@support il manque la facture P2 client \"Acme SA\" de la part de légal", as: .lea) == """
        /ask nouvelle : REQ-1 va à @support, P2 : « il manque la facture ».
        De la part de @légal, pour le client Acme SA.
        """)
    #expect(
      try desk.say("@support relire le contrat", as: .eve) == """
        Vous n’êtes encore dans aucune équipe. Pour laquelle demandez-vous ? Rien n’a été changé. Tapez l’une de ces lignes :
        1. /ask @support relire le contrat de la part de Finance
        2. /ask @support relire le contrat de la part de légal
        """)
    #expect(
      try desk.say("@support relire le contrat de financ", as: .eve)
        == "Il n’y a pas d’équipe @financ. Vouliez-vous dire @Finance ? Rien n’a été changé.")
    desk.teams.put(Team(name: "sales", members: [Participant(.ana), Participant(.bob)]))
    desk.teams.remove("support")
    desk.teams.put(Team(name: "support"))
    desk.teams.put(Team(name: "ops", members: [Participant(.ana)]))
    #expect(
      try desk.say("@finance check it") == """
        You are in several teams. For which one do you ask? Nothing was changed. Type one of these:
        1. /ask @Finance check it from ops
        2. /ask @Finance check it from sales
        """)
    #expect(desk.events.count == 1)
  }

  @Test func takesAnotherTeamForTheTitleOfSomebodyWhoHasOne() throws {
    var desk = try Desk()
    #expect(
      try desk.say("@legal check the report from finance P4") == """
        /ask new: REQ-1 goes to @légal, P4: “check the report from finance”.
        From @support.
        """)
    #expect(
      try desk.say("@legal check the report from:finance P4") == """
        /ask new: REQ-2 goes to @légal, P4: “check the report”.
        From @Finance.
        """)
    #expect(
      try desk.say("@support check it from:financ P4", as: .bob)
        == "There is no team @financ. Did you mean @Finance? Nothing was changed.")
  }

  @Test func suggestsTheTeamThatWasMeant() throws {
    var desk = try Desk()
    #expect(
      try desk.say("@finnace check the report")
        == "There is no team @finnace. Did you mean @Finance? Nothing was changed.")
    #expect(
      try desk.say("@finnace relire le rapport", as: .lea)
        == "Il n’y a pas d’équipe @finnace. Vouliez-vous dire @Finance ? Rien n’a été changé.")
    #expect(
      try desk.say("@hr check the report")
        == "There is no team @hr. The teams are @Finance, @légal, @support. Nothing was changed.")
    #expect(
      try desk.say("finance check the report") == """
        Say which team is asked: /ask @team …. Did you mean: /ask @Finance check the report? Nothing was changed.
        """)
    #expect(
      try desk.say("finance relire le rapport", as: .lea) == """
        Dites à quelle équipe va la demande : /ask @équipe …. Vouliez-vous dire : /ask @Finance relire le rapport ? Rien \
        n’a été changé.
        """)
    #expect(desk.events.isEmpty)
  }

  @Test func refusesWhatCannotBe() throws {
    var desk = try Desk()
    #expect(
      try desk.say("@support check the report")
        == "@support would ask itself: a request goes from one team to another. Nothing was changed.")
    #expect(
      try desk.say("@légal relire le rapport de légal", as: .lea) == """
        @légal se demanderait à elle-même : une demande va d’une équipe à une autre. Rien n’a été changé.
        """)
    #expect(
      try desk.say("@finance check the report P9") == """
        “P9”: a priority is P1, P2, P3 or P4. Nothing was changed.
        /ask new @team <title> [P1-4] [client Acme] [from support]
        For example: /ask @finance invoice 4711 is missing P2
        """)
    #expect(
      try desk.say("@compta relire le rapport P9", as: .lea) == """
        « P9 » : une priorité est P1, P2, P3 ou P4. Rien n’a été changé.
        /ask nouvelle @équipe <titre> [P1-4] [client Acme] [de support]
        Par exemple : /ask @compta il manque la facture 4711 P2
        """)
    #expect(
      try desk.say("@finance P1") == """
        Say in a few words what you ask for.
        /ask new @team <title> [P1-4] [client Acme] [from support]
        For example: /ask @finance invoice 4711 is missing P2
        """)
    #expect(
      try desk.say("@finance \(String(repeating: "x", count: 301))")
        == "That is too long: at most 300 characters fit here. Nothing was changed.")
    #expect(
      try desk.say("@support from finance", as: .bob) == "Say in a few words what you ask for. Nothing was changed.")
    #expect(desk.events.isEmpty)
  }
}
